"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { CodeNumber } from "@/components/coding/code-number";
import { EmptyState } from "@/components/ui/empty-state";
import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import { Skeleton } from "@/components/ui/skeleton";
import { Cell, HeaderCell, Table, TableBody, TableHead, TableRow } from "@/components/ui/table";
import { crosstabQuery } from "@/lib/client/quote/quote-queries";
import { type AttributeKey, notStated } from "@/lib/domain/coding/attribute-owner";
import { writeAttributeChoice } from "@/lib/domain/coding/write-attribute-choice";
import type { QuoteFilterInput } from "@/lib/schema/quote";
import type { CrosstabView } from "@/lib/schema/quote-picture";
import { compareValues } from "./attribute-facets";
import { DotMatrix } from "./dot-matrix";
import { QuoteFailure } from "./quote-failure";
import { TwinChoice } from "./twin-choice";
import type { QuoteFilterState } from "./use-quote-filter";
import type { StudyNames } from "./use-study-names";

interface CrosstabProps {
  projectId: string;
  filter: QuoteFilterInput;
  state: QuoteFilterState;
  names: StudyNames;
}

/** An attribute as the address and the API write it: its value left out. */
const textOf = (key: AttributeKey): string => writeAttributeChoice({ ...key, value: notStated }).slice(0, -1);

/** How many interviewees speak of each code, by the values of one attribute; a cell opens its quotes. */
export function Crosstab({ projectId, filter, state, names }: CrosstabProps) {
  const t = useTranslations("quote.crosstab");
  const of = useTranslations("quote.filter");
  const by = state.address.by === "" ? null : state.address.by;
  const query = useQuery({ ...crosstabQuery(projectId, filter, by), placeholderData: keepPreviousData });
  if (query.isError) return <QuoteFailure error={query.error} onRetry={() => void query.refetch()} />;
  if (!query.data) return <Skeleton lines={8} />;
  const { data } = query;
  if (data.attributes.length === 0) return <EmptyState title={t("none")}>{t("noneBody")}</EmptyState>;
  return (
    <>
      <Field label={t("by")} className="mb-4 max-w-sm">
        <Select
          value={data.by ? textOf(data.by) : ""}
          options={[
            ...(data.by ? [] : [{ value: "", label: t("choose") }]),
            ...data.attributes.map((key) => ({
              value: textOf(key),
              label: of("attributeOf", { of: of(key.of), name: key.name }),
            })),
          ]}
          onChange={(event) => state.set({ by: event.currentTarget.value })}
        />
      </Field>
      {data.by === null ? null : data.codeIds.length === 0 ? (
        <EmptyState title={t("noRows")} />
      ) : (
        <Numbers data={data} by={data.by} state={state} names={names} />
      )}
    </>
  );
}

type NumbersProps = Pick<CrosstabProps, "state" | "names"> & { data: CrosstabView; by: AttributeKey };

function Numbers({ data, by, state, names }: NumbersProps) {
  const t = useTranslations("quote.crosstab");
  const of = useTranslations("quote.filter");
  const columns = [...data.columns].sort((one, other) => compareValues(one.value, other.value));
  const cellOf = new Map(data.cells.map((cell) => [JSON.stringify([cell.codeId, cell.value]), cell]));
  const countOf = (codeId: string, value: string) => cellOf.get(JSON.stringify([codeId, value]));
  const nameOf = (value: string) => (value === notStated ? of("notStated") : value);
  const opening = (codeId: string, value: string) => ({
    code: [codeId],
    // Another value of the same attribute would be an alternative: the cell asks for its own alone.
    attribute: [
      ...state.attributes.filter((one) => !one.startsWith(`${textOf(by)}:`)),
      writeAttributeChoice({ ...by, value }),
    ],
    view: "list" as const,
  });
  const wordsOf = (codeId: string, value: string) => {
    const { interviewees = 0, passages = 0 } = countOf(codeId, value) ?? {};
    return t("cell", {
      code: names.nameOf("code", codeId),
      name: by.name,
      value: nameOf(value),
      interviewees,
      passages,
    });
  };
  return (
    <TwinChoice
      state={state}
      lead={t(by.of === "case" ? "leadCase" : "lead")}
      picture={() => (
        <DotMatrix
          label={t("caption", { name: by.name })}
          rows={data.codeIds.map((id) => ({ id, label: names.nameOf("code", id) }))}
          columns={columns.map(({ value }) => ({ id: value, label: nameOf(value) }))}
          countOf={countOf}
          wordsOf={wordsOf}
          hrefOf={(codeId, value) => state.hrefOf(opening(codeId, value))}
          onOpen={(codeId, value) => state.set(opening(codeId, value))}
        />
      )}
      table={() => (
        <Table caption={t("caption", { name: by.name })} className="w-max min-w-full">
          <TableHead>
            <tr>
              <HeaderCell sticky>{t("code")}</HeaderCell>
              {columns.map(({ value, interviewees }) => (
                <HeaderCell key={value} className="min-w-24 max-w-48">
                  {nameOf(value)}
                  <span className="block font-normal text-faint text-xs">{t("base", { count: interviewees })}</span>
                </HeaderCell>
              ))}
            </tr>
          </TableHead>
          <TableBody>
            {data.codeIds.map((codeId) => {
              const numbered = names.codeById.get(codeId);
              return (
                <TableRow key={codeId}>
                  <HeaderCell scope="row" sticky className="max-w-56">
                    <span className="flex items-start gap-2">
                      {numbered ? <CodeNumber numbered={numbered} size="sm" /> : null}
                      {names.nameOf("code", codeId)}
                    </span>
                  </HeaderCell>
                  {columns.map(({ value }) => {
                    const cell = countOf(codeId, value);
                    return (
                      <Cell key={value} className="tabular-nums">
                        {cell ? (
                          <button
                            type="button"
                            aria-label={wordsOf(codeId, value)}
                            onClick={() => state.set(opening(codeId, value))}
                            className="prose-link min-h-6 min-w-6 rounded-sm"
                          >
                            {cell.interviewees} · {cell.passages}
                          </button>
                        ) : (
                          <span className="text-faint">
                            <span aria-hidden="true">–</span>
                            <span className="sr-only">{t("nobody")}</span>
                          </span>
                        )}
                      </Cell>
                    );
                  })}
                </TableRow>
              );
            })}
          </TableBody>
        </Table>
      )}
    />
  );
}
