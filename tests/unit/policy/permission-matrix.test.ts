import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { proposablePermissions } from "../../../lib/domain/account/ability";
import { type InstancePermission, instancePermissions } from "../../../lib/domain/account/instance-permission";
import { type Permission, permissions } from "../../../lib/domain/account/permission";
import { type ProjectRole, projectRoles } from "../../../lib/domain/account/role";
import { type ActorFacts, type Facts, type RecordFacts, unrelatedRecord } from "../../../lib/policy/facts";
import { permits } from "../../../lib/policy/permits";
import { permitsProposal } from "../../../lib/policy/permits-proposal";

/**
 * The matrix of trust.md, section 2, copied cell by cell. Notes in brackets of the first column are conditions of the row:
 * `public` (the interviewee is named), `transcriber` (the coder is the named one), `unblind` (not coding in that round).
 * `record` (she said it, the interviewer writes it down) and `who saw mine` are spelled y and own.
 */
const matrix = `
| permission | owner | interviewer | coder | reviewer | viewer | link | admin |
| project:read, factor-table:read | y | y | y | y | y | - | - |
| protocol:change | y | - | - | - | - | - | - |
| transcript:read | c | y | c | c | c | own | - |
| original:read | - | s | - | - | - | own | - |
| identity:read, identity:change | s c | s | - | - | - | own | - |
| recording:play (transcriber) | - | s | c | - | - | - | - |
| recording:upload | - | c | - | - | - | - | - |
| recording:disclose (public) | - | s c | - | - | - | - | - |
| transcript:import | y | y | - | - | - | - | - |
| case:change, source:change, interviewee:change, interview:change | y | y | - | - | - | - | - |
| memo:write, evidence:link | y | y | y | y | - | - | - |
| comment:write | y | y | y | y | y | - | - |
| interviewee:hand-over | s | s | - | - | - | - | - |
| redaction:change | - | y | prop | prop | - | - | - |
| transcript:release | - | y | - | - | - | - | - |
| coding:create | c | c | c | - | - | - | - |
| coding:read-others (unblind) | y | y | - | - | - | - | - |
| coding:change-others | - | - | - | prop | - | - | - |
| round:manage, review:adjudicate | y | - | - | y | - | - | - |
| codebook:change | y | y | prop | prop | - | - | - |
| override:set | y | prop | prop | prop | - | - | - |
| export:tables | y | y | y | y | - | - | - |
| export:text | c | c | - | - | - | - | - |
| export:identified (public) | s c | s c | - | - | - | - | - |
| release:create | s | - | - | - | - | - | - |
| quote:veto | - | y | - | - | - | own | - |
| consent:record | y | y | - | - | - | own | - |
| consent:withdraw | y | y | - | - | - | own | - |
| member:change, invitation:create | s | - | - | - | - | - | - |
| audit:read | y | own | - | - | - | own | - |
| audit:verify | y | y | - | - | - | - | y |
| user:disable, user:end-sessions | - | - | - | - | - | - | s |
| owner:replace | - | - | - | - | - | - | s |
| backup, restore | - | - | - | - | - | - | s |
| project:delete | s | - | - | - | - | - | - |
`;

/** Rows on classes K, R and O: no token carries their re-authentication. */
const inPersonOnly = new Set<string>([
  "original:read",
  "identity:read",
  "identity:change",
  "recording:play",
  "recording:disclose",
  "interviewee:hand-over",
  "export:identified",
]);

/** Rows about one interviewee: the interviewer's own cell holds for the interviewees whom they interviewed. */
const aboutAnInterviewee = new Set<string>([
  "transcript:read",
  "original:read",
  "identity:read",
  "identity:change",
  "recording:play",
  "recording:upload",
  "recording:disclose",
  "transcript:import",
  "interviewee:change",
  "interview:change",
  "interviewee:hand-over",
  "redaction:change",
  "transcript:release",
  "export:text",
  "export:identified",
  "quote:veto",
  "consent:record",
  "consent:withdraw",
]);

const columns = ["owner", "interviewer", "coder", "reviewer", "viewer", "link", "admin"] as const;
type Column = (typeof columns)[number];
type Act = Permission | InstancePermission;
interface Row {
  readonly act: Act;
  readonly notes: readonly string[];
  readonly cells: Readonly<Record<Column, string>>;
}

const rows: readonly Row[] = matrix
  .trim()
  .split("\n")
  .slice(1)
  .flatMap((line) => {
    const [head = "", ...cells] = line
      .split("|")
      .slice(1, -1)
      .map((cell) => cell.trim());
    const [, names = "", note = ""] = /^([^(]*?)\s*(?:\((.*)\))?$/.exec(head) ?? [];
    return names.split(", ").map((act) => ({
      act: act as Act,
      notes: note === "" ? [] : [note],
      cells: Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? "?"])) as Row["cells"],
    }));
  });

const now = 1_700_000_000_000;
const session = (steppedUp: boolean): ActorFacts["credential"] => ({
  kind: "session",
  steppedUpAt: steppedUp ? now - 60_000 : null,
});

