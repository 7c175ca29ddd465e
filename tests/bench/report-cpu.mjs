/* Loaded into a measured process before its own code: answers how much CPU the process has used, without keeping it alive. */
process.on("message", (asked) => {
  if (asked === "cpu") process.send?.(process.cpuUsage());
});
process.channel?.unref();
