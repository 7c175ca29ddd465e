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

const read = async ({ projectId, owner }: Study, handler: Parameters<typeof send>[0], query?: string) => {
  const answer = await send(handler, { as: owner, params: { projectId }, ...(query ? { query } : {}) });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.body));
  return timeless(answer.body);
};

/** How often one account may read in a minute is not what is looked at here. */
const forgetRates = () => database().rateWindow.deleteMany({});

/** Reads everything that is shown of a project: lists, table, settings, marked turns. */
export const observe = async (study: Study): Promise<Observed> => {
  const { projectId } = study;
  await forgetRates();
  const marks = database().turnQuestion.findMany({
    where: { projectId },
    orderBy: [{ transcriptVersionId: "asc" }, { turnIndex: "asc" }, { questionId: "asc" }],
    select: { turnIndex: true, questionId: true, transcriptVersion: { select: { transcriptId: true } } },
  });
  const parts = {
    codings: read(study, CODINGS, "limit=500"),
    codes: read(study, CODES),
    cases: read(study, CASES),
    sources: read(study, SOURCES),
    evidence: read(study, EVIDENCE, "limit=500"),
    interviews: read(study, INTERVIEWS),
    interviewees: read(study, PEOPLE),
    guide: read(study, GUIDE),
    project: read(study, PROJECT),
    marks,
    table: read(study, TABLE),
  };
  const values = await Promise.all(Object.values(parts));
  return Object.fromEntries(Object.keys(parts).map((key, at) => [key, values[at]]));
};

/** Reads the files that leave a project. */
export const readFiles = async (study: Study): Promise<Observed> => {
  await forgetRates();
  const files: Record<string, unknown> = {};
  for (const file of ["factor-table.json", "interviews.json", "codings.csv"]) {
    const { body, status } = await send(EXPORT, { as: study.owner, params: { projectId: study.projectId, file } });
    if (status !== 200) throw new Error(`${file}: ${JSON.stringify(body)}`);
    files[file] = body instanceof Uint8Array ? Buffer.from(body).toString("utf8") : timeless(body);
  }
  return files;
};
