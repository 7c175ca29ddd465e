import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { CodingStep } from "../../../../lib/client/coding/coding-step";
import {
  appendStep,
  dropStep,
  insistOn,
  nextToSend,
  type OutboxQueue,
  settleStep,
  targetsOf,
  type Versions,
} from "../../../../lib/client/outbox/outbox-queue";
import { buildCodingView } from "../coding/build-coding";

const place = { projectId: "p", transcriptId: "t" };
const nobody = new Set<string>();
const draft = buildCodingView({ id: "draft" });
const input = {
  ...{ transcriptId: "t", version: 1, start: 0, end: 5, exact: "words" },
  ...{ codeId: "c", stances: [], roundId: null, replace: false },
};
const apply = (key: string): CodingStep => ({ kind: "apply", key, draft, input });
const change = (key: string, id: string): CodingStep => ({ kind: "change", key, id, patch: { memo: key } });
const remove = (key: string, id: string): CodingStep => ({ kind: "remove", key, id });
const undo = (key: string): CodingStep => ({ kind: "undo", key });
const move = (key: string, ...ids: readonly string[]): CodingStep => ({
  kind: "move",
  key,
  moves: ids.map((id) => ({ id, start: 1, end: 2, exact: "w" })),
});
const queueOf = (...steps: readonly (readonly [CodingStep, Versions?])[]): OutboxQueue =>
  steps.reduce<OutboxQueue>((queue, [step, seen]) => appendStep(queue, place, step, seen ?? {}), []);
const shown = (queue: OutboxQueue) =>
  queue.map(({ step, seen }) =>
    [step.kind, ...(targetsOf(step) ?? ["-"]).map((id) => `${id}@${seen[id] ?? "?"}`)].join(" "),
  );

describe("what a later step learns from an earlier one", () => {
  test("the name and the version of the coding that it was made on", () => {
    const queue = queueOf(
      [apply("k1")],
      [change("k2", "k1")],
      [move("k3", "k1", "c9"), { c9: 5 }],
      [remove("k4", "k1")],
    );
    expect(shown(queue)).toEqual(["apply k1@?", "change k1@?", "move k1@? c9@5", "remove k1@?"]);
    const stored = settleStep(queue, "k1", [{ id: "c1", version: 1 }]);
    expect(shown(stored)).toEqual(["change c1@1", "move c1@1 c9@5", "remove c1@1"]);
    const changed = settleStep(stored, "k2", [{ id: "c1", version: 2 }]);
    expect(shown(changed)).toEqual(["move c1@2 c9@5", "remove c1@2"]);
    const moved = [
      { id: "c1", version: 3 },
      { id: "c9", version: 6 },
    ];
    expect(shown(settleStep(changed, "k3", moved))).toEqual(["remove c1@3"]);
  });

  test("a coding that nobody is changing is sent with the version that the coder saw", () => {
    const queue = queueOf(
      [change("k1", "c1"), { c1: 4 }],
      [change("k2", "c2"), { c2: 7 }],
      [change("k3", "c1"), { c1: 4 }],
    );
    expect(shown(queue)).toEqual(["change c1@4", "change c2@7", "change c1@?"]);
  });

  test("after an undo the version is what the undo says", () => {
    const queue = queueOf([undo("k1")], [change("k2", "c1"), { c1: 4 }]);
    expect(shown(queue)).toEqual(["undo -@?", "change c1@?"]);
    expect(shown(settleStep(queue, "k1", [{ id: "c1", version: 6 }]))).toEqual(["change c1@6"]);
  });

  test("the same code on a passage that has it is the coding that is there", () => {
    const queue = queueOf([change("k1", "c1"), { c1: 1 }], [apply("k2")], [change("k3", "c1"), { c1: 1 }]);
    const first = settleStep(queue, "k1", [{ id: "c1", version: 2 }]);
    expect(shown(settleStep(first, "k2", [{ id: "c1", version: 3 }]))).toEqual(["change c1@3"]);
  });
});

describe("a step that waits for a decision", () => {
  const queue = queueOf(
    [change("k1", "c1"), { c1: 1 }],
    [change("k2", "c2"), { c2: 1 }],
    [move("k3", "c1", "c3"), { c1: 1, c3: 1 }],
    [undo("k4")],
    [apply("k5")],
  );

  test("holds back its own coding and undo, and nothing else", () => {
    const waiting = new Set(["k1"]);
    expect(nextToSend(queue, waiting)?.step.key).toBe("k2");
    expect(nextToSend(settleStep(queue, "k2", []), waiting)).toBeNull();
    expect(nextToSend(dropStep(queue, "k1"), nobody)?.step.key).toBe("k2");
  });

  test("is sent under another key onto the version that stands now", () => {
    const insisted = insistOn(queue, "k1", { c1: 9 }, "k9");
    expect(nextToSend(insisted, nobody)).toMatchObject({ seen: { c1: 9 }, step: { key: "k9", id: "c1" } });
    const applied = insistOn(queueOf([apply("k1")], [change("k2", "k1")]), "k1", {}, "k9");
    expect(applied[0]).toMatchObject({ step: { key: "k9", draft: { id: "k9" }, input: { replace: true } } });
    expect(shown(applied)).toEqual(["apply k9@?", "change k9@?"]);
  });
});

