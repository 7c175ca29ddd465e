import fc from "fast-check";
import { database } from "../../../lib/data/database";
import { stances } from "../../../lib/domain/coding/stance";
import type { Person, Sent, send } from "../../factories/app";
import type { Study } from "./study";
import type { Kind, World } from "./world";

/** Something that a person may do: which, and numbers that choose among what is there. */
export const anyCommand = fc.record({
  kind: fc.nat(999),
  isByColleague: fc.boolean(),
  a: fc.nat(5),
  b: fc.nat(5),
  c: fc.nat(5),
  stance: fc.constantFrom(...stances),
  flag: fc.boolean(),
  /** Sent with a version that is not the one in force, which is refused. */
  isStale: fc.integer({ min: 0, max: 14 }).map((number) => number === 0),
});
/** See {@link anyCommand}. */
export type Command = typeof anyCommand extends fc.Arbitrary<infer One> ? One : never;

/** One item of a list, whatever the number. */
export const pick = <Item>(list: readonly Item[], at: number): Item | undefined => list[at % Math.max(1, list.length)];

/** What a person asks of the server, and what must come of it. */
export interface Plan {
  readonly handler: Parameters<typeof send>[0];
  readonly sent: Omit<Sent, "as" | "version">;
  /** Whose version goes along. */
  readonly versionOf?: readonly [Kind, string];
  /** Null: refused, and nothing changes. Otherwise changes the world as the server must; the answer gives new ids alone. */
  readonly expected: ((world: World, answer: Answer) => void) | null;
}

/** The parts of an answer that nobody can foresee. */
export interface Answer {
  readonly id: string;
  readonly position: number;
  readonly items: readonly { readonly id: string }[];
  readonly questions: readonly { readonly questionId: string }[];
}

/** Makes a plan out of a command, or nothing when there is nothing to do it with. */
export type Planner = (study: Study, world: World, command: Command, by: Person) => Plan | null | Promise<Plan | null>;

/** The version of an object that a change has to name. */
export const readVersion = async ({ projectId }: Study, kind: Kind, id: string): Promise<number> => {
  const data = database();
  const where = { projectId_id: { projectId, id } };
  switch (kind) {
    case "coding":
      return (await data.coding.findUniqueOrThrow({ where })).version;
    case "code":
      return (await data.code.findUniqueOrThrow({ where })).version;
    case "case":
      return (await data.comparedCase.findUniqueOrThrow({ where })).version;
    case "source":
      return (await data.source.findUniqueOrThrow({ where })).version;
    case "evidence":
      return (await data.evidence.findUniqueOrThrow({ where })).version;
    case "interview":
      return (await data.interview.findUniqueOrThrow({ where })).version;
    case "interviewee":
      return (await data.interviewee.findUniqueOrThrow({ where })).version;
    case "guide":
      return (await data.guideVersion.aggregate({ where: { projectId }, _max: { number: true } }))._max.number ?? 0;
    case "project":
      return (await data.project.findUniqueOrThrow({ where: { id: projectId } })).version;
    default:
      throw new Error(`a ${kind} has no version that a change names`);
  }
};
