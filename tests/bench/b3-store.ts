import type { Bench } from "./bench";
import { type Figure, peerOf } from "./figure";
import { expectJson, openClient } from "./http";
import { measure, percentile, RUNS, spreadOf } from "./measure";
import { forgetRates } from "./people";
import { idMaker, randomOf } from "./random";
import { drawPassage, type SizeName, textOf } from "./workload";

const peerMs: Readonly<Record<SizeName, number | null>> = {
  interview: null,
  s: 11.6,
  m: 12.8,
  l: 46,
  monster: 123,
  monster20k: null,
};
const TIMES = 60;
const CLIENTS = 4;
const LOAD_MS = 2_500;

/** Draws codings of the first transcript that are not in the project yet. */
const codingDrawer = async (bench: Bench, name: SizeName) => {
  const project = await bench.project(name);
  const text = textOf(name, 0);
  const random = randomOf(`${name} stored ${project.projectId}`);
  const newId = idMaker(randomOf(`${name} stored ids ${project.projectId}`));
  const pick = (ids: readonly string[]) => ids[Math.floor(random() * ids.length)] ?? "";
  return () => {
    const { start, end, exact } = drawPassage(random, text);
    const codeId = pick(project.codeIds);
    const caseId = pick(project.caseIds);
    const transcriptId = project.transcriptIds[0] ?? "";
    return {
      asked: {
        transcriptId,
        version: 1,
        start,
        end,
        exact,
        codeId,
        stances: [{ stance: "present", caseIds: [caseId] }],
      },
      bare: {
        projectId: project.projectId,
        id: newId(),
        transcriptId,
        codeId,
        coderId: project.coderIds[1],
        start,
        end,
        exact,
        caseId,
        intervieweeId: project.intervieweeIds[0],
      },
    };
  };
};

/** B3: one coding over HTTP, audit chain and undo step included, alone and by four clients at once. */
export const storeCoding = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { installation, client, bare } = bench;
  const { owner } = installation;
  const project = await bench.project(name);
  const draw = await codingDrawer(bench, name);
  const path = `/api/v1/projects/${project.projectId}/codings`;
  const countRows = async (): Promise<number> => {
    const { rows } = await owner.query<{ count: number }>(
      "SELECT count(*)::int AS count FROM coding WHERE project_id = $1 AND deleted_at IS NULL",
      [project.projectId],
    );
    return rows[0]?.count ?? 0;
  };
  let made = 0;
  // A drawn passage may have been coded so before: then nothing is made, or the speaker would contradict herself.
  const store = async (by = client) => {
    const answer = await by.post(path, draw().asked);
    if (answer.status === 409) return;
    if (expectJson<{ outcome: string }>(answer, 201).outcome === "created") made += 1;
  };
  const before = await countRows();
  const keepRoom = setInterval(() => void forgetRates(owner).catch(() => {}), 200);
  try {
    for (let warm = 0; warm < TIMES; warm += 1) await store();
    const alone = await measure({ times: TIMES, meter: bench.cpu }, () => store());
    const rates: number[] = [];
    const loaded: number[] = [];
    const clients = bench.people.slice(0, CLIENTS).map((person) => openClient(installation.url, person.cookie));
    for (let run = 0; run < RUNS; run += 1) {
      const began = performance.now();
      let done = 0;
      await Promise.all(
        clients.map(async (one) => {
          while (performance.now() - began < LOAD_MS) {
            const at = performance.now();
            await store(one);
            loaded.push(performance.now() - at);
            done += 1;
          }
        }),
      );
      rates.push((done / (performance.now() - began)) * 1000);
    }
    for (const one of clients) one.close();
    const after = await countRows();
    if (after - before !== made) throw new Error(`B3: ${made} codings were made and ${after - before} are stored`);
    const { rows } = await owner.query<{ broken: string | null }>("SELECT verify_audit_chain($1) AS broken", [
      project.projectId,
    ]);
    if (rows[0]?.broken != null) throw new Error(`B3: the audit chain breaks at ${rows[0].broken}`);
    const commit = await commitOnce(bench);
    const bareClient = openClient(bare.url);
    const storeBare = async () => expectJson(await bareClient.post("/coding", draw().bare));
    for (let warm = 0; warm < TIMES; warm += 1) await storeBare();
    const limit = await measure({ times: TIMES }, storeBare);
    bareClient.close();
    const rate = spreadOf(rates);
    return [
      {
        id: "B3",
        size: name,
        what: "store a coding",
        cost: alone,
        limit: { what: "bare Node, one statement", ms: limit.wall.median },
        peer: peerOf(peerMs[name], "pingNode"),
        target: "p50 <= 4 + one commit, p95 <= 12 + one commit",
        more: {
          "one commit of one row": commit,
          "beyond one commit": alone.wall.median - commit,
          "requests per second, 4 clients (target >= 400)": rate.median,
          "requests per second, 4 clients, least": rate.min,
          "requests per second, 4 clients, most": rate.max,
          "p95 with 4 clients": percentile(loaded, 0.95),
        },
      },
    ];
  } finally {
    clearInterval(keepRoom);
  }
};

/** A commit of one row at this moment, because it swings with the machine's disk. */
const commitOnce = async ({ installation: { owner } }: Bench): Promise<number> => {
  await owner.query("CREATE TABLE IF NOT EXISTS bench_commit (id int)");
  const cost = await measure({ times: TIMES }, () => owner.query("INSERT INTO bench_commit VALUES (1)"));
  await owner.query("DROP TABLE bench_commit");
  return cost.wall.median;
};
