/**
 * `npm run --silent method -- <name>`: the method engine without a server. JSON on standard input, JSON on standard
 * output. Exit 0; exit 2 and one line on standard error for bad input; exit 1 when the program itself cannot run.
 */
import { writeFileSync } from "node:fs";

const fail = (code, line) => {
  writeFileSync(2, `${line}\n`);
  process.exit(code);
};

const readStandardInput = async () => {
  const parts = [];
  for await (const part of process.stdin) parts.push(part);
  return Buffer.concat(parts);
};

const loadEngine = async () => {
  try {
    const { tsImport } = await import("tsx/esm/api");
    return await tsImport("../schema/method.ts", import.meta.url);
  } catch (error) {
    if (error?.code === "ERR_MODULE_NOT_FOUND")
      fail(1, "method: the dependencies are not installed. Run npm ci first.");
    throw error;
  }
};

const parse = (bytes) => {
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return fail(2, bytes.length === 0 ? "input: is empty" : "input: is not JSON in UTF-8");
  }
};

const writeStandardOutput = (text) =>
  new Promise((resolve) => {
    process.stdout.write(text, () => resolve(undefined));
  });

const [name = ""] = process.argv.slice(2);
const { methodNames, runMethod } = await loadEngine();
// An unknown name is told at once, without waiting for input.
if (!methodNames.includes(name)) fail(2, runMethod(name, null).reason);
const result = runMethod(name, parse(await readStandardInput()));
if (!result.ok) fail(2, result.reason);
await writeStandardOutput(`${JSON.stringify(result.value, null, 2)}\n`);
