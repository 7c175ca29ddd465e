import { readFileSync } from "node:fs";
import * as z from "zod";

const loopbackHosts = new Set(["127.0.0.1", "::1", "localhost"]);

const environment = z
  .object({
    DATABASE_URL: z.url(),
    TERCET_DATABASE_POOL: z.coerce.number().int().min(1).max(200).default(10),
    TERCET_URL: z.url().default("http://127.0.0.1:3000"),
    TERCET_AUTH_SECRET: z.string().min(32),
    TERCET_MASTER_KEY: z
      .base64()
      .refine((key) => Buffer.from(key, "base64").length === 32, { error: "Needs 32 bytes." }),
    TERCET_DATA_DIR: z.string().default(".data"),
    HOST: z.string().default("127.0.0.1"),
    TERCET_CLOCK: z.iso.datetime().optional(),
  })
  .refine((read) => read.TERCET_CLOCK === undefined || loopbackHosts.has(read.HOST), {
    error:
      "A moved clock is for tests on this computer: TERCET_CLOCK is refused when the server listens beyond loopback.",
    path: ["TERCET_CLOCK"],
  });

/** What the environment sets, checked; the only place where a process variable is read by the application. */
export interface Env {
  /** Address of the database for the application role, which owns nothing. */
  readonly databaseUrl: string;
  readonly databasePoolSize: number;
  /** Origin that browsers use, without a slash at the end. */
  readonly publicUrl: string;
  /** Whether cookies may ask for https: everywhere but on plain-http loopback. */
  readonly isSecure: boolean;
  readonly authSecret: string;
  /** 32 bytes that wrap the key of every interviewee. */
  readonly masterKey: Buffer;
  readonly dataDir: string;
  readonly host: string;
  /** Milliseconds by which a test moved the clock; 0 in use. */
  readonly clockOffsetMs: number;
}

const withSecretFiles = (source: NodeJS.ProcessEnv): NodeJS.ProcessEnv => {
  const read = { ...source };
  for (const name of ["DATABASE_URL", "TERCET_AUTH_SECRET", "TERCET_MASTER_KEY"]) {
    const file = source[`${name}_FILE`];
    if (file && !source[name]) read[name] = readFileSync(file, "utf8").trim();
  }
  return read;
};

let known: Env | undefined;

/**
 * The settings of this process, read once at first use.
 * @throws when a variable is missing or wrong, naming each
 */
export const env = (): Env => {
  if (known) return known;
  const read = environment.safeParse(withSecretFiles(process.env));
  if (!read.success) throw new Error(`The settings of this process are incomplete: ${z.prettifyError(read.error)}`);
  const { data } = read;
  known = {
    databaseUrl: data.DATABASE_URL,
    databasePoolSize: data.TERCET_DATABASE_POOL,
    publicUrl: new URL(data.TERCET_URL).origin,
    isSecure: data.TERCET_URL.startsWith("https:"),
    authSecret: data.TERCET_AUTH_SECRET,
    masterKey: Buffer.from(data.TERCET_MASTER_KEY, "base64"),
    dataDir: data.TERCET_DATA_DIR,
    host: data.HOST,
    clockOffsetMs: data.TERCET_CLOCK ? new Date(data.TERCET_CLOCK).getTime() - Date.now() : 0,
  };
  // next-auth reads its own variable; left unset it would build its links from a default of its own (claim S03).
  process.env.NEXTAUTH_URL = known.publicUrl;
  return known;
};

/** Forgets what was read, so that a test can set other variables. */
export const forgetEnv = (): void => {
  known = undefined;
};
