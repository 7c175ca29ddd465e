import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext } from "@playwright/test";
import pg from "pg";
import { v7 as newId } from "uuid";
import { insertWorkload } from "../../bench/insert-workload";
import { CODERS, type SizeName } from "../../bench/workload";
import { makePerson, signIn } from "./data";

/** A generated study, with the browser signed in as its owner. */
export interface GeneratedStudy {
  readonly projectId: string;
  /** Address of the project. */
  readonly address: string;
  /** Address of the coding screen of its first transcript. */
  readonly transcript: string;
  readonly transcriptId: string;
}

/** Puts a generated study of a size into the running application, past its forms: nobody types 200,000 words. */
export const buildGeneratedStudy = async (
  context: BrowserContext,
  size: SizeName,
  url: string,
): Promise<GeneratedStudy> => {
  const dataDir = process.env.TERCET_E2E_DATA_DIR ?? "";
  const address = new URL(JSON.parse(readFileSync(join(dataDir, "tercet.lock"), "utf8")).appUrl);
  address.username = "tercet_owner";
  address.password = readFileSync(join(dataDir, "secrets", "database-password"), "utf8").trim();
  const people = [];
  for (let coder = 1; coder <= CODERS; coder += 1) people.push(await makePerson(`Coder ${coder}`));
  const client = new pg.Client({ connectionString: address.href });
  await client.connect();
  try {
    const ids = people.map(({ userId }) => userId);
    const { projectId, transcriptIds } = await insertWorkload(client, size, newId(), ids);
    await client.query("ANALYZE");
    const [owner] = people;
    if (owner) await signIn(context, owner, url);
    const [transcriptId = ""] = transcriptIds;
    const project = `/projects/${projectId}`;
    return { projectId, address: project, transcript: `${project}/transcripts/${transcriptId}`, transcriptId };
  } finally {
    await client.end();
  }
};
