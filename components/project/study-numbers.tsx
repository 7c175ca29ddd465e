import { useTranslations } from "next-intl";
import { Stat } from "@/components/ui/stat";
import type { ProjectView } from "@/lib/schema/project";

interface StudyNumbersProps {
  counts: ProjectView["counts"];
  /** Factors that the rule keeps. */
  kept: number;
}

/** What a study holds, in numbers. Nobody who withdrew is in any of them. */
export function StudyNumbers({ counts, kept }: StudyNumbersProps) {
  const t = useTranslations("project.overview.stat");
  return (
    <dl className="grid grid-cols-2 gap-x-6 gap-y-5 sm:grid-cols-4 xl:grid-cols-2">
      <Stat label={t("interviewees")} value={counts.interviewees} />
      <Stat label={t("cases")} value={counts.cases} />
      <Stat label={t("interviews")} value={counts.interviews} />
      <Stat label={t("transcripts")} value={counts.transcripts} />
      <Stat label={t("codes")} value={counts.codes} />
      <Stat label={t("codings")} value={counts.codings} />
      <Stat label={t("kept")} value={t("ofAll", { part: kept, all: counts.factors })} />
    </dl>
  );
}
