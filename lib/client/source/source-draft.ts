import type { SourceView } from "../../schema/source";

/** A bibliographic record while it is typed. `ownKind` holds the project's own word when `kind` is "other". */
export interface SourceDraft {
  readonly kind: string;
  readonly ownKind: string;
  readonly citation: string;
  readonly year: string;
  readonly authorIntervieweeIds: readonly string[];
}

/** The draft that a form begins with. */
export const sourceDraftOf = (source: SourceView | null, kinds: readonly string[]): SourceDraft => {
  const isKnown = source === null || kinds.includes(source.kind);
  return {
    kind: isKnown ? (source?.kind ?? "literature") : "other",
    ownKind: isKnown ? "" : (source?.kind ?? ""),
    citation: source?.citation ?? "",
    year: source?.year ? String(source.year) : "",
    authorIntervieweeIds: source?.authorIntervieweeIds ?? [],
  };
};

/** What cannot be handed in, by field. */
export const faultsOfSource = (draft: SourceDraft): ReadonlySet<"citation" | "year"> => {
  const faults = new Set<"citation" | "year">();
  if (draft.citation.trim() === "") faults.add("citation");
  if (draft.year !== "" && !/^[1-9]\d{0,3}$/.test(draft.year)) faults.add("year");
  return faults;
};

/** The draft as it is handed in. */
export const sourceInputOf = (draft: SourceDraft) => ({
  kind: draft.kind === "other" ? draft.ownKind.trim() || "other" : draft.kind,
  citation: draft.citation.trim(),
  year: draft.year === "" ? null : Number(draft.year),
  authorIntervieweeIds: [...draft.authorIntervieweeIds],
});
