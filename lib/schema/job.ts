import * as z from "zod";
import { errorCodes } from "../domain/account/error-code";
import { count, id, instant } from "./primitive";
import { lossReport } from "./transcript";

/** How far a job is. */
export const jobState = z.enum(["waiting", "running", "done", "failed", "cancelled"]);

/** A job and its progress. */
export const jobView = z
  .strictObject({
    id,
    kind: z.string(),
    state: jobState,
    progress: z.strictObject({ done: count, total: count, what: z.string() }),
    report: lossReport.nullable(),
    /** Why it failed. */
    failure: z.enum(errorCodes).nullable(),
    createdAt: instant,
    finishedAt: instant.nullable(),
  })
  .meta({ id: "JobView" });
/** See {@link jobView}. */
export type JobView = z.infer<typeof jobView>;
