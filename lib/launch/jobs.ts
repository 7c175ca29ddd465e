/*
 * The job workers of one instance, as a process of their own beside the server: a job can neither hold up an answer nor
 * take its memory. Ends with the job in hand when it is told to stop.
 */
const { startJobs } = await import("../server/jobs");

const queue = await startJobs();
let isStopping = false;
const stop = () => {
  if (isStopping) return;
  isStopping = true;
  void queue.stop().finally(() => process.exit(0));
};
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"] as const) process.on(signal, stop);
// The launcher holds the other end: when it is gone, however it went, so is this.
process.stdin.on("end", stop).on("error", stop).resume();

export {};
