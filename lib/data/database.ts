import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "../generated/prisma/client";
import { handOver } from "./open-connection";

/**
 * Names for statements, so that each connection parses and plans a text once and not at each request: planning the reads
 * through the consent views takes longer than running them. Texts that vary without end (lists of ids) stay unnamed.
 */
const makeStatementNames = () => {
  const names = new Map<string, string>();
  return (sql: string): string => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? "";
    const name = `tercet_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
};

const MOST_STATEMENTS = 400;

/** The connections of this process, with the object mapper on top of them. */
interface OpenDatabase {
  readonly client: PrismaClient;
  readonly pool: pg.Pool;
  /** The name under which each connection keeps a statement; one count for both ways to the database. */
  readonly nameOf: (sql: string) => string;
}

/** What is open in this process; one per address, so that a hot reload does not open a second pool. */
const databases = new Map<string, OpenDatabase>();

const open = (url: string): OpenDatabase => {
  const nameOf = makeStatementNames();
  // Statements that need no answer of one another go out together (`queryRows` in a transaction).
  const pool = new pg.Pool({ connectionString: url, max: env().databasePoolSize, pipeline: true });
  const adapter = new PrismaPg(pool, { disposeExternalPool: true, statementNameGenerator: ({ sql }) => nameOf(sql) });
  const client = new PrismaClient({
    adapter: handOver(adapter),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  return { client, pool, nameOf };
};

/** The connections of this process, opened at first use, never at import. */
export const openDatabase = (): OpenDatabase => {
  const url = env().databaseUrl;
  const known = databases.get(url) ?? open(url);
  databases.set(url, known);
  return known;
};

/**
 * The database as the application role sees it. Opened at first use, never at import.
 * @returns the client of this process
 */
export const database = (): PrismaClient => openDatabase().client;

/** Where a read happens: the pool, or an open transaction that must see its own writes. */
export type Reader = Prisma.TransactionClient;

/** Closes every connection of this process; for the end of a command, a test file or the server. */
export const closeDatabase = async (): Promise<void> => {
  const all = [...databases.values()];
  databases.clear();
  await Promise.all(all.map(({ client }) => client.$disconnect()));
};
