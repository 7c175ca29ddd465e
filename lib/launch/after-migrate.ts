/*
 * Run by the launcher after each migration, as a process under the condition of server code, while the server starts.
 * What it prints on standard output is shown to whoever started Tercet: the one-time owner link while nobody has claimed the
 * installation, and the sample study's factor table. It prints nothing when there is nothing to say.
 */
export {};
