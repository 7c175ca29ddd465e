import type { StanceLists } from "./stance-lists";

const SPACE = 32;
const ZERO = 48;

/** Numbers of a packed stance: coding, code, interviewee, case, coder, round, kind. Ids count from 1; 0 is not listed. */
const WIDTH = 7;

/** A stance names a person, case, coder, code or round that the lists do not have: they were read before it came. */
export class UnlistedStance extends Error {
  constructor() {
    super("a stance names something that is not listed");
  }
}

/**
 * Adds the stances of a transcript, as the database packs them into one text of whole numbers, to those of each code.
 * @param fresh by code, numbers in the order of the columns
 * @throws {UnlistedStance} when a stance names something that the lists do not have
 */
export const unpackStances = (
  packed: string,
  lists: StanceLists,
  transcriptId: string,
  fresh: Map<string, number[]>,
): void => {
  const transcript = lists.transcripts.indexOf(transcriptId);
  const row: number[] = [];
  const take = () => {
    const [coding = 0, code = 0, person = 0, place = 0, coder = 0, round = 0, kind = Number.NaN] = row;
    const codeId = lists.codeIds[code - 1];
    const isListed = transcript >= 0 && person > 0 && place > 0 && coder > 0 && round > 0 && !Number.isNaN(kind);
    if (codeId === undefined || !isListed) throw new UnlistedStance();
    const rows = fresh.get(codeId) ?? [];
    if (rows.length === 0) fresh.set(codeId, rows);
    rows.push(transcript, coding, person - 1, place - 1, coder - 1, round - 1, kind);
    row.length = 0;
  };
  let value = 0;
  for (let at = 0; at < packed.length; at += 1) {
    const code = packed.charCodeAt(at);
    if (code !== SPACE) {
      value = value * 10 + code - ZERO;
      continue;
    }
    row.push(value);
    value = 0;
    if (row.length === WIDTH) take();
  }
  row.push(value);
  take();
};
