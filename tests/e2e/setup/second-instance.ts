import { spawn } from "node:child_process";
import { appendFileSync, chmodSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../../", import.meta.url));

/** One more application on the database of the first, with the same secrets, as behind a load balancer. */
export const startSecondInstance = async (port: number) => {
  const first = process.env.TERCET_E2E_DATA_DIR ?? "";
  const secret = (name: string) => readFileSync(join(first, "secrets", name), "utf8").trim();
  const address = new URL(JSON.parse(readFileSync(join(first, "tercet.lock"), "utf8")).appUrl);
  address.username = "tercet_owner";
  address.password = secret("database-password");
  const folder = mkdtempSync(join(tmpdir(), "tercet-second-"));
  chmodSync(folder, 0o711);
  const server = spawn(process.execPath, ["lib/launch/start.mjs"], {
    cwd: root,
    env: {
      ...process.env,
      PORT: String(port),
      HOST: "127.0.0.1",
      DATABASE_URL: address.href,
      TERCET_DATA_DIR: join(folder, "data"),
      TERCET_AUTH_SECRET: secret("auth-secret"),
      TERCET_MASTER_KEY: secret("master-key"),
      TERCET_APP_DATABASE_PASSWORD: secret("app-database-password"),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const ended = new Promise<number | null>((done) => server.once("exit", done));
  const isUp = new Promise<boolean>((done) => {
    for (const stream of [server.stdout, server.stderr])
      stream.on("data", (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes("Tercet is at ")) done(true);
      });
    void ended.then(() => done(false));
  });
  if (!(await isUp)) throw new Error(`The second instance did not start:\n${said}`);
  // It prints an owner link of its own, and the first one's ends with that.
  if (process.env.TERCET_E2E_OUTPUT) appendFileSync(process.env.TERCET_E2E_OUTPUT, said);
  return {
    url: `http://127.0.0.1:${port}`,
    /** Asks it to stop, as an operator does. @returns its status */
    stop: async () => {
      server.kill("SIGTERM");
      const status = await ended;
      rmSync(folder, { recursive: true, force: true });
      return { status, said };
    },
  };
};
