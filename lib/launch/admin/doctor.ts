/* npm run admin -- doctor: the checks of GET /api/ready and of the stored files, one per line; status 1 when one fails. */
const { examine } = await import("../../server/doctor");

const lines = await examine();
const isGood = lines.every(({ state }) => state !== "failed");
const printed = lines.map(({ name, state, note }) => `${name.padEnd(12)}${state}${note === "" ? "" : `: ${note}`}\n`);
// Not by itself: the pool of connections would keep the process for ten seconds more.
process.stdout.write(printed.join(""), () => process.exit(isGood ? 0 : 1));

export {};
