import { existsSync } from "node:fs";
import { join } from "node:path";
import { readOptions } from "../command-line";
import { runTypeScript } from "../run-typescript.mjs";
import { root } from "../settings.mjs";

/* npm run admin -- seed --size s|m|l|monster: a generated project of a size, for tries and measurements. */
const options = await readOptions("seed --size s|m|l|monster", { size: { type: "string" } });
// Tests are leaves that nothing imports, and an image is built without them: the generator is run, not called.
const generator = "tests/bench/seed.ts";

if (existsSync(join(root, generator)))
  process.exitCode = await runTypeScript(generator, { args: [options.text("size")] }).ended;
else {
  process.stderr.write("Generated projects come with the source code alone: run this in a checkout.\n");
  process.exitCode = 1;
}