const actorOf = (columnsHeld: readonly Column[], credential: ActorFacts["credential"]): ActorFacts => ({
  roles: projectRoles.filter((role) => (columnsHeld as readonly string[]).includes(role)),
  accessEndsAt: null,
  isIntervieweeLink: columnsHeld.includes("link"),
  isInstanceAdmin: columnsHeld.includes("admin"),
  credential,
  now,
});

const credentials = [
  session(true),
  session(false),
  { kind: "token", mayStepUp: true },
  { kind: "token", mayStepUp: false },
] as const satisfies readonly ActorFacts["credential"][];

const everyRecord: readonly RecordFacts[] = Array.from({ length: 64 }, (_, bits) => ({
  isInterviewerOf: (bits & 1) !== 0,
  isOwn: (bits & 2) !== 0,
  isCoveredByConsent: (bits & 4) !== 0,
  isIdentityPublic: (bits & 8) !== 0,
  isCodingInBlindRound: (bits & 16) !== 0,
  isNamedTranscriber: (bits & 32) !== 0,
}));

/** What a cell of the matrix says about these facts, read apart from the map. */
const expected = (row: Row, column: Column, { actor, record }: Facts): boolean => {
  const cell = row.cells[column];
  const own = (): boolean => {
    const words = cell.split(" ");
    const isStepped =
      actor.credential.kind === "session" ? actor.credential.steppedUpAt !== null : actor.credential.mayStepUp;
    const isTokenRefused = actor.credential.kind === "token" && inPersonOnly.has(row.act);
    return words.every((word) => {
      if (word === "y") return true;
      if (word === "c") return record.isCoveredByConsent;
      if (word === "s") return isStepped && !isTokenRefused;
      if (word === "own") return record.isOwn;
      return false;
    });
  };
  const isNoted = row.notes.every((note) => {
    if (note === "public") return record.isIdentityPublic;
    if (note === "unblind") return !record.isCodingInBlindRound;
    if (note === "transcriber") return column !== "coder" || record.isNamedTranscriber;
    throw new Error(`The matrix has a note that the test does not read: ${note}`);
  });
  if (column === "interviewer") {
    const isTheirs = !aboutAnInterviewee.has(row.act) || record.isInterviewerOf;
    return (isTheirs && own() && isNoted) || expected(row, "coder", { actor, record });
  }
  return own() && isNoted;
};

describe("P01 the permission matrix", () => {
  test("P01 the matrix names every permission once and has a known word in every cell", () => {
    expect(rows.map((row) => row.act).sort()).toEqual([...permissions, ...instancePermissions].sort());
    const words = new Set(rows.flatMap((row) => columns.map((column) => row.cells[column])));
    expect([...words].sort()).toEqual(["-", "c", "own", "prop", "s", "s c", "y"]);
  });

  test.each(rows.map((row) => [row.act, row] as const))(
    "P01 every cell of %s allows and denies as printed",
    (_, row) => {
      for (const column of columns) {
        for (const credential of credentials) {
          for (const record of everyRecord) {
            const facts = { actor: actorOf([column], credential), record };
            expect({ column, facts, allowed: permits(row.act, facts) }).toEqual({
              column,
              facts,
              allowed: expected(row, column, facts),
            });
          }
        }
      }
    },
  );

  test("P01 exactly the cells marked prop may propose", () => {
    for (const row of rows) {
      for (const column of columns) {
        const facts = { actor: actorOf([column], session(true)), record: unrelatedRecord };
        const mayPropose = permitsProposal(row.act as Permission, facts);
        const isPrinted = row.cells[column] === "prop" || (column === "interviewer" && row.cells.coder === "prop");
        expect({ act: row.act, column, mayPropose }).toEqual({ act: row.act, column, mayPropose: isPrinted });
      }
    }
    const printed = new Set(rows.filter((row) => Object.values(row.cells).includes("prop")).map((row) => row.act));
    expect([...printed].sort()).toEqual([...proposablePermissions].sort());
  });

  test("P01 a stranger, an anonymous actor and an ended access are refused everything", () => {
    const ended = { ...actorOf(projectRoles, session(true)), accessEndsAt: now };
    for (const actor of [actorOf([], session(true)), actorOf([], { kind: "token", mayStepUp: true }), ended]) {
      for (const record of everyRecord) {
        expect(rows.filter((row) => permits(row.act, { actor, record })).map((row) => row.act)).toEqual([]);
      }
    }
  });

  test("P01 roles add up: together they allow what one of them allows", () => {
    fc.assert(
      fc.property(
        fc.subarray([...projectRoles]),
        fc.constantFrom(...everyRecord),
        fc.constantFrom(...credentials),
        fc.constantFrom(...permissions),
        (roles: ProjectRole[], record, credential, permission) => {
          const together = permits(permission, { actor: actorOf(roles, credential), record });
          const apart = roles.some((role) => permits(permission, { actor: actorOf([role], credential), record }));
          expect(together).toBe(apart);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
