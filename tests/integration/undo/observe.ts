import { GET as CASES } from "../../../app/api/v1/projects/[projectId]/cases/route";
import { GET as CODES } from "../../../app/api/v1/projects/[projectId]/codes/route";
import { GET as CODINGS } from "../../../app/api/v1/projects/[projectId]/codings/route";
import { GET as EVIDENCE } from "../../../app/api/v1/projects/[projectId]/evidence/route";
import { GET as EXPORT } from "../../../app/api/v1/projects/[projectId]/exports/[file]/route";
import { GET as TABLE } from "../../../app/api/v1/projects/[projectId]/factor-table/route";
import { GET as GUIDE } from "../../../app/api/v1/projects/[projectId]/guide/route";
import { GET as PEOPLE } from "../../../app/api/v1/projects/[projectId]/interviewees/route";
import { GET as INTERVIEWS } from "../../../app/api/v1/projects/[projectId]/interviews/route";
import { GET as PROJECT } from "../../../app/api/v1/projects/[projectId]/route";
import { GET as SOURCES } from "../../../app/api/v1/projects/[projectId]/sources/route";
import { database } from "../../../lib/data/database";
import { send } from "../../factories/app";
import type { Study } from "./study";

/** What every reader sees of a project, but for what tells one moment from another: versions, times, hashes. */
export type Observed = Readonly<Record<string, unknown>>;

const moment = new Set([
  ...["version", "createdAt", "updatedAt", "savedAt", "asOf", "hash", "versions"],
  ...["about", "codebookVersion", "guideVersion"],
]);

/** The same without what tells one moment from another. */
const timeless = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(timeless);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]) => (moment.has(key) ? [] : [[key, timeless(item)]])),
  );
};

/** Reads everything that leaves a project or is shown of it: lists, exports, settings, marked turns. */
export const observe = async (study: Study): Promise<Observed> => {
  const { projectId, owner } = study;
  const read = async (handler: Parameters<typeof send>[0], more: { file?: string; query?: string } = {}) => {
    const params = more.file ? { projectId, file: more.file } : { projectId };
    const answer = await send(handler, { as: owner, params, ...(more.query ? { query: more.query } : {}) });
    if (answer.status !== 200) throw new Error(`${more.file ?? handler.name}: ${JSON.stringify(answer.body)}`);
    return answer.body instanceof Uint8Array ? Buffer.from(answer.body).toString("utf8") : timeless(answer.body);
  };
  const marks = await database().turnQuestion.findMany({
    where: { projectId },
    orderBy: [{ transcriptVersionId: "asc" }, { turnIndex: "asc" }, { questionId: "asc" }],
    select: { turnIndex: true, questionId: true, transcriptVersion: { select: { transcriptId: true } } },
  });
  return {
    codings: await read(CODINGS, { query: "limit=500" }),
    codes: await read(CODES),
    cases: await read(CASES),
    sources: await read(SOURCES),
    evidence: await read(EVIDENCE, { query: "limit=500" }),
    interviews: await read(INTERVIEWS),
    interviewees: await read(PEOPLE),
    guide: await read(GUIDE),
    project: await read(PROJECT),
    marks,
    table: await read(TABLE),
    tableFile: await read(EXPORT, { file: "factor-table.json" }),
    interviewTable: await read(EXPORT, { file: "interviews.json" }),
    quoteLines: await read(EXPORT, { file: "codings.csv" }),
  };
};
