/**
 * Whether this Node can run Tercet; prints one sentence and sets the exit status when it cannot. Written so that an old Node can read it.
 * @param {string} version as "20.19.0"
 */
export function refuseOldNode(version) {
  const parts = version.split(".").map(Number);
  if (parts[0] > 20 || (parts[0] === 20 && parts[1] >= 19)) return true;
  process.stderr.write(
    `Tercet needs Node 20.19 or later, and this is Node ${version}: install a newer one from nodejs.org and start again.\n`,
  );
  process.exitCode = 1;
  return false;
}
