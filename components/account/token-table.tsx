import { getFormatter, getTranslations } from "next-intl/server";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import type { AccountView, TokenView } from "@/lib/schema/account";
import { ActForm } from "./act-form";
import type { FormAction } from "./form-action";

interface TokenTableProps {
  tokens: readonly TokenView[];
  projects: AccountView["projects"];
  onRevoke: FormAction;
}

/** The tokens for scripts, each with the way to revoke it. */
export async function TokenTable({ tokens, projects, onRevoke }: TokenTableProps) {
  const t = await getTranslations("account.tokens");
  const format = await getFormatter();
  const on = (moment: string | null) =>
    moment === null ? t("never") : format.dateTime(new Date(moment), { dateStyle: "medium" });
  if (tokens.length === 0) return <p className="text-base text-muted">{t("none")}</p>;
  return (
    <Table caption={t("title")}>
      <TableHead>
        <TableRow>
          <HeaderCell>{t("tokenName")}</HeaderCell>
          <HeaderCell>{t("project")}</HeaderCell>
          <HeaderCell>{t("made")}</HeaderCell>
          <HeaderCell>{t("used")}</HeaderCell>
          <HeaderCell>{t("ends")}</HeaderCell>
          <HeaderCell>
            <span className="sr-only">{t("revoke")}</span>
          </HeaderCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {tokens.map((token) => (
          <TableRow key={token.id}>
            <HeaderCell scope="row">{token.name}</HeaderCell>
            <Cell>
              {token.projectId === null
                ? t("allProjects")
                : (projects.find((project) => project.id === token.projectId)?.name ?? "")}
            </Cell>
            <Cell className="whitespace-nowrap">{on(token.createdAt)}</Cell>
            <Cell className="whitespace-nowrap">{on(token.lastUsedAt)}</Cell>
            <Cell className="whitespace-nowrap">{on(token.expiresAt)}</Cell>
            <Cell>
              <ActForm
                action={onRevoke}
                fields={{ tokenId: token.id }}
                label={t("revokeOne", { name: token.name })}
                variant="danger-quiet"
                size="sm"
              >
                {t("revoke")}
              </ActForm>
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
