import type { CodingView } from "../../schema/coding";
import type { PackedCodings } from "../../schema/packed-codings";

/** The codings of a packed list, in its order and without their words, which the text has already. */
export const unpackCodings = (packed: PackedCodings): readonly CodingView[] => {
  const { columns } = packed;
  let [start, firstTurn] = [0, 0];
  return columns.id.flatMap((id, place) => {
    const at = (column: readonly number[]): number => column[place] ?? 0;
    start += at(columns.startsAfter);
    firstTurn += at(columns.firstTurnAfter);
    const codeId = packed.codeIds[at(columns.code)];
    const coder = packed.coders[at(columns.coder)];
    const stances = packed.stances[at(columns.stance)];
    const intervieweeIds = packed.people[at(columns.person)];
    const traits = packed.traits[at(columns.trait)];
    if (codeId === undefined || !coder || !stances || !intervieweeIds || !traits) return [];
    const created = at(columns.createdAt);
    return [
      {
        ...traits,
        ...coder,
        id,
        codeId,
        stances,
        intervieweeIds,
        start,
        end: start + at(columns.length),
        firstTurn,
        lastTurn: firstTurn + at(columns.furtherTurns),
        version: at(columns.version),
        createdAt: new Date(created).toISOString(),
        updatedAt: new Date(created + at(columns.changedAfter)).toISOString(),
      },
    ];
  });
};
