/** A reason why Tercet cannot start that a person can act on: printed as one sentence, never as a stack. */
export class LaunchFault extends Error {
  /** @param {string} sentence what happened and what to do */
  constructor(sentence) {
    super(sentence);
    this.name = "LaunchFault";
  }
}

/**
 * The sentence for an error of the file system that a person can act on, or null when it is none of those.
 * @param {unknown} error
 * @param {string} place the folder that was written to
 */
export const describeFileFault = (error, place) => {
  const text =
    error instanceof Error
      ? `${/** @type {NodeJS.ErrnoException} */ (error).code ?? ""} ${error.message}`
      : String(error);
  if (/ENOSPC|EDQUOT|No space left on device|Disk quota exceeded/i.test(text))
    return `The disk that holds ${place} is full: free some space (Tercet needs about 1 GB) and start again; nothing stored was lost.`;
  if (/EROFS|EACCES|EPERM|Read-only file system|Permission denied/i.test(text))
    return `Tercet may not write to ${place}: give this user the right to write there, or set TERCET_DATA_DIR to another folder.`;
  return null;
};

/**
 * Prints the fault as one line on standard error and leaves with status 1; anything unforeseen keeps its stack.
 * @param {unknown} error
 * @param {string} place the folder being written to, for errors of the file system
 * @returns {never}
 */
export const exitWithFault = (error, place = process.cwd()) => {
  const sentence = error instanceof LaunchFault ? error.message : describeFileFault(error, place);
  process.stderr.write(`${sentence ?? (error instanceof Error ? error.stack : String(error))}\n`);
  process.exit(1);
};
