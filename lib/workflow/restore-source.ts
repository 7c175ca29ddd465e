import { findSource, holdSource } from "../data/source";
import { writeAuthors, writeRowState } from "../data/subject-write";
import { refuseAuthors } from "./refuse-authors";
import type { RestoreSubject } from "./restored-subject";

const idsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.map(String) : []);

/** Gives a source its earlier state. One that documents cite by now is not taken away; authors who withdrew stay unnamed. */
export const restoreSource: RestoreSubject = async (may, write, { id, current, next }) => {
  const scope = may["source:change"];
  if (!scope) return "notAllowed";
  if (next.isDeleted && !current.isDeleted) {
    await holdSource(scope, write, id, "alone");
    const found = await findSource(scope, id, write.sql);
    if (found && found.evidenceCount > 0) return "inUse";
  }
  const [before, after] = [idsOf(current["authorIds"]), idsOf(next["authorIds"])];
  const named = after.filter((author) => !before.includes(author));
  const refusal = await refuseAuthors(scope, write, named);
  if (refusal) return refusal;
  await writeRowState(scope, write, "source", { id, state: next });
  if (!next.isDeleted) await writeAuthors(scope, write, id, after);
  return null;
};
