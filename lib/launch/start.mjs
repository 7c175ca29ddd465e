import { refuseOldNode } from "./node-version.mjs";

// Imported only after the check, because an old Node cannot even read the rest.
if (refuseOldNode(process.versions.node))
  void import("./launch.mjs").then(({ launch }) => launch(process.argv.slice(2)));
