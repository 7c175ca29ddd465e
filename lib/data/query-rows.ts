import type { Prisma } from "../generated/prisma/client";
import { openDatabase, type Reader } from "./database";
import { connectionOf } from "./open-connection";

/**
 * The rows of one statement, past the object mapper, which takes several times as long as the driver: for what runs at
 * each request and at each stored coding. In a transaction it runs on the connection of the transaction; statements that
 * are given at once go out together and run in the order given. Values are the driver's: 64-bit numbers come as text.
 */
export const queryRows = async <Row extends object>(reader: Reader, statement: Prisma.Sql): Promise<Row[]> => {
  const { client, pool, nameOf } = openDatabase();
  const { text, values } = statement;
  const named = { name: nameOf(text), text, values };
  if (reader === client) return (await pool.query<Row>(named)).rows;
  const connection = connectionOf(reader);
  if (!connection) return reader.$queryRaw<Row[]>(statement);
  // One packet for all statements that are given at once: sending takes longer than most of them.
  const { stream } = connection.connection;
  stream.cork();
  process.nextTick(() => stream.uncork());
  return (await connection.query<Row>(named)).rows;
};
