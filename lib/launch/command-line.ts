import { fstatSync } from "node:fs";
import { parseArgs } from "node:util";

/** How long a pipe may stay silent before it counts as no input: whoever opens one without writing shall not wait for ever. */
const SILENCE_MS = 2_000;

/** Ends a command with its words. Not by itself: the pool of connections would keep the process for ten seconds more. */
const end = (stream: NodeJS.WriteStream, text: string, status: number): Promise<never> =>
  new Promise(() => stream.write(text, () => process.exit(status)));

interface Options {
  readonly [name: string]: { readonly type: "string" | "boolean"; readonly isOptional?: boolean };
}

/**
 * Options of a command. Those of type string are required unless they say otherwise; a flag that is absent is false.
 * @param usage the command as it is written, shown to whoever wrote it otherwise
 */
export const readOptions = async (
  usage: string,
  options: Options,
): Promise<{ readonly text: (name: string) => string; readonly has: (name: string) => boolean }> => {
  const refuse = (fault: string) => end(process.stderr, `${fault}: npm run admin -- ${usage}\n`, 1);
  const shapes = Object.fromEntries(Object.entries(options).map(([name, { type }]) => [name, { type }]));
  let values: Readonly<Record<string, unknown>>;
  try {
    values = parseArgs({ args: process.argv.slice(2), options: shapes, strict: true, allowPositionals: false }).values;
  } catch (error) {
    return refuse(error instanceof Error ? (error.message.split(/[.\n] /)[0] ?? "") : String(error));
  }
  const text = (name: string) => String(values[name] ?? "");
  for (const [name, option] of Object.entries(options))
    if (option.type === "string" && !option.isOptional && text(name) === "") return refuse(`--${name} is missing`);
  return { text, has: (name) => values[name] !== undefined && values[name] !== false && values[name] !== "" };
};

/** A password that was piped in, without the line break at its end; null from a terminal, a closed input or a silent pipe. */
export const readPipedPassword = async (): Promise<string | null> => {
  if (process.stdin.isTTY) return null;
  const waits = !fstatSync(0).isFile();
  const chunks: Buffer[] = [];
  await new Promise<void>((done) => {
    const silence = waits ? setTimeout(done, SILENCE_MS) : undefined;
    process.stdin.on("data", (chunk: Buffer) => {
      clearTimeout(silence);
      chunks.push(chunk);
    });
    process.stdin.once("end", done).once("error", done);
  });
  process.stdin.destroy();
  const text = Buffer.concat(chunks)
    .toString("utf8")
    .replace(/\r?\n$/, "");
  return text === "" ? null : text;
};

/** Runs a command and ends the process: what it answers goes to standard output, a refusal in one line to standard error. */
export const runCommand = async <Value>(
  work: () => Promise<{ readonly ok: true; readonly value: Value } | { readonly ok: false; readonly sentence: string }>,
  print: (value: Value) => string,
): Promise<never> => {
  const settled = await work();
  return settled.ok
    ? end(process.stdout, `${print(settled.value)}\n`, 0)
    : end(process.stderr, `${settled.sentence}\n`, 1);
};
