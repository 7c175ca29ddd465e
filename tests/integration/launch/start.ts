import { spawn } from "node:child_process";
import { chmodSync, mkdtempSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder that holds package.json. */
export const root = fileURLToPath(new URL("../../../", import.meta.url));

/** A folder that the user who runs the database may enter, as a data folder is. */
export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), "tercet-launch-"));
  chmodSync(folder, 0o711);
  return folder;
};

/** A port that nobody listens on. */
export const freePort = (): Promise<number> =>
  new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => found(typeof address === "object" && address ? address.port : 0));
    });
  });

/** Runs `npm start`'s program to its end, with only the given variables of Tercet's. */
export const runStart = (
  variables: Readonly<Record<string, string>>,
  nodeOptions: readonly string[] = [],
): Promise<{ status: number | null; output: string; complaint: string }> =>
  new Promise((done) => {
    const { DATABASE_URL: _url, NODE_OPTIONS: _options, ...inherited } = process.env;
    const child = spawn(process.execPath, [...nodeOptions, "lib/launch/start.mjs"], {
      cwd: root,
      env: { ...inherited, ...variables },
    });
    let output = "";
    let complaint = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      complaint += chunk.toString();
    });
    child.once("close", (status) => done({ status, output, complaint }));
  });
