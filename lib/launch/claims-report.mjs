/**
 * @typedef {{ readonly id: string, readonly level: string, readonly kinds: readonly string[], readonly text: string }} Claim
 * @typedef {{ readonly ids: readonly string[], readonly name: string, readonly kind: string, readonly status: "passed" | "failed" | "skipped" }} ClaimTest
 * @typedef {{ readonly claim: Claim, readonly state: "held" | "failing" | "untested", readonly passed: number, readonly failed: readonly string[], readonly missing: readonly string[] }} Verdict
 */

/** Consent, anonymity, permissions, security, reliability, audit, accessibility. */
const AREAS = "CAPSRLX";
const LEADING_IDS = new RegExp(`^(?:[${AREAS}]\\d{2}(?![\\w-])[\\s,:+]*)+`);

/**
 * The claim ids with which the name of a test or of a group begins: "C05 C06 a recording …" gives both.
 * @param {string} name
 * @returns {readonly string[]}
 */
export const claimIdsOf = (name) => LEADING_IDS.exec(name)?.[0].match(/[A-Z]\d{2}/g) ?? [];

/** What a test is by the folder in which it stands. */
const KIND_OF_FOLDER = { architecture: "A", unit: "U", integration: "I", e2e: "E", bench: "B" };
const kindOf = (file) => KIND_OF_FOLDER[/(?:^|[\\/])tests[\\/](\w+)[\\/]/.exec(file)?.[1] ?? ""] ?? "";

/** A claim's kind may be shown by a test of its own kind or of a stronger one. */
const SHOWN_BY = { A: "A", U: "UI", I: "IE", E: "E", B: "BIE" };

const idsOfNames = (names) => [...new Set(names.flatMap(claimIdsOf))];

/**
 * The tests that name a claim, from what vitest's JSON reporter wrote. A group's ids count for every test inside.
 * @param {{ testResults: readonly { name: string, message?: string, assertionResults: readonly { ancestorTitles: readonly string[], title: string, status: string }[] }[] }} report
 * @returns {readonly ClaimTest[]}
 */
export const readVitest = (report) =>
  report.testResults.flatMap((file) =>
    file.assertionResults
      .map(({ ancestorTitles, title, status }) => ({
        ids: idsOfNames([...ancestorTitles, title]),
        name: [...ancestorTitles, title].filter(Boolean).join(" > "),
        kind: kindOf(file.name),
        status: status === "passed" || status === "failed" ? status : "skipped",
      }))
      .filter(({ ids }) => ids.length > 0),
  );

const playwrightTests = (suite, names) => [
  ...(suite.specs ?? []).map((spec) => {
    const outcomes = spec.tests.map((test) => test.status);
    const hasRun = outcomes.some((outcome) => outcome !== "skipped");
    return {
      ids: idsOfNames([...names, spec.title]),
      name: [...names, spec.title].join(" > "),
      kind: kindOf(`tests/e2e/${spec.file ?? suite.file ?? ""}`),
      status: hasRun ? (spec.ok ? "passed" : "failed") : "skipped",
    };
  }),
  ...(suite.suites ?? []).flatMap((inner) => playwrightTests(inner, [...names, inner.title])),
];

/**
 * The tests that name a claim, from what Playwright's JSON reporter wrote.
 * @param {{ suites: readonly object[] }} report
 * @returns {readonly ClaimTest[]}
 */
export const readPlaywright = (report) =>
  report.suites.flatMap((file) => playwrightTests(file, [])).filter(({ ids }) => ids.length > 0);

/**
 * Whether each claim holds. It fails when one of its tests fails, and holds when a test passed in each kind that it asks for.
 * A skipped test is no test; a claim of which only a part is tested is untested, and says what is missing.
 * @param {readonly Claim[]} claims
 * @param {readonly ClaimTest[]} tests
 * @returns {readonly Verdict[]}
 */
export const judgeClaims = (claims, tests) =>
  claims.map((claim) => {
    const own = tests.filter((test) => test.ids.includes(claim.id));
    const passed = own.filter((test) => test.status === "passed");
    const failed = own.filter((test) => test.status === "failed").map((test) => test.name);
    const missing = claim.kinds.filter(
      (kind) => !passed.some((test) => test.kind && SHOWN_BY[kind].includes(test.kind)),
    );
    const state = failed.length > 0 ? "failing" : missing.length > 0 ? "untested" : "held";
    return { claim, state, passed: passed.length, failed, missing };
  });

/**
 * Ids in test names that no claim has.
 * @param {readonly Claim[]} claims
 * @param {readonly ClaimTest[]} tests
 */
export const unknownIds = (claims, tests) => {
  const known = new Set(claims.map(({ id }) => id));
  return [...new Set(tests.flatMap(({ ids }) => ids))].filter((id) => !known.has(id)).sort();
};

const KIND_WORDS = { A: "architecture", U: "unit", I: "integration", E: "end to end", B: "load and fault" };
const note = ({ state, passed, failed, missing }) => {
  if (state === "held") return passed === 1 ? "1 test" : `${passed} tests`;
  if (state === "failing") return `fails: ${failed.join("; ")}`;
  return `${passed > 0 ? `${passed} passed, but ` : ""}no test: ${missing.map((kind) => KIND_WORDS[kind]).join(", ")}`;
};

/**
 * The verdicts as lines of text, failing ones first, with a sum at the end.
 * @param {readonly Verdict[]} verdicts
 * @returns {string}
 */
export const describeClaims = (verdicts) => {
  const inState = (state) => verdicts.filter((verdict) => verdict.state === state);
  const lines = ["failing", "held", "untested"].flatMap((state) =>
    inState(state).map((verdict) => {
      const mark = verdict.claim.level === "should" ? "☆" : " ";
      return `${state.padEnd(8)} ${verdict.claim.id}${mark} ${verdict.claim.text} (${note(verdict)})`;
    }),
  );
  const partly = inState("untested").filter(({ passed }) => passed > 0).length;
  const sum = `${verdicts.length} claims: ${inState("held").length} held, ${inState("failing").length} failing, ${inState("untested").length} untested`;
  return [...lines, partly > 0 ? `${sum} (${partly} of them in part)` : sum].join("\n");
};
