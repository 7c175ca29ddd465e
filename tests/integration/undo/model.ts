import { type Hindrance, turnStep } from "./hindrance";
import { type Change, World } from "./world";

interface Step {
  readonly by: string;
  readonly changes: readonly Change[];
  state: "done" | "undone" | "spent";
  /** When it was done last, counted in steps. */
  doneAt: number;
}

/** Each object of a step once, from before the first change of it to after the last. */
const coalesce = (changes: readonly Change[]): readonly Change[] => {
  const once = new Map<string, Change>();
  for (const change of changes) {
    const key = `${change.isMoved} ${change.kind} ${change.id}`;
    const known = once.get(key);
    once.set(key, known ? { ...known, after: change.after } : change);
  }
  return [...once.values()];
};

/** A project and everybody's steps in it, as they should be. */
export class Model {
  world: World;
  #steps: Step[] = [];
  #clock = 0;
  /** Whether a step was given up, so that undoing all no longer leads to the beginning. */
  hasGivenUp = false;

  constructor(world: World) {
    this.world = new World(world);
  }

  /** Takes over what a person's act changed: one step, if it changed anything, and the end of what could be redone. */
  act(by: string, world: World): void {
    const changes = coalesce(world.changes);
    this.world = new World(world);
    if (changes.length === 0) return;
    for (const step of this.#steps) if (step.by === by && step.state === "undone") step.state = "spent";
    this.#clock += 1;
    this.#steps.push({ by, changes, state: "done", doneAt: this.#clock });
  }

  #next(by: string, direction: "undo" | "redo"): Step | undefined {
    const from = direction === "undo" ? "done" : "undone";
    const own = this.#steps.filter((step) => step.by === by && step.state === from);
    return direction === "undo" ? own.at(-1) : own[0];
  }

  /** What undo or redo will answer. */
  foresee(by: string, direction: "undo" | "redo"): "turned" | "nothing" | Hindrance {
    const step = this.#next(by, direction);
    if (!step) return "nothing";
    const turned = turnStep(this.world, step.changes, direction);
    return turned instanceof World ? "turned" : turned;
  }

  /** Turns a step of which {@link foresee} says that it can be turned. */
  turn(by: string, direction: "undo" | "redo"): void {
    const step = this.#next(by, direction);
    const turned = step && turnStep(this.world, step.changes, direction);
    if (!step || !(turned instanceof World)) throw new Error("the model cannot turn this step");
    this.world = turned;
    step.state = direction === "undo" ? "undone" : "done";
    this.#clock += 1;
    if (direction === "redo") step.doneAt = this.#clock;
  }

  /** Gives a step up: it stays as it is and is out of reach. */
  drop(by: string, direction: "undo" | "redo"): void {
    const step = this.#next(by, direction);
    if (step) step.state = "spent";
    if (direction === "undo") this.hasGivenUp = true;
  }

  /** Who did the step that was done last of all that are done. */
  lastActor(): string | null {
    const tops = [...new Set(this.#steps.map(({ by }) => by))].flatMap((by) => this.#next(by, "undo") ?? []);
    return tops.sort((one, other) => other.doneAt - one.doneAt)[0]?.by ?? null;
  }
}
