import * as z from "zod";

/** One check of readiness. */
export const readyCheck = z.enum(["ok", "failed", "skipped"]);

/** Answer of `GET /api/health`: the process runs. */
export const healthView = z.strictObject({ status: z.literal("ok") }).meta({ id: "HealthView" });
/** See {@link healthView}. */
export type HealthView = z.infer<typeof healthView>;

/** Answer of `GET /api/ready`: 503 when one check fails. */
export const readyView = z
  .strictObject({
    status: z.enum(["ok", "failed"]),
    checks: z.strictObject({
      database: readyCheck,
      migrations: readyCheck,
      storage: readyCheck,
      queue: readyCheck,
      backup: readyCheck,
      clock: readyCheck,
    }),
  })
  .meta({ id: "ReadyView" });
/** See {@link readyView}. */
export type ReadyView = z.infer<typeof readyView>;
