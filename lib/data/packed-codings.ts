import { Prisma } from "../generated/prisma/client";
import type { PackedCodings } from "../schema/packed-codings";
import type { ProjectScope } from "../server/scope";
import { codingTables, groupStances, isLeftBehind, type StanceRow } from "./coding";
import { database } from "./database";
import { queryRows } from "./query-rows";

/** A coding as the database sends it; stances and people in JSON, so that each different list is read once. */
type CodingRow = readonly [
  id: string,
  start: number,
  end: number,
  firstTurn: number,
  lastTurn: number,
  version: number,
  createdAt: number,
  updatedAt: number,
  codeId: string,
  stances: string,
  people: string,
  coder: readonly [id: string, name: string],
  traits: Traits,
];

type Traits = readonly [
  interviewId: string,
  interviewNumber: number,
  transcriptVersion: number,
  prompted: boolean,
  isByHand: boolean,
  status: PackedCodings["traits"][number]["status"],
  roundId: string | null,
  memo: string,
  isLeftBehind: boolean,
  isOwn: boolean,
];

/** Gives each different text its place in a list. */
const listOf = () => {
  const places = new Map<string, number>();
  const placeOf = (text: string): number => {
    const place = places.get(text) ?? places.size;
    places.set(text, place);
    return place;
  };
  return { placeOf, read: <Item>(readOne: (text: string) => Item): Item[] => [...places.keys()].map(readOne) };
};

const readJson = <Value>(text: string): Value => JSON.parse(text) as Value;

const pack = (rows: readonly CodingRow[], transcriptId: string, mayCode: boolean): PackedCodings => {
  const [codes, coders, stances, people, traits] = [listOf(), listOf(), listOf(), listOf(), listOf()];
  const columns: PackedCodings["columns"] = {
    id: [],
    startsAfter: [],
    length: [],
    firstTurnAfter: [],
    furtherTurns: [],
    version: [],
    createdAt: [],
    changedAfter: [],
    code: [],
    coder: [],
    stance: [],
    person: [],
    trait: [],
  };
  let [lastStart, lastTurnBefore] = [0, 0];
  for (const row of rows) {
    const [id, start, end, firstTurn, lastTurn, version, created, updated, code, said, credited, coder, rest] = row;
    columns.id.push(id);
    columns.startsAfter.push(start - lastStart);
    columns.length.push(end - start);
    columns.firstTurnAfter.push(firstTurn - lastTurnBefore);
    columns.furtherTurns.push(lastTurn - firstTurn);
    columns.version.push(version);
    columns.createdAt.push(created);
    columns.changedAfter.push(updated - created);
    columns.code.push(codes.placeOf(code));
    columns.coder.push(coders.placeOf(JSON.stringify(coder)));
    columns.stance.push(stances.placeOf(said));
    columns.person.push(people.placeOf(credited));
    columns.trait.push(traits.placeOf(JSON.stringify(rest)));
    [lastStart, lastTurnBefore] = [start, firstTurn];
  }
  return {
    codeIds: codes.read((codeId) => codeId),
    coders: coders.read((text) => {
      const [coderId, coderName] = readJson<CodingRow[11]>(text);
      return { coderId, coderName };
    }),
    stances: stances.read((text) => groupStances(readJson<StanceRow[]>(text))),
    people: people.read(readJson<string[]>),
    traits: traits.read((text) => {
      const [
        interviewId,
        interviewNumber,
        transcriptVersion,
        prompted,
        isByHand,
        status,
        roundId,
        memo,
        needsRepair,
        isOwn,
      ] = readJson<Traits>(text);
      return {
        transcriptId,
        interviewId,
        interviewNumber,
        transcriptVersion,
        prompted,
        promptedBy: isByHand ? "hand" : "guide",
        status,
        roundId,
        memo,
        needsRepair,
        abilities: isOwn && mayCode ? ["coding:create"] : [],
      };
    }),
    columns,
  };
};

/** All codings of a transcript that the caller may read, in the order of the text and without their words. */
export const listPackedCodings = async (
  scope: ProjectScope<"transcript:read">,
  transcriptId: string,
): Promise<PackedCodings> => {
  const [row] = await queryRows<{ rows: readonly CodingRow[] | null }>(
    database(),
    Prisma.sql`
    SELECT json_agg(json_build_array(c.id, c.starts_at, c.ends_at, c.first_turn, c.last_turn, c.version,
        round(extract(epoch FROM c.created_at) * 1000), round(extract(epoch FROM c.updated_at) * 1000), c.code_id,
        (SELECT json_agg(json_build_object('stance', s.stance, 'caseId', s.case_id,
            'appliesToAllCases', s.applies_to_all_cases) ORDER BY s.position)
          FROM coding_stance s WHERE s.project_id = c.project_id AND s.coding_id = c.id)::text,
        (SELECT json_agg(k.interviewee_id ORDER BY k.interviewee_id) FROM coding_credit k
          WHERE k.project_id = c.project_id AND k.coding_id = c.id)::text,
        json_build_array(c.coder_id, a.name),
        json_build_array(t.interview_id, i.number, v.number, coalesce(c.prompted_override, c.prompted_by_guide),
          c.prompted_override IS NOT NULL, c.status, c.round_id, c.memo, ${isLeftBehind},
          c.coder_id = ${scope.actorId}::uuid))
      ORDER BY c.starts_at, c.ends_at, c.id) AS rows
    ${codingTables(scope)} WHERE c.transcript_id = ${transcriptId}::uuid`,
  );
  return pack(row?.rows ?? [], transcriptId, scope.holds("coding:create"));
};
