const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`;

/**
 * Runs named parts one after another and sums them up: time per part, the slowest tests, and one closing line.
 * A part that throws has failed once, and the others still run.
 */
export const makeTestRun = () => {
  const rows = [];
  /** @param {string} name @param {() => Promise<import("./test-parts.mjs").Outcome>} work */
  const part = async (name, work) => {
    process.stdout.write(`\n== ${name}\n`);
    const began = performance.now();
    const outcome = await Promise.resolve()
      .then(work)
      .catch((error) => {
        process.stdout.write(`${error.message ?? error}\n`);
        return { passed: 0, failed: 1, skipped: 0, slowest: [] };
      });
    rows.push({ name, ms: performance.now() - began, ...outcome });
    process.stdout.write(`${name}: ${outcome.passed} passed, ${outcome.failed} failed, ${seconds(rows.at(-1).ms)}\n`);
    return outcome.failed === 0;
  };

  /** Prints the summary and sets the exit status. */
  const close = () => {
    const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
    const slowest = rows.flatMap((row) => row.slowest).sort((one, other) => other.ms - one.ms);
    process.stdout.write("\n== Time per part\n");
    for (const row of rows)
      process.stdout.write(
        `${seconds(row.ms).padStart(9)}  ${row.name}${row.skipped ? ` (${row.skipped} skipped)` : ""}\n`,
      );
    if (slowest.length > 0) process.stdout.write("\n== Slowest tests\n");
    for (const { name, ms } of slowest.slice(0, 10)) process.stdout.write(`${seconds(ms).padStart(9)}  ${name}\n`);
    process.stdout.write(`\n${sum("passed")} passed, ${sum("failed")} failed\n`);
    process.exitCode = sum("failed") === 0 ? 0 : 1;
  };
  return { part, close };
};
