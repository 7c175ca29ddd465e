import { getExportOrigin } from "../data/export-origin";
import { listInterviewTable } from "../data/interview-table";
import type { WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import { accept, type Result, refuse } from "../domain/shared/result";
import type { FileOrigin } from "../exchange/factor-table/print-about";
import { writeFactorTable } from "../exchange/factor-table/write-factor-table";
import { writeInterviewTable } from "../exchange/interview-table/write-interview-table";
import { safeFileName } from "../exchange/safe-file-name";
import { englishFactorWords } from "../messages/factor-words";
import { coarsenDay } from "../policy/coarsen-day";
import type { ExportFile, ExportFormat, ExportQuery } from "../schema/export";
import type { FactorTableQuery, FactorTableView } from "../schema/factor";
import { exportTable, type LeavingTable } from "../workflow/export-table";
import { loadFactorTable } from "./load-factor-table";
import type { ProjectScope } from "./scope";
import { writeQuotesFile } from "./write-quotes-file";

const mediaTypes: Readonly<Record<ExportFormat, string>> = {
  docx: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  csv: "text/csv; charset=utf-8",
  json: "application/json; charset=utf-8",
  html: "text/html; charset=utf-8",
};

interface WrittenFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly hash: string | null;
  readonly people: LeavingTable["people"];
}

type ExportScope = ProjectScope<"export:tables" | "factor-table:read" | "transcript:read" | "project:read">;

/** The state of consent by its month: the day on which somebody signed lies near the day of the interview (claim A16). */
const withoutSigningDay = (table: FactorTableView): FactorTableView => {
  const { basis } = table;
  const consent = basis.versions.consent === null ? null : coarsenDay(basis.versions.consent);
  return { ...table, basis: { ...basis, versions: { ...basis.versions, consent } } };
};

/** The overrides of the table; a filter of quotes beside them is refused, for the table could not follow it. */
const tableQueryOf = (query: ExportQuery): Result<FactorTableQuery, Refusal> => {
  const {
    codeId,
    caseId,
    stance,
    intervieweeId,
    interviewId,
    status,
    text,
    beside,
    besideJoin,
    coderId,
    ...overrides
  } = query;
  const foreign = Object.entries({
    codeId,
    caseId,
    stance,
    intervieweeId,
    interviewId,
    status,
    text,
    beside,
    besideJoin,
  })
    .filter(([, value]) => value !== undefined)
    .map(([name]) => [name, "Belongs to the export of codings."] as const);
  if (foreign.length > 0) return refuse({ code: "unknown_field", fields: Object.fromEntries(foreign) });
  const [coder] = coderId ?? [];
  return accept({ ...overrides, ...(coder === undefined ? {} : { coderId: coder }) });
};

const write = async (
  scope: ExportScope,
  file: ExportFile,
  query: ExportQuery,
  origin: FileOrigin,
): Promise<Result<WrittenFile, Refusal>> => {
  if (file.what === "codings") return writeQuotesFile(scope, file.format, query, origin);
  if (file.what === "interviews") {
    const table = await listInterviewTable(scope);
    const bytes = await writeInterviewTable(table, file.format, origin);
    return accept({ bytes, hash: null, people: table.interviews.flatMap((interview) => interview.interviewees) });
  }
  const asked = tableQueryOf(query);
  if (!asked.ok) return asked;
  const loaded = await loadFactorTable(scope, asked.value, "public");
  if (!loaded.ok) return loaded;
  const table = loaded.value;
  const people = table.interviewees.filter(({ isEligible }) => isEligible).map(({ id }) => ({ id, identity: null }));
  const leaving = withoutSigningDay(table);
  return accept({ bytes: await writeFactorTable(leaving, file.format, origin), hash: table.basis.hash, people });
};

/**
 * A table as a file to download. It is written, and then let out under the interviewees' locks; when one of them withdrew
 * in between, it is written once more without her.
 */
export const writeExport = async (
  scope: ExportScope,
  context: WriteContext,
  file: ExportFile,
  query: ExportQuery,
): Promise<Result<Response, Refusal>> => {
  const origin = await getExportOrigin(scope);
  const madeAt = context.now.toISOString();
  const words = englishFactorWords();
  for (let attempt = 1; ; attempt += 1) {
    const written = await write(scope, file, query, { ...origin, madeAt, words });
    if (!written.ok) return written;
    const { bytes, hash, people } = written.value;
    const left = await exportTable(scope, context, { file, hash, people });
    if (!left.ok && attempt < 3 && left.reason.code === "consent_withdrawn") continue;
    if (!left.ok) return left;
    const name = safeFileName(origin.projectName, [file.what, madeAt.slice(0, 10)], file.format);
    return accept(
      new Response(bytes, {
        headers: {
          "content-type": mediaTypes[file.format],
          "content-disposition": `attachment; filename="${name}"`,
          "content-length": String(bytes.byteLength),
        },
      }),
    );
  }
};
