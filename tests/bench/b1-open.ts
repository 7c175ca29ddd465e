import { gzipSync } from "node:zlib";
import type { Bench } from "./bench";
import { type Figure, peerOf } from "./figure";
import { expectJson, openClient } from "./http";
import { measure } from "./measure";
import type { SizeName } from "./workload";

interface Page {
  readonly items: readonly unknown[];
  readonly nextCursor: string | null;
}

/** The peer's milliseconds on SQLite, as recorded. */
const peerMs: Readonly<Record<SizeName, number | null>> = {
  interview: null,
  s: 14.5,
  m: 360,
  l: 4892,
  monster: 294,
  monster20k: null,
};

/** B1: a transcript and all its codings over HTTP, as the coding screen reads them; page by page, as a script would. */
export const openTranscript = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { client, bare, installation } = bench;
  const { projectId, transcriptIds } = await bench.project(name);
  const transcriptId = transcriptIds[0] ?? "";
  const base = `/api/v1/projects/${projectId}`;
  const readText = async () => (await client.get(`${base}/transcripts/${transcriptId}`)).body;
  const readPacked = async () => {
    const { body } = await client.get(`${base}/transcripts/${transcriptId}/codings`);
    return body;
  };
  const readCodings = async () => {
    const pages: Buffer[] = [];
    let count = 0;
    for (let cursor: string | null = ""; cursor !== null; ) {
      const after: string = cursor ? `&cursor=${encodeURIComponent(cursor)}` : "";
      const answer = await client.get(`${base}/codings?transcriptId=${transcriptId}&limit=500${after}`);
      const page = expectJson<Page>(answer);
      pages.push(answer.body);
      count += page.items.length;
      cursor = page.nextCursor;
    }
    return { pages, count };
  };
  const { rows } = await installation.owner.query<{ count: number }>(
    "SELECT count(*)::int AS count FROM coding WHERE project_id = $1 AND transcript_id = $2 AND deleted_at IS NULL",
    [projectId, transcriptId],
  );
  const { pages, count } = await readCodings();
  if (count !== rows[0]?.count) throw new Error(`B1: ${count} codings were read of ${rows[0]?.count}`);
  const packed = await readPacked();
  const inColumns = JSON.parse(packed.toString()) as { columns: { id: readonly string[] } };
  if (inColumns.columns.id.length !== count) throw new Error(`B1: the packed codings are not ${count}`);
  const text = await readText();
  const bytes = pages.reduce((sum, page) => sum + page.length, 0);
  const zipped = pages.reduce((sum, page) => sum + gzipSync(page).length, 0);

  const times = name.startsWith("monster") ? 3 : 20;
  for (let warm = 0; warm < times; warm += 1) await Promise.all([readText(), readPacked()]);
  const whole = await measure({ times, meter: bench.cpu }, () => Promise.all([readText(), readPacked()]));
  const textOnly = await measure({ times, meter: bench.cpu }, readText);
  const paged = await measure({ times, meter: bench.cpu }, readCodings);
  const bareClient = openClient(bare.url);
  const readBare = () => bareClient.get(`/transcript?project=${projectId}&transcript=${transcriptId}`);
  for (let warm = 0; warm < times; warm += 1) await readBare();
  const limit = await measure({ times }, readBare);
  bareClient.close();
  return [
    {
      id: "B1",
      size: name,
      what: `open a transcript with ${count} codings`,
      cost: whole,
      limit: { what: "bare Node, bare pg", ms: limit.wall.median },
      peer: peerOf(peerMs[name], "pingNode"),
      target: name.startsWith("monster") ? "<= 40" : "<= 5 p50, <= 15 p95",
      more: {
        "text, bytes": text.length,
        "text, bytes gzipped": gzipSync(text).length,
        "codings, bytes": packed.length,
        "bytes gzipped per coding (target <= 30)": gzipSync(packed).length / count,
        "codings with their words in pages, bytes": bytes,
        "codings with their words in pages, bytes gzipped per coding": zipped / count,
      },
    },
    {
      id: "B1",
      size: name,
      what: "its text alone",
      cost: textOnly,
      limit: null,
      peer: null,
      target: "",
      more: {},
    },
    {
      id: "B1",
      size: name,
      what: "its codings with their words, in pages",
      cost: paged,
      limit: null,
      peer: null,
      target: "",
      more: {},
    },
  ];
};
