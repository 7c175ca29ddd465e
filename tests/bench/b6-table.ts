import { gzipSync } from "node:zlib";
import type { AuditEventKind } from "../../lib/domain/audit/event-kind";
import { newId } from "../../lib/server/edge";
import type { Bench } from "./bench";
import type { Figure } from "./figure";
import { expectJson } from "./http";
import { type Cost, measure, RUNS } from "./measure";
import { forgetRates, stepUp } from "./people";
import { randomOf } from "./random";
import { type CountedTable, differences, recount } from "./recount";
import { drawPassage, type SizeName, sizes, textOf } from "./workload";

const targets: Readonly<Record<SizeName, string>> = {
  interview: "",
  s: "<= 5",
  m: "<= 15",
  l: "<= 60",
  monster: "-",
  monster20k: "-",
};

/**
 * B6: the factor table with everything read anew, asked again, after a change around the codings, after one more coding, and
 * after a withdrawal; equal to its recount each time.
 */
export const readTable = async (bench: Bench, name: SizeName): Promise<readonly Figure[]> => {
  const { client, installation, people } = bench;
  const { owner } = installation;
  const project = await bench.project(name);
  const base = `/api/v1/projects/${project.projectId}`;
  const read = async () => (await client.get(`${base}/factor-table`)).body;
  const check = async (when: string) => {
    const table = expectJson<CountedTable>(await client.get(`${base}/factor-table`));
    const found = differences(table, await recount(owner, project.projectId));
    if (table.factors.length === 0 || found.length > 0)
      throw new Error(
        `B6, size ${name}, ${when}: ${table.factors.length} factors; not as recounted: ${found.slice(0, 5)}`,
      );
  };
  const happen = async (kind: AuditEventKind) => {
    await forgetRates(owner);
    const event = {
      id: newId(),
      kind,
      subjectKind: "project",
      subjectId: project.projectId,
      detail: {},
    };
    await owner.query("SELECT append_audit_events($1, now(), NULL, 'system', NULL, $2)", [
      project.projectId,
      JSON.stringify([event]),
    ]);
  };
  /** A new guide may change which mentions were asked for: whatever the server kept is worth nothing. */
  const forget = () => happen("guide.changed");
  /** Something around the codings may have changed: people, codes and cases are read again. */
  const touch = () => happen("project.changed");
  const text = textOf(name, 0);
  const random = randomOf(`${name} table ${project.projectId}`);
  const code = async () => {
    for (let status = 0; status !== 201; ) {
      const { start, end, exact } = drawPassage(random, text);
      const stances = [{ stance: "present", caseIds: [project.caseIds[0]] }];
      const [transcriptId] = project.transcriptIds;
      const body = { transcriptId, version: 1, start, end, exact, codeId: project.codeIds[0], stances };
      status = (await client.post(`${base}/codings`, body)).status;
      if (status !== 201 && status !== 409) throw new Error(`B6: a coding was answered ${status}`);
    }
  };

  await check("at first");
  const times = name === "l" ? 2 : 5;
  for (let warm = 0; warm < 3; warm += 1) {
    await forget();
    await read();
  }
  const whole = await measure({ times, meter: bench.cpu, prepare: forget }, read);
  await check("read anew");
  const touched = await measure({ times, meter: bench.cpu, prepare: touch }, read);
  const again = await measure({ times: 10, meter: bench.cpu }, read);
  const afterCoding = await measure({ times, meter: bench.cpu, prepare: code }, read);
  await check("after codings");
  const limit = await measure({}, () => bareCount(bench, project.projectId));
  const body = await read();
  const figure = (what: string, cost: Cost, target: string, more: Figure["more"] = {}): Figure => ({
    id: "B6",
    size: name,
    what,
    cost,
    limit: { what: "bare pg, count(distinct)", ms: limit.wall.median },
    peer: null,
    target,
    more,
  });
  const figures = [
    figure("factor table, whole", whole, targets[name], { bytes: body.length, "bytes gzipped": gzipSync(body).length }),
    figure("factor table, asked again", again, ""),
    figure("factor table, after a change around the codings", touched, targets[name]),
    figure("factor table, after one coding", afterCoding, targets[name]),
  ];
  // One interviewee cannot be taken away five times.
  if (sizes[name].transcripts <= RUNS) return figures;

  let withdrawn = 0;
  const withdraw = async () => {
    withdrawn += 1;
    const id = project.intervieweeIds[withdrawn];
    const answer = await client.post(`${base}/interviewees/${id}/withdrawal`, {
      mode: "stop",
      confirm: `Interviewee ${withdrawn + 1}`,
    });
    if (answer.status !== 201) throw new Error(`B6: a withdrawal was answered ${answer.status}: ${answer.body}`);
  };
  const owning = people[0];
  if (owning) await stepUp(owner, owning);
  const afterWithdrawal = await measure({ meter: bench.cpu, prepare: withdraw }, read);
  await check("after withdrawals");
  return [...figures, figure("factor table, after a withdrawal", afterWithdrawal, "<= 200")];
};

/** The least that a database must do for the table: count distinct interviewees by code, case and stance. */
const bareCount = ({ installation: { owner } }: Bench, projectId: string) =>
  owner.query(
    `SELECT c.code_id, s.case_id, s.stance, count(DISTINCT k.interviewee_id)
     FROM coding c
     JOIN coding_credit k ON k.project_id = c.project_id AND k.coding_id = c.id
     JOIN coding_stance s ON s.project_id = c.project_id AND s.coding_id = c.id
     WHERE c.project_id = $1 AND c.deleted_at IS NULL GROUP BY 1, 2, 3`,
    [projectId],
  );
