import { randomBytes } from "node:crypto";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "./postgres.mjs";
import { prepareDatabase } from "./roles.mjs";

/** A server that lives as long as its caller needs it: nothing in it survives a power cut, so that it need not wait for the disk. */
const FAST_AND_FORGETFUL = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/**
 * Starts a throw-away PostgreSQL in a temporary folder, with the owner and application roles and an empty database.
 * @param {string} [appPassword]
 */
export const startScratchDatabase = async (appPassword = randomBytes(16).toString("hex")) => {
  const dataDir = mkdtempSync(join(tmpdir(), "tercet-"));
  chmodSync(dataDir, 0o711);
  const password = randomBytes(16).toString("hex");
  const server = await startPostgres({ dataDir, password, settings: FAST_AND_FORGETFUL });
  const stop = async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
    rmSync(server.cluster, { recursive: true, force: true });
  };
  const { ownerUrl, appUrl } = await prepareDatabase({ server, password, appPassword });
  return { ownerUrl, appUrl, appPassword, stop };
};
