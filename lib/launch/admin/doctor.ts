/* npm run admin -- doctor: the checks of GET /api/ready, one per line; status 1 when one fails. */
const { loadReadiness } = await import("../../server/readiness");

const { status, checks } = await loadReadiness();
const lines = Object.entries(checks).map(([name, state]) => `${name.padEnd(12)}${state}\n`);
// Not by itself: the pool of connections would keep the process for ten seconds more.
process.stdout.write(lines.join(""), () => process.exit(status === "ok" ? 0 : 1));

export {};
