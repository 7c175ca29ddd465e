/*
 * Loads the sample study through the application's own workflows and prints its factor table. Run by the launcher at the
 * first start; a sample that is there is left alone, one whose loading was cut off is put away and loaded again.
 */
import { fileURLToPath } from "node:url";
import type { Permission } from "../lib/domain/account/permission";
import { writeFactorTableText } from "../lib/exchange/factor-table/write-text";
import { englishFactorWords } from "../lib/messages/factor-words";
import { rolePermissions } from "../lib/policy/role-permissions";
import { projectInput } from "../lib/schema/project";
import { writeContext } from "../lib/server/edge";
import { closeImportWorkers, warmImportWorker } from "../lib/server/import-worker";
import { loadFactorTable } from "../lib/server/load-factor-table";
import { loadProjects } from "../lib/server/load-projects";
import { AccountScope, ProjectScope, SystemScope } from "../lib/server/scope";
import { changeProject } from "../lib/workflow/change-project";
import { createProject } from "../lib/workflow/create-project";
import { deleteProject } from "../lib/workflow/delete-project";
import { ensureOwner } from "../lib/workflow/ensure-owner";
import { loadEvidence } from "./sample/load-evidence";
import { loadFrame } from "./sample/load-frame";
import { loadInterview } from "./sample/load-interview";
import { settle } from "./sample/settle";
import { sampleStudy } from "./sample/study";

/** Name of the sample until everything is in it: a start that is cut off leaves this behind. */
const UNFINISHED = "Sample study, being loaded";

const context = () => writeContext("system", null);

const ownerScope = (projectId: string, ownerId: string): ProjectScope<Permission> => {
  const [first, ...rest] = rolePermissions(["owner", "interviewer"]);
  if (!first) throw new Error("an owner has no permission");
  return ProjectScope.mint(projectId, ownerId, first, ...rest);
};

const load = async (account: AccountScope): Promise<ProjectScope<Permission>> => {
  const { researchQuestion, design, outcomeName, salienceThreshold, presenceThreshold, scopeConditions } = sampleStudy;
  const input = projectInput.parse({
    name: UNFINISHED,
    researchQuestion,
    design,
    outcomeName,
    scopeConditions: scopeConditions.join("\n"),
    settings: { salienceThreshold, presenceThreshold },
  });
  const project = settle(await createProject(account, context(), { ...input, isSample: true }), "project");
  const scope = ownerScope(project.id, account.userId);
  const frame = await loadFrame(scope, sampleStudy);
  const people = new Map<number, string>();
  const loadLane = async (lane: 0 | 1) => {
    for (const transcript of sampleStudy.transcripts.filter(({ number }) => number % 2 === lane)) {
      const person = sampleStudy.interviewees.find(({ number }) => number === transcript.number);
      if (!person) throw new Error(`the sample has no interviewee ${transcript.number}`);
      people.set(person.number, await loadInterview(scope, frame, person, transcript));
    }
  };
  // Two at a time: while one waits for the database the other computes.
  await Promise.all([loadLane(0), loadLane(1)]);
  await loadEvidence(scope, frame, people, sampleStudy);
  const finished = { expectedVersion: project.version, patch: { name: sampleStudy.name } };
  settle(await changeProject(scope, context(), finished), "name");
  return scope;
};

const tableText = async (scope: ProjectScope<Permission>): Promise<string> => {
  const table = settle(await loadFactorTable(scope, {}), "table");
  return `\n  ${sampleStudy.name}\n\n${writeFactorTableText(table, englishFactorWords())}\n`;
};

/** Loads the sample where there is none. @returns its factor table as text, or null when there was one */
export const seed = async (): Promise<string | null> => {
  const owner = settle(await ensureOwner(SystemScope.mint("seed"), context()), "owner");
  const account = AccountScope.mint(owner.userId, true);
  const samples = (await loadProjects(account)).items.filter((project) => project.isSample);
  for (const { id, name } of samples.filter((project) => project.name === UNFINISHED)) {
    const input = { confirm: name, reason: "Its loading was cut off." };
    settle(await deleteProject(ownerScope(id, account.userId), context(), input), "unfinished project");
  }
  if (samples.some((project) => project.name !== UNFINISHED)) return null;
  void warmImportWorker();
  const text = await tableText(await load(account));
  await closeImportWorkers();
  return text;
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await seed();
  // Not by itself: the pool of connections would keep the process for ten seconds more.
  process.stdout.write(text ?? "", () => process.exit(0));
}
