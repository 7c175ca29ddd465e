import type { Bench } from "./bench";
import type { Calibrations } from "./figure";
import { expectJson, openClient } from "./http";
import { measure } from "./measure";
import { randomOf } from "./random";

const ROWS = 300_000;
const CODES = 300;
const CASES = 20;
const PEOPLE = 500;

/** Who said what of which case, as bits: a pass over 300,000 rows of numbers, then the people of each cell are counted. */
const bitsetMatrix = () => {
  const random = randomOf("calibration");
  const cells = Int32Array.from({ length: ROWS }, () => Math.floor(random() * CODES * CASES));
  const people = Int32Array.from({ length: ROWS }, () => Math.floor(random() * PEOPLE));
  const words = Math.ceil(PEOPLE / 32);
  return () => {
    const bits = new Uint32Array(CODES * CASES * words);
    for (let row = 0; row < ROWS; row += 1) {
      const person = people[row] ?? 0;
      const at = (cells[row] ?? 0) * words + (person >> 5);
      bits[at] = (bits[at] ?? 0) | (1 << (person & 31));
    }
    let sum = 0;
    for (let word of bits) for (; word !== 0; sum += 1) word &= word - 1;
    return sum;
  };
};

const prepareTables = async ({ installation: { owner } }: Bench) => {
  await owner.query("CREATE TABLE IF NOT EXISTS bench_commit (id int)");
  await owner.query("CREATE TABLE IF NOT EXISTS bench_credit (code int, compared int, person int)");
  await owner.query("TRUNCATE bench_credit");
  await owner.query(
    `INSERT INTO bench_credit SELECT (i::bigint * 7919) % ${CODES}, (i::bigint * 104729) % ${CASES}, (i::bigint * 1299709) % ${PEOPLE}
     FROM generate_series(1, ${ROWS}) i`,
  );
  await owner.query("CREATE INDEX IF NOT EXISTS bench_credit_idx ON bench_credit (code, compared, person)");
  await owner.query("VACUUM (ANALYZE) bench_credit");
};

/** What this machine is worth at this moment: every ratio to a recorded figure is divided by one of these. */
export const calibrate = async (bench: Bench): Promise<Omit<Calibrations, "plainPage">> => {
  const { installation, bare } = bench;
  const { owner } = installation;
  await prepareTables(bench);
  const bareClient = openClient(bare.url);
  const ping = async (client: typeof bareClient, path: string) => expectJson(await client.get(path));
  const matrix = bitsetMatrix();
  for (let warm = 0; warm < 20; warm += 1) matrix();
  const bitset = await measure({ times: 10 }, matrix);
  const countDistinct = await measure({ times: 3 }, () =>
    owner.query("SELECT code, compared, count(DISTINCT person) FROM bench_credit GROUP BY code, compared"),
  );
  const commit = await measure({ times: 50 }, () => owner.query("INSERT INTO bench_commit VALUES (1)"));
  for (let warm = 0; warm < 50; warm += 1) {
    await ping(bareClient, "/ping");
    await ping(bench.client, "/api/health");
  }
  const pingNode = await measure({ times: 100 }, () => ping(bareClient, "/ping"));
  const pingNext = await measure({ times: 100 }, () => ping(bench.client, "/api/health"));
  bareClient.close();
  await owner.query("DROP TABLE bench_commit, bench_credit");
  return {
    bitset: bitset.wall,
    countDistinct: countDistinct.wall,
    commit: commit.wall,
    pingNode: pingNode.wall,
    pingNext: pingNext.wall,
  };
};
