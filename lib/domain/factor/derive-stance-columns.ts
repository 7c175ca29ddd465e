import { codingLayers } from "../coding/coding-layer";
import { codingStatuses } from "../coding/coding-status";
import { stances } from "../coding/stance";
import type { CodingStanceRow } from "./factor-table-input";
import { EVERY_CASE, type StanceColumns, stanceKindOf } from "./stance-columns";

/** Ids as places in a list that grows as they come. */
const placesOf = () => {
  const ids: string[] = [];
  const known = new Map<string, number>();
  const placeOf = (id: string): number => {
    const place = known.get(id) ?? ids.length;
    if (place === ids.length) {
      known.set(id, place);
      ids.push(id);
    }
    return place;
  };
  return { ids, placeOf };
};

/** The places of a row: its cases one by one, or none of them. */
const casePlaces = (row: CodingStanceRow, placeOf: (id: string) => number): readonly number[] => {
  if (row.caseIds.length === 0) return [row.appliesToAllCases ? EVERY_CASE : 0];
  return row.caseIds.map((id) => placeOf(id) + 1);
};

/** Puts rows into columns. Nothing is left out and nothing is decided; the order of the rows never matters. */
export const deriveStanceColumns = (rows: readonly CodingStanceRow[]): StanceColumns => {
  const [transcripts, people, cases, coders] = [placesOf(), placesOf(), placesOf(), placesOf()];
  const byCode = new Map<string, Map<string, number[][]>>();
  for (const row of rows) {
    const ofCode = byCode.get(row.codeId) ?? new Map<string, number[][]>();
    byCode.set(row.codeId, ofCode);
    const ofCoding = ofCode.get(row.codingId) ?? [];
    ofCode.set(row.codingId, ofCoding);
    const transcript = row.transcriptId === undefined ? -1 : transcripts.placeOf(row.transcriptId);
    const person = people.placeOf(row.intervieweeId);
    const coder = coders.placeOf(row.coderId);
    const kind = stanceKindOf(
      stances.indexOf(row.stance),
      codingStatuses.indexOf(row.status),
      row.prompted,
      codingLayers.indexOf(row.layer),
    );
    for (const place of casePlaces(row, cases.placeOf)) ofCoding.push([transcript, person, place, coder, 0, kind]);
  }
  return {
    transcripts: transcripts.ids,
    people: people.ids,
    cases: cases.ids,
    coders: coders.ids,
    rounds: [],
    codes: [...byCode].map(([codeId, ofCode]) => ({
      codeId,
      rows: Int32Array.from(
        [...ofCode.values()].flatMap((ofCoding, coding) =>
          ofCoding.flatMap(([transcript = -1, ...rest]) => [transcript, coding, ...rest]),
        ),
      ),
    })),
  };
};
