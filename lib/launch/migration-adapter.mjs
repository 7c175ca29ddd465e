import { randomUUID } from "node:crypto";

const TEXT = 25;
const CHAR = 18;

/**
 * Prisma's pg adapter with two repairs that the schema engine needs (7.10.0):
 * it splits a migration at every semicolon, which breaks function bodies and quoted text, so a script is sent whole;
 * and it does not know the catalogue's type "char", so that comparing a database with the schema fails.
 */
const repair = (adapter) => {
  const pool = adapter.underlyingDriver();
  const query = pool.query.bind(pool);
  /** @type {WeakMap<object, number[]>} */
  const charColumns = new WeakMap();
  adapter.executeScript = async (script) => {
    try {
      await query(script);
    } catch (error) {
      adapter.onError(error);
    }
  };
  adapter.performIO = ((perform) => async (request) => {
    const result = await perform(request);
    const places = result.fields.flatMap((field, place) => (field.dataTypeID === CHAR ? [place] : []));
    for (const place of places) result.fields[place].dataTypeID = TEXT;
    charColumns.set(result.rows, places);
    return result;
  })(adapter.performIO.bind(adapter));
  adapter.queryRaw = ((ask) => async (request) => {
    const answer = await ask(request);
    const { ColumnTypeEnum } = await import("@prisma/driver-adapter-utils");
    for (const place of charColumns.get(answer.rows) ?? []) answer.columnTypes[place] = ColumnTypeEnum.Character;
    return answer;
  })(adapter.queryRaw.bind(adapter));
  return adapter;
};

/**
 * The adapter factory that the schema engine connects through.
 * The shadow database, in which it replays migrations, is made here: the package's own would reuse the address as it is
 * and so replay them in the real one.
 * `close` ends its connections, which the engine leaves open.
 * @param {string} url the owner's address
 */
export const makeMigrationAdapter = async (url) => {
  const { PrismaPg } = await import("@prisma/adapter-pg");
  const { bindMigrationAwareSqlAdapterFactory } = await import("@prisma/driver-adapter-utils");
  /** @type {Set<{ end: () => Promise<void>, ended: boolean }>} */
  const pools = new Set();
  const open = async (address) => {
    const adapter = repair(await new PrismaPg({ connectionString: address, max: 2 }).connect());
    pools.add(adapter.underlyingDriver());
    return adapter;
  };
  const close = () => Promise.all([...pools].map((pool) => (pool.ended ? undefined : pool.end())));
  const factory = bindMigrationAwareSqlAdapterFactory({
    provider: "postgres",
    adapterName: "@prisma/adapter-pg",
    connect: () => open(url),
    connectToShadowDb: async () => {
      const name = `tercet_shadow_${randomUUID()}`;
      const main = await open(url);
      await main.executeScript(`CREATE DATABASE "${name}"`);
      const address = new URL(url);
      address.pathname = name;
      const shadow = await open(address.toString());
      const dispose = shadow.dispose.bind(shadow);
      shadow.dispose = async () => {
        await dispose();
        await main.executeScript(`DROP DATABASE "${name}"`);
        await main.dispose();
      };
      return shadow;
    },
  });
  return { factory, close };
};
