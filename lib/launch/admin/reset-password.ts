import { readOptions, runCommand } from "../command-line";

/* npm run admin -- reset-password --email E: prints a one-time link by which the account gets a new password. */
const options = await readOptions("reset-password --email E", { email: { type: "string" } });
const { resetPassword } = await import("../../server/admin-account");
const { settleCommand } = await import("../../server/settle-command");

await runCommand(
  () => settleCommand(() => resetPassword(options.text("email"))),
  (link) => link,
);
