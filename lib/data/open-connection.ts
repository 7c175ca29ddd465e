import { AsyncLocalStorage } from "node:async_hooks";
import type { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Prisma, PrismaClient } from "../generated/prisma/client";

/** The connection of one transaction: known from its beginning until it is told to end, and never again. */
interface OpenConnection {
  hasBegun: boolean;
  current: pg.Client | null;
}

const beginning = new AsyncLocalStorage<OpenConnection>();
const connections = new WeakMap<Prisma.TransactionClient, OpenConnection>();

type Transaction = Awaited<ReturnType<Awaited<ReturnType<PrismaPg["connect"]>>["startTransaction"]>>;

const watch = (transaction: Transaction, place: OpenConnection): void => {
  const client: unknown = Reflect.get(transaction, "client");
  place.hasBegun = true;
  place.current = client instanceof pg.Client ? client : null;
  const execute = transaction.executeRaw.bind(transaction);
  transaction.executeRaw = (query) => {
    // Also when the mapper gives a transaction up by its time limit: what comes later must not run outside of it.
    if (/^(?:COMMIT|ROLLBACK)$/.test(query.sql)) place.current = null;
    return execute(query);
  };
};

/** Makes an adapter that hands the connection of each transaction to {@link beginTransaction}. */
export const handOver = (factory: PrismaPg): PrismaPg => {
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    const start = adapter.startTransaction.bind(adapter);
    adapter.startTransaction = async (level) => {
      const transaction = await start(level);
      const place = beginning.getStore();
      if (place && !place.hasBegun) watch(transaction, place);
      return transaction;
    };
    return adapter;
  };
  return factory;
};

/** Begins a transaction of the object mapper; {@link connectionOf} finds its connection while it is open. */
export const beginTransaction = <Value>(
  client: PrismaClient,
  run: (sql: Prisma.TransactionClient) => Promise<Value>,
): Promise<Value> => {
  const place: OpenConnection = { hasBegun: false, current: null };
  return beginning.run(place, () =>
    client.$transaction((sql) => {
      connections.set(sql, place);
      return run(sql);
    }),
  );
};

/** The connection on which an open transaction runs; null when it has ended, or was begun in another way. */
export const connectionOf = (sql: Prisma.TransactionClient): pg.Client | null => connections.get(sql)?.current ?? null;
