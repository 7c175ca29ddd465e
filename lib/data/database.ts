import { PrismaPg } from "@prisma/adapter-pg";
import { env } from "../env";
import { type Prisma, PrismaClient } from "../generated/prisma/client";

/**
 * Names for statements, so that each connection parses and plans a text once and not at each request: planning the reads
 * through the consent views takes longer than running them. Texts that vary without end (lists of ids) stay unnamed.
 */
const makeStatementNames = () => {
  const names = new Map<string, string>();
  return ({ sql }: { readonly sql: string }): string => {
    const known = names.get(sql);
    if (known !== undefined || names.size >= MOST_STATEMENTS) return known ?? "";
    const name = `tercet_${names.size + 1}`;
    names.set(sql, name);
    return name;
  };
};

const MOST_STATEMENTS = 400;

/** The connection of this process; one per address, so that a hot reload does not open a second pool. */
const clients = new Map<string, PrismaClient>();

/**
 * The database as the application role sees it. Opened at first use, never at import.
 * @returns the client of this process
 */
export const database = (): PrismaClient => {
  const url = env().databaseUrl;
  const known = clients.get(url);
  if (known) return known;
  const client = new PrismaClient({
    adapter: new PrismaPg(
      { connectionString: url, max: env().databasePoolSize },
      { statementNameGenerator: makeStatementNames() },
    ),
    transactionOptions: { maxWait: 10_000, timeout: 30_000 },
  });
  clients.set(url, client);
  return client;
};

/** Where a read happens: the pool, or an open transaction that must see its own writes. */
export type Reader = Prisma.TransactionClient;

/** Closes every connection of this process; for the end of a command, a test file or the server. */
export const closeDatabase = async (): Promise<void> => {
  const open = [...clients.values()];
  clients.clear();
  await Promise.all(open.map((client) => client.$disconnect()));
};
