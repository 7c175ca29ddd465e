/*
 * Run by the launcher after each migration, as a process under the condition of server code, while the server starts.
 * What it prints on standard output is shown to whoever started Tercet: the one-time owner link while nobody has claimed the
 * installation. It prints nothing when there is nothing to say. (prisma/seed.ts prints the sample's factor table.)
 */
const { prepareFirstRun } = await import("../server/first-run");

const link = await prepareFirstRun();
const words = link ? `\nOpen this link once to become the owner of this installation:\n${link}\n\n` : "";
// Not by itself: the pool of connections would keep the process for ten seconds more.
process.stdout.write(words, () => process.exit(0));

export {};
