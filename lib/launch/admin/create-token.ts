import { readOptions, runCommand } from "../command-line";

/* npm run admin -- create-token --email E --name N [--project P]: prints a bearer token once, and nothing else. */
const options = await readOptions("create-token --email E --name N [--project ID]", {
  email: { type: "string" },
  name: { type: "string" },
  project: { type: "string", isOptional: true },
});
const { issueToken } = await import("../../server/admin-account");
const { settleCommand } = await import("../../server/settle-command");

await runCommand(
  () =>
    settleCommand(() =>
      issueToken({
        email: options.text("email"),
        name: options.text("name"),
        projectId: options.has("project") ? options.text("project") : null,
      }),
    ),
  (secret) => secret,
);
