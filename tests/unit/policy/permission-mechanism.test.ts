import { describe, expect, test } from "vitest";
import { permissions } from "../../../lib/domain/account/permission";
import { projectRoles } from "../../../lib/domain/account/role";
import { abilitiesOf } from "../../../lib/policy/abilities-of";
import { type ActorFacts, recordToBeChecked, unrelatedRecord } from "../../../lib/policy/facts";
import { hasSteppedUp } from "../../../lib/policy/has-stepped-up";
import { isProjectRole } from "../../../lib/policy/is-project-role";
import { permissionAnswer } from "../../../lib/policy/permission-answer";
import { permits } from "../../../lib/policy/permits";
import { rolePermissions } from "../../../lib/policy/role-permissions";

const minute = 60_000;
const now = 1_700_000_000_000;
const actor = (more: Partial<ActorFacts> = {}): ActorFacts => ({
  roles: [],
  accessEndsAt: null,
  isIntervieweeLink: false,
  isInstanceAdmin: false,
  credential: { kind: "session", steppedUpAt: null },
  now,
  ...more,
});

describe("step-up", () => {
  test("holds for five minutes and not a millisecond longer", () => {
    const at = (age: number) => hasSteppedUp({ kind: "session", steppedUpAt: now - age }, now);
    expect([at(0), at(5 * minute), at(5 * minute + 1)]).toEqual([true, true, false]);
  });

  test("never happened, or lies in the future: proves nothing", () => {
    expect(hasSteppedUp({ kind: "session", steppedUpAt: null }, now)).toBe(false);
    expect(hasSteppedUp({ kind: "session", steppedUpAt: now + 1 }, now)).toBe(false);
  });

  test("a token made for it may delete a project and may not open an identity", () => {
    const owner = actor({ roles: ["owner", "interviewer"], credential: { kind: "token", mayStepUp: true } });
    expect(permissionAnswer("project:delete", { actor: owner, record: recordToBeChecked })).toEqual({ ok: true });
    expect(permissionAnswer("identity:read", { actor: owner, record: recordToBeChecked })).toEqual({
      ok: false,
      reason: "not_found",
    });
  });
});

describe("permissionAnswer", () => {
  test("tells a missing re-authentication only to somebody whom it would help", () => {
    const facts = { actor: actor({ roles: ["owner"] }), record: recordToBeChecked };
    expect(permissionAnswer("member:change", facts)).toEqual({ ok: false, reason: "step_up_required" });
    const coder = { actor: actor({ roles: ["coder"] }), record: recordToBeChecked };
    expect(permissionAnswer("member:change", coder)).toEqual({ ok: false, reason: "not_found" });
  });

  test("tells a missing consent only to somebody who could act with it", () => {
    const coder = { actor: actor({ roles: ["coder"] }), record: unrelatedRecord };
    expect(permissionAnswer("coding:create", coder)).toEqual({ ok: false, reason: "consent" });
    const viewer = { actor: actor({ roles: ["viewer"] }), record: unrelatedRecord };
    expect(permissionAnswer("coding:create", viewer)).toEqual({ ok: false, reason: "not_found" });
  });

  test("an identified export of a confidential interviewee is refused by consent, not by rank", () => {
    const owner = actor({ roles: ["owner"], credential: { kind: "session", steppedUpAt: now } });
    const record = { ...recordToBeChecked, isIdentityPublic: false };
    expect(permissionAnswer("export:identified", { actor: owner, record })).toEqual({ ok: false, reason: "consent" });
  });

  test("a viewer's access ends at the set time by the clock that is given", () => {
    const viewer = actor({ roles: ["viewer"], accessEndsAt: now });
    const at = (time: number) => permits("project:read", { actor: { ...viewer, now: time }, record: unrelatedRecord });
    expect([at(now - 1), at(now), at(now + 1)]).toEqual([true, false, false]);
  });

  test("a name that is in no row, an inherited one too, is refused", () => {
    const everything = actor({ roles: projectRoles, isInstanceAdmin: true, isIntervieweeLink: true });
    for (const name of ["", "constructor", "__proto__", "toString", "project:write"]) {
      expect(permits(name as "project:read", { actor: everything, record: recordToBeChecked })).toBe(false);
    }
  });
});

describe("rolePermissions", () => {
  test("gives no role nothing, and never what a role may only propose", () => {
    expect(rolePermissions([])).toEqual([]);
    expect(rolePermissions(["coder"])).not.toContain("override:set");
    expect(rolePermissions(["reviewer"])).not.toContain("coding:change-others");
  });

  test("covers whatever a record or a re-authentication could still allow", () => {
    expect(rolePermissions(["owner"])).toEqual(
      expect.arrayContaining(["identity:read", "project:delete", "override:set"]),
    );
    expect(rolePermissions(["owner"])).not.toContain("original:read");
    expect(rolePermissions(["viewer"])).toEqual([
      "project:read",
      "factor-table:read",
      "transcript:read",
      "comment:write",
    ]);
  });

  test("is a superset of what is permitted, for every role and every record", () => {
    for (const role of projectRoles) {
      const granted = rolePermissions([role]);
      for (const record of [recordToBeChecked, unrelatedRecord]) {
        const facts = { actor: actor({ roles: [role], credential: { kind: "session", steppedUpAt: now } }), record };
        for (const permission of permissions) if (permits(permission, facts)) expect(granted).toContain(permission);
      }
    }
  });

  test("unknown role words are no roles", () => {
    expect(["owner", "viewer", "Owner", "admin", ""].filter(isProjectRole)).toEqual(["owner", "viewer"]);
  });
});

describe("abilitiesOf", () => {
  const offered = ["codebook:change", "coding:create", "project:delete"] as const;

  test("lists what may be done, what needs re-authentication, and what may be proposed", () => {
    const record = { ...unrelatedRecord, isCoveredByConsent: true };
    const owner = { actor: actor({ roles: ["owner"] }), record };
    expect(abilitiesOf(offered, owner)).toEqual(["codebook:change", "coding:create", "project:delete"]);
    const coder = { actor: actor({ roles: ["coder"] }), record };
    expect(abilitiesOf(offered, coder)).toEqual(["propose:codebook:change", "coding:create"]);
    expect(abilitiesOf(offered, { actor: actor({ roles: ["viewer"] }), record })).toEqual([]);
  });

  test("lists nothing that consent refuses", () => {
    const coder = { actor: actor({ roles: ["coder"] }), record: unrelatedRecord };
    expect(abilitiesOf(["coding:create"], coder)).toEqual([]);
  });
});
