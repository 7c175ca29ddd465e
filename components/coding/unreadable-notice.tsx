import Link from "next/link";
import { useTranslations } from "next-intl";
import { buttonStyles } from "@/components/ui/button-styles";
import { NoPermissionState } from "@/components/ui/no-permission-state";
import { PageHeader } from "@/components/ui/page-header";

interface UnreadableNoticeProps {
  projectId: string;
  sentence: { title: string; detail: string };
  clauses: readonly { interviewee: number; text: string | null }[];
}

/** The interview may not be read: which rule says so, with the clause of the interviewee's own form. */
export function UnreadableNotice({ projectId, sentence, clauses }: UnreadableNoticeProps) {
  const t = useTranslations("coding");
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader title={t("states.notYours")} />
      <NoPermissionState
        title={sentence.title}
        action={
          <Link href={`/projects/${projectId}/interviews`} className={buttonStyles()}>
            {t("states.back")}
          </Link>
        }
      >
        <p>{sentence.detail}</p>
        <ul className="m-0 mt-2 list-none p-0">
          {clauses.map((clause) => (
            <li key={`${clause.interviewee} ${clause.text}`} className="mt-1 text-ink">
              {clause.text === null
                ? t("states.clauseMissing", { interviewee: clause.interviewee })
                : t("states.clause", { interviewee: clause.interviewee, text: clause.text })}
            </li>
          ))}
        </ul>
      </NoPermissionState>
    </div>
  );
}
