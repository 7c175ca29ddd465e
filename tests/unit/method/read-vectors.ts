import { readFileSync } from "node:fs";
import { join } from "node:path";

/** A vector file of the shared folder, read in place. */
export const readVectors = <Content>(name: string): Content =>
  JSON.parse(readFileSync(join(process.env.TERCET_SHARED ?? "../shared", "vectors", name), "utf8")) as Content;
