import { defineConfig } from "prisma/config";

/** Read by `prisma generate`; migrations are run by lib/launch/migrations.mjs, which needs no configuration. */
export default defineConfig({
  schema: "../prisma/schema",
  migrations: { path: "../prisma/migrations" },
});