/** A server as the retry keys make it: one effect for a key, the same answer to the same key, versions checked. */
const makeServer = () => {
  const answers = new Map<string, { id: string; version: number }[]>();
  const versions = new Map<string, number>();
  const effects: string[] = [];
  return {
    effects,
    handle: ({ step, seen }: OutboxQueue[number]) => {
      const known = answers.get(step.key);
      if (known) return known;
      const ids = step.kind === "apply" ? [`c-${step.key}`] : (targetsOf(step) ?? []);
      const isStale = step.kind !== "apply" && ids.some((id) => versions.get(id) !== seen[id]);
      if (isStale) throw new Error(`stale ${step.key}`);
      effects.push(step.key);
      const answer = ids.map((id) => ({ id, version: (versions.get(id) ?? 0) + 1 }));
      for (const { id, version } of answer) versions.set(id, version);
      answers.set(step.key, answer);
      return answer;
    },
  };
};

test("whatever is lost on the way and however often the tab dies: every step has its effect once, in order", () => {
  const act = fc.oneof(
    fc.record({ kind: fc.constant("apply" as const) }),
    fc.record({ kind: fc.constant("change" as const), of: fc.nat(20) }),
    fc.record({ kind: fc.constant("move" as const), of: fc.nat(20) }),
    // What happens to the first step of the queue: the request is lost, the answer is lost, the tab dies, or it arrives.
    fc.record({
      kind: fc.constant("send" as const),
      fate: fc.constantFrom("arrives", "answer lost", "request lost", "tab dies"),
    }),
  );
  fc.assert(
    fc.property(fc.array(act, { maxLength: 60 }), (acts) => {
      const server = makeServer();
      const taken: string[] = [];
      const names: string[] = [];
      let queue: OutboxQueue = [];
      const take = (step: CodingStep) => {
        taken.push(step.key);
        queue = appendStep(queue, place, step, {});
      };
      const send = (fate: string) => {
        const entry = nextToSend(queue, nobody);
        if (!entry || fate === "request lost") return;
        const answer = server.handle(entry);
        if (fate === "arrives") queue = settleStep(queue, entry.step.key, answer);
        // What survives a tab is what was written down.
        if (fate === "tab dies") queue = JSON.parse(JSON.stringify(queue)) as OutboxQueue;
      };
      for (const [at, one] of acts.entries()) {
        if (one.kind === "send") send(one.fate);
        else if (one.kind === "apply") {
          names.push(`k${at}`);
          take(apply(`k${at}`));
        } else {
          // Only codings whose making is still under way: later ones carry the version that was seen.
          const open = names.filter((name) => queue.some((entry) => entry.step.key === name));
          const name = open[one.of % Math.max(1, open.length)];
          const other = open[(one.of + 1) % Math.max(1, open.length)];
          if (name && other && one.kind === "move") take(move(`k${at}`, ...new Set([name, other])));
          else if (name) take(change(`k${at}`, name));
        }
      }
      while (queue.length > 0) send("arrives");
      expect(server.effects).toEqual(taken);
    }),
  );
});

test("no step is lost or sent before what it waits for, whichever steps wait for a decision", () => {
  const steps = fc.array(fc.tuple(fc.constantFrom("apply", "change", "undo"), fc.nat(4)), { maxLength: 25 });
  fc.assert(
    fc.property(steps, fc.array(fc.nat(24)), (made, waitingAt) => {
      const all = made.reduce<OutboxQueue>((queue, [kind, of], at) => {
        const key = `k${at}`;
        const step = kind === "apply" ? apply(key) : kind === "change" ? change(key, `c${of}`) : undo(key);
        return appendStep(queue, place, step, { [`c${of}`]: 1 });
      }, []);
      const waiting = new Set(waitingAt.map((at) => `k${at}`));
      const sent: string[] = [];
      let queue = all;
      for (let next = nextToSend(queue, waiting); next; next = nextToSend(queue, waiting)) {
        sent.push(next.step.key);
        queue = settleStep(queue, next.step.key, []);
      }
      expect([...sent, ...queue.map((entry) => entry.step.key)].sort()).toEqual(
        all.map((entry) => entry.step.key).sort(),
      );
      expect(sent.filter((key) => waiting.has(key))).toEqual([]);
      for (const target of new Set(all.map(({ step }) => targetsOf(step)?.[0]))) {
        const own = all.filter(({ step }) => targetsOf(step)?.[0] === target).map((entry) => entry.step.key);
        const ownSent = sent.filter((key) => own.includes(key));
        expect(ownSent).toEqual(own.slice(0, ownSent.length));
      }
    }),
  );
});
