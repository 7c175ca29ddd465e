/* Behind `npm run admin -- seed`: puts a generated project into this installation, past the workflows. */
import pg from "pg";
import { newId, writeContext } from "../../lib/server/edge";
import { SystemScope } from "../../lib/server/scope";
import { ensureOwner } from "../../lib/workflow/ensure-owner";
import { insertWorkload } from "./insert-workload";
import { CODERS, isSizeName, sizes } from "./workload";

const end = (stream: NodeJS.WriteStream, sentence: string, status: number): void => {
  // Not by itself: the pool of connections would keep the process for ten seconds more.
  stream.write(`${sentence}\n`, () => process.exit(status));
};

/** Accounts that nobody can sign in to, so that the project has codings of several coders. */
const makeCoder = async (client: pg.ClientBase): Promise<string> => {
  const id = newId();
  await client.query(
    "INSERT INTO account (id, email, email_key, name, created_at, disabled_at) VALUES ($1, $2, $2, 'Generated coder', now(), now())",
    [id, `coder-${id}@example.org`],
  );
  return id;
};

const seed = async (size: string): Promise<void> => {
  if (!isSizeName(size))
    return end(process.stderr, `There is no size "${size}": the sizes are ${Object.keys(sizes).join(", ")}.`, 1);
  const owner = await ensureOwner(SystemScope.mint("seed"), writeContext("system", null));
  if (!owner.ok) throw new Error(owner.reason.code);
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  const coderIds = [owner.value.userId];
  while (coderIds.length < CODERS) coderIds.push(await makeCoder(client));
  const { projectId } = await insertWorkload(client, size, newId(), coderIds);
  await client.end();
  const { transcripts, words, codings } = sizes[size];
  const sum = `${transcripts} transcripts of ${words} words, ${codings} codings`;
  end(
    process.stdout,
    `A generated project of size ${size} (${sum}) belongs to the owner of this installation: ${projectId}`,
    0,
  );
};

await seed(process.argv[2] ?? "");
