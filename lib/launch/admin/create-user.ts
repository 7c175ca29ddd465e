import { readOptions, readPipedPassword, runCommand } from "../command-line";

/* npm run admin -- create-user --email E --name N [--instance-admin]: the password on standard input, else a one-time link is printed. */
const options = await readOptions("create-user --email E --name N [--instance-admin]", {
  email: { type: "string" },
  name: { type: "string" },
  "instance-admin": { type: "boolean" },
});
const { createUser } = await import("../../server/admin-account");
const { settleCommand } = await import("../../server/settle-command");

await runCommand(
  () =>
    settleCommand(async () =>
      createUser({
        email: options.text("email"),
        name: options.text("name"),
        isInstanceAdmin: options.has("instance-admin"),
        password: await readPipedPassword(),
      }),
    ),
  (link) => link ?? `The account ${options.text("email")} can sign in.`,
);
