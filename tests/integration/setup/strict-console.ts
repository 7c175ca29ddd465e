import { format } from "node:util";
import { afterEach } from "vitest";

const complaints: string[] = [];

const refuse =
  (name: string) =>
  (...parts: readonly unknown[]): never => {
    const complaint = `console.${name}: ${format(...parts)}`;
    complaints.push(complaint);
    throw new Error(complaint);
  };

console.error = refuse("error");
console.warn = refuse("warn");
process.on("warning", (warning) => {
  if (warning.name !== "ExperimentalWarning") complaints.push(String(warning));
});

/** Thrown again here, because the code that complained may have caught its own error. */
afterEach(() => {
  const heard = complaints.splice(0);
  if (heard.length > 0) throw new Error(`The test complained on the console:\n${heard.join("\n")}`);
});
