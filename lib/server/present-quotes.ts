import { listCodingsById } from "../data/coding";
import { listPassageTranslations } from "../data/passage-translation";
import { listQuotedInterviews, listQuotedPeople } from "../data/quotation";
import { displayNameOf } from "../policy/display-name-of";
import { isQuotable } from "../policy/is-quotable";
import { identityChoice } from "../schema/consent";
import type { QuoteView } from "../schema/quote";
import type { QuoteTranslation } from "../schema/translation";
import type { ProjectScope } from "./scope";

const withTranslation = (translation: QuoteTranslation | undefined): { translation?: QuoteTranslation } =>
  translation ? { translation } : {};

/**
 * Codings with what a citation needs: who speaks, under the name that each person chose, and whether the words may leave
 * as a quotation. What consent no longer covers is missing.
 */
export const presentQuotes = async (
  scope: ProjectScope<"transcript:read" | "project:read">,
  codingIds: readonly string[],
): Promise<QuoteView[]> => {
  const [codings, people, interviews, translations] = await Promise.all([
    listCodingsById(scope, codingIds),
    listQuotedPeople(scope),
    listQuotedInterviews(scope),
    listPassageTranslations(scope, codingIds),
  ]);
  const personOf = new Map(people.map((person) => [person.id, person]));
  const kindOf = new Map(interviews.map((interview) => [interview.id, interview.kind]));
  return codings.map((coding) => {
    const speakers = coding.intervieweeIds.flatMap((id) => personOf.get(id) ?? []);
    const kind = kindOf.get(coding.interviewId) ?? "notes";
    const isFree = speakers.every(({ quotation }) => isQuotable({ consentState: "active", quotation, kind }));
    const isCovered = speakers.length === coding.intervieweeIds.length;
    return {
      ...coding,
      speakers: speakers.map((person) => {
        const identity = identityChoice.parse(person.identity);
        return {
          id: person.id,
          number: person.number,
          name: identity === "public" ? displayNameOf({ ...person, identity, publicName: person.displayName }) : null,
          identity,
        };
      }),
      ...withTranslation(translations.get(coding.id)),
      notQuotable: isFree && isCovered ? null : kind === "verbatim" ? ("quotation" as const) : ("record" as const),
    };
  });
};
