import { readOptions, runCommand } from "../command-line";

/* npm run admin -- disable-user --email E: closes an account; its sessions end and its tokens are refused at once. */
const options = await readOptions("disable-user --email E", { email: { type: "string" } });
const { disableUser } = await import("../../server/admin-account");
const { settleCommand } = await import("../../server/settle-command");

await runCommand(
  () => settleCommand(() => disableUser(options.text("email"))),
  ({ sessionsEnded }) => `The account ${options.text("email")} is closed; open sessions that ended: ${sessionsEnded}.`,
);
