import type { FactorMaterial } from "../data/factor-material";
import type { FactorQuote } from "../data/factor-quotes";
import type { FactorCell, FactorTable } from "../domain/factor/factor-table";
import { withheldReason } from "../policy/withheld-reason";
import type { CellQuote, FactorCellDetail } from "../schema/factor-cell";
import type { QuoteTranslation } from "../schema/translation";
import { presentPerson } from "./present-factor-table";

type Side = FactorCellDetail["people"][number]["side"];

type Translations = ReadonlyMap<string, QuoteTranslation>;

const presentQuote = (quote: FactorQuote, caseIds: readonly string[], translations: Translations): CellQuote => {
  const withheld = withheldReason({
    consentState: "active",
    isCountsOnly: false,
    teamAccess: quote.teamAccess,
    isReleased: quote.isReleased,
    isInterviewerOf: quote.isInterviewer,
    isHiddenByRound: false,
  });
  const { codingId, transcriptId, transcriptVersion, turnIndex, start, end, stance, codeId, codeName } = quote;
  const { prompted, status, coderId, coderName } = quote;
  const translation = translations.get(codingId);
  return {
    codingId,
    transcriptId,
    transcriptVersion,
    turnIndex,
    start,
    end,
    // The words come only through the readable scope; the policy names why there are none.
    ...(quote.exact !== null && withheld === null
      ? { exact: quote.exact, ...(translation ? { translation } : {}) }
      : { withheld: withheld ?? "teamAccess" }),
    stance,
    caseIds: [...caseIds],
    codeId,
    codeName,
    prompted,
    status,
    coderId,
    coderName,
    at: quote.at.toISOString(),
  };
};

/** One quote per passage and stance, with all the cases of the list that it names. */
const groupQuotes = (quotes: readonly FactorQuote[], translations: Translations): CellQuote[] => {
  const groups = new Map<string, FactorQuote[]>();
  for (const quote of quotes) {
    const key = `${quote.codingId} ${quote.stance}`;
    groups.set(key, [...(groups.get(key) ?? []), quote]);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    return first
      ? [
          presentQuote(
            first,
            group.flatMap((quote) => quote.caseId ?? []),
            translations,
          ),
        ]
      : [];
  });
};

const sidesOf = (cell: FactorCell): ReadonlyMap<string, Side> => {
  const sides = new Map<string, Side>();
  // Later entries win: somebody who says both stands in the middle, whatever else she says.
  for (const id of cell.irrelevant) sides.set(id, "irrelevant");
  for (const id of cell.relevant) sides.set(id, "relevant");
  for (const id of cell.absent) sides.set(id, "absent");
  for (const id of cell.present) sides.set(id, "present");
  for (const entry of cell.mixed) sides.set(entry.intervieweeId, "mixed");
  return sides;
};

/** The people behind a cell with their quotes, and those who spoke of the factor in general, each by number. */
export const cellPeople = (
  table: FactorTable,
  cell: FactorCell,
  quotes: readonly FactorQuote[],
  material: FactorMaterial,
  translations: Translations,
): Pick<FactorCellDetail, "people" | "generalClaims"> => {
  const { countedStatuses, countPrompted } = table.settings;
  const eligible = new Set(table.basis.eligible);
  const counted = quotes.filter(
    (quote) =>
      eligible.has(quote.intervieweeId) && countedStatuses.includes(quote.status) && (countPrompted || !quote.prompted),
  );
  const sides = sidesOf(cell);
  const people = material.interviewees.filter((person) => eligible.has(person.id));
  const of = (id: string, isGeneral: boolean) => {
    const own = counted.filter((quote) => quote.intervieweeId === id && (quote.caseId === null) === isGeneral);
    const wordless = new Set(own.filter((quote) => quote.isCountsOnly).map((quote) => quote.codingId));
    return {
      quotes: groupQuotes(
        own.filter((quote) => !quote.isCountsOnly),
        translations,
      ),
      ...(wordless.size > 0 ? { countedOnly: wordless.size } : {}),
    };
  };
  return {
    people: people.flatMap((person) => {
      const side = sides.get(person.id);
      if (!side) return [];
      const mixed = cell.mixed.find((entry) => entry.intervieweeId === person.id);
      const said = of(person.id, false);
      return [{ interviewee: presentPerson(person), side, mixedReason: mixed?.reason ?? null, ...said }];
    }),
    generalClaims: people.flatMap((person) => {
      const said = of(person.id, true);
      const isSilent = said.quotes.length === 0 && said.countedOnly === undefined;
      return isSilent ? [] : [{ interviewee: presentPerson(person), ...said }];
    }),
  };
};
