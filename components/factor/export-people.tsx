import { useTranslations } from "next-intl";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { DisclosedInterviewView, InterviewTableView } from "@/lib/schema/export";

type Person = DisclosedInterviewView["interviewees"][number];

/** What happens to the day and the length of an interview, in a word. */
const timingOf = (interview: DisclosedInterviewView): "exact" | "coarse" | "unrecorded" => {
  if (interview.date === null && interview.lengthMinutes === null) return "unrecorded";
  return interview.isCoarsened ? "coarse" : "exact";
};

/** How each interviewee appears in a table that leaves, and why; and who is left out. */
export function ExportPeople({ interviews }: { interviews: InterviewTableView }) {
  const t = useTranslations("factor.export");
  const file = useTranslations("factor.file");
  const rows = interviews.interviews.flatMap((interview) =>
    interview.interviewees.map((person) => ({ interview, person })),
  );
  const reasonOf = (person: Person, interview: DisclosedInterviewView): string => {
    if (person.identity === "public") return t("public");
    return interview.isCoarsened || interview.date === null
      ? t("confidential")
      : `${t("confidential")}; ${t("ownerExact")}`;
  };
  if (rows.length === 0 && interviews.leftOut.length === 0)
    return <p className="text-base text-muted">{t("nobody")}</p>;
  return (
    <Table caption={t("peopleCaption")} className="max-w-4xl" frameClassName="max-w-4xl">
      <TableHead>
        <tr>
          <HeaderCell>{t("interviewee")}</HeaderCell>
          <HeaderCell>{t("appearsAs")}</HeaderCell>
          <HeaderCell>{t("dateAndLength")}</HeaderCell>
          <HeaderCell>{t("reason")}</HeaderCell>
        </tr>
      </TableHead>
      <TableBody>
        {rows.map(({ interview, person }) => (
          <TableRow key={`${interview.number} ${person.id}`}>
            <HeaderCell scope="row" className="tabular-nums">
              {person.number}
            </HeaderCell>
            <Cell className={person.name === null ? "text-muted" : "text-ink"}>
              {person.name ?? file("confidentialName")}
            </Cell>
            <Cell>{t(timingOf(interview))}</Cell>
            <Cell className="text-muted">{reasonOf(person, interview)}</Cell>
          </TableRow>
        ))}
        {interviews.leftOut.map(({ number, reason }) => (
          <TableRow key={`left ${number}`}>
            <HeaderCell scope="row" className="tabular-nums">
              {number}
            </HeaderCell>
            <Cell className="text-muted" colSpan={2}>
              {t("left")}
            </Cell>
            <Cell className="text-muted">{t(reason === "withdrawn" ? "leftWithdrawn" : "leftNoConsent")}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
