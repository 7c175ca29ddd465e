import type { DocumentVerdict, GuideCoverage, SpeakersByStance } from "./factor-table";
import type { TableMaterial } from "./table-material";

const withoutSpeakers = (speakers: SpeakersByStance, stays: (id: string) => boolean): SpeakersByStance => ({
  present: speakers.present.filter(stays),
  absent: speakers.absent.filter(stays),
  mixed: speakers.mixed.filter((entry) => stays(entry.intervieweeId)),
  relevant: speakers.relevant.filter(stays),
  irrelevant: speakers.irrelevant.filter(stays),
});

const withoutAuthors = (documents: DocumentVerdict, stays: (id: string) => boolean): DocumentVerdict => {
  const items = documents.items.map((item) => ({
    ...item,
    authorIntervieweeIds: item.authorIntervieweeIds.filter(stays),
  }));
  const known = items.filter((item) => item.value !== "unknown");
  return { ...documents, items, isIndependent: known.some((item) => item.authorIntervieweeIds.length === 0) };
};

const withoutAsked = (guide: GuideCoverage, stays: (id: string) => boolean): GuideCoverage => ({
  asked: guide.asked.filter(stays),
  skipped: guide.skipped.filter(stays),
  declined: guide.declined.filter(stays),
  notAsked: guide.notAsked.filter(stays),
  missing: guide.missing.filter(stays),
});

/**
 * What would be known had these interviewees never been there. The same as loading without them, but for two figures that
 * need the codings themselves: the numbers of codings, and "prompted" of a factor whose only prompted mention was theirs.
 */
export const deriveMaterialWithout = (material: TableMaterial, excluded: ReadonlySet<string>): TableMaterial => {
  const stays = (id: string): boolean => !excluded.has(id);
  const eligible = material.basis.eligible.filter(stays);
  const leaving = material.basis.eligible.length - eligible.length;
  return {
    basis: { ...material.basis, eligible, intervieweeCount: material.basis.intervieweeCount - leaving },
    cases: material.cases.map((entry) => ({ ...entry, discussedBy: entry.discussedBy.filter(stays) })),
    rows: material.rows.map((row) => ({
      ...row,
      citers: row.citers.filter(stays),
      irrelevant: row.irrelevant.filter(stays),
      onlyPrompted: row.onlyPrompted.filter(stays),
      guide: withoutAsked(row.guide, stays),
      general: withoutSpeakers(row.general, stays),
      cells: row.cells.map((cell) => ({
        ...cell,
        speakers: withoutSpeakers(cell.speakers, stays),
        settled: cell.settled.filter((entry) => stays(entry.intervieweeId)),
        documents: withoutAuthors(cell.documents, stays),
      })),
    })),
    ideas: material.ideas.map((idea) => ({ ...idea, citers: idea.citers.filter(stays) })),
  };
};
