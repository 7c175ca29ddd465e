import { expect, test } from "vitest";
import * as z from "zod";
import { allContracts } from "../../lib/server/all-contracts";

/** Fields in which an answer names an interviewee or says words of hers. */
const telling = ["label", "displayName", "speaker", "exact", "text", "intervieweeId", "intervieweeIds"].concat([
  "authorIntervieweeIds",
  "hasIntervieweeAuthor",
  "memo",
]);

/** Its text is the form's own, which nobody said. */
const ofNobody = ["saveConsentForm"];

const fieldsOf = (schema: unknown): string[] => {
  if (typeof schema !== "object" || schema === null) return [];
  const inner = Object.values(schema).flatMap(fieldsOf);
  return "properties" in schema && typeof schema.properties === "object" && schema.properties !== null
    ? [...Object.keys(schema.properties), ...inner]
    : inner;
};

test("a write whose answer names an interviewee or holds words of hers says so, so that a withdrawal deletes the kept copy", () => {
  const silent = allContracts.flatMap(({ name, contract }) => {
    if (
      ofNobody.includes(name) ||
      contract.method === "GET" ||
      contract.isUpload ||
      contract.holdsText ||
      !contract.output
    )
      return [];
    const schema = z.toJSONSchema(contract.output, { io: "output", unrepresentable: "any" });
    const found = telling.filter((field) => fieldsOf(schema).includes(field));
    return found.length > 0 ? [`${name}: ${found.join(", ")}`] : [];
  });
  expect(silent).toEqual([]);
});
