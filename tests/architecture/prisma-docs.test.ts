import { expect, test } from "vitest";
import { erasureBuckets } from "./erasure-ledger";
import { documentedBlocks, parseModels, projectModels } from "./prisma-schema";
import { filesBelow, textOf } from "./project";

/** Words that say that a field is about a person. */
const isPersonal = (doc: string) => /personal data|can identify|class [KROT]\b/i.test(doc);
/** Accounts outlive withdrawals: they belong to the research team. */
const namesClass = (doc: string) =>
  erasureBuckets.some((bucket) => doc.includes(bucket)) || doc.includes("of the team member");

test("every model and enum has a comment", () => {
  const blocks = filesBelow("prisma/schema")
    .filter((path) => path.endsWith(".prisma"))
    .flatMap((path) => documentedBlocks(textOf(path)).map((block) => ({ ...block, path })));
  expect(blocks.length).toBeGreaterThan(20);
  expect(blocks.filter((block) => block.doc.length < 10).map((block) => `${block.name} in ${block.path}`)).toEqual([]);
});

test("a field with personal data names its erasure class", () => {
  const silent = projectModels().flatMap((model) =>
    model.fields
      .filter(
        (field) =>
          isPersonal(field.doc) &&
          !namesClass(field.doc) &&
          !erasureBuckets.some((bucket) => model.doc.includes(bucket)),
      )
      .map((field) => `${model.name}.${field.name}`),
  );
  expect(silent).toEqual([]);
});

test("a block without a comment and a personal field without a class are found", () => {
  const text =
    "/// A person with an account.\nmodel User {\n  /// Personal data.\n  email String\n}\n\nmodel Bare {\n  id String\n}\n";
  expect(documentedBlocks(text)).toEqual([
    { name: "User", doc: "A person with an account." },
    { name: "Bare", doc: "" },
  ]);
  const email = parseModels(text)[0]?.fields[0];
  expect(email && isPersonal(email.doc) && !namesClass(email.doc)).toBe(true);
});
