import { describe, expect, test } from "vitest";
import { erasureBuckets, erasureLedger, type LedgerEntry, sharedModels, unlinkedModels } from "./erasure-ledger";
import { type Model, parseModels, projectModels, reachableModels } from "./prisma-schema";

const models = projectModels();
const shared = Object.keys(sharedModels);

const reachable = (all: readonly Model[], beside: readonly string[]): readonly Model[] => [
  ...reachableModels(all, "Interviewee", shared, "intervieweeId"),
  ...all.filter((model) => beside.includes(model.name)),
];

/** `Model.field` for everything that the schema ties to an interviewee. */
const inSchema = (all: readonly Model[], beside: readonly string[]) =>
  reachable(all, beside).flatMap((model) => model.fields.map((field) => `${model.name}.${field.name}`));

const inLedger = (entries: readonly LedgerEntry[]) =>
  entries.flatMap((entry) => entry.fields.split(" ").map((field) => `${entry.model}.${field}`));

const missingFrom = (names: readonly string[], list: readonly string[]) =>
  names.filter((name) => !list.includes(name)).sort();
const bucketOf = (model: string, field: string) =>
  erasureLedger.find((entry) => entry.model === model && entry.fields.split(" ").includes(field))?.bucket;
const bucketsNamedIn = (doc: string) => erasureBuckets.filter((bucket) => doc.toLowerCase().includes(bucket));

describe("the erasure ledger", () => {
  test("every column and relation reachable from an interviewee is classified", () => {
    expect(missingFrom(inSchema(models, unlinkedModels), inLedger(erasureLedger))).toEqual([]);
  });

  test("every entry still names a column or relation that an interviewee reaches", () => {
    expect(missingFrom(inLedger(erasureLedger), inSchema(models, unlinkedModels))).toEqual([]);
  });

  test("nothing stands in two buckets", () => {
    const names = inLedger(erasureLedger);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  test("the models named beside the relations exist, and none of them is reached by one", () => {
    const known = models.map((model) => model.name);
    expect(missingFrom([...shared, ...unlinkedModels], known)).toEqual([]);
    const reached = reachableModels(models, "Interviewee", shared, "intervieweeId").map((model) => model.name);
    expect(unlinkedModels.filter((name) => reached.includes(name))).toEqual([]);
  });

  test("no relation erases by cascade, so that the workflow alone erases and records it", () => {
    expect(reachable(models, unlinkedModels).length).toBeGreaterThan(15);
    expect(
      models.flatMap((model) =>
        model.fields
          .filter((field) => /Cascade|SetNull/.test(field.attributes))
          .map((field) => `${model.name}.${field.name}`),
      ),
    ).toEqual([]);
  });
});

describe("the schema says the same as the ledger", () => {
  test("a model that holds something of an interviewee names its erasure class", () => {
    const silent = reachable(models, unlinkedModels).filter(
      (model) =>
        !model.doc.includes("Erasure:") ||
        (bucketsNamedIn(model.doc).length === 0 && !unlinkedModels.some((name) => name === model.name)),
    );
    expect(silent.map((model) => model.name)).toEqual([]);
  });

  test("a bucket named at a field is the field's bucket", () => {
    const different = reachable(models, unlinkedModels).flatMap((model) =>
      model.fields
        .map((field) => ({
          name: `${model.name}.${field.name}`,
          said: bucketsNamedIn(field.doc),
          is: bucketOf(model.name, field.name),
        }))
        .filter(({ said, is }) => said.length > 0 && (is === undefined || !said.includes(is))),
    );
    expect(different).toEqual([]);
  });

  test("in a model of which something is kept, every erased column says so", () => {
    const isRelation = (type: string) => models.some((model) => model.name === type);
    const silent = reachable(models, []).flatMap((model) => {
      const isKept = erasureLedger.some((entry) => entry.model === model.name && entry.bucket.startsWith("kept"));
      return model.fields
        .filter(
          (field) => isKept && !isRelation(field.type) && bucketOf(model.name, field.name) === "erased on withdrawal",
        )
        .filter((field) => bucketsNamedIn(field.doc).length === 0)
        .map((field) => `${model.name}.${field.name}`);
    });
    expect(silent).toEqual([]);
  });
});

describe("the reader of the schema", () => {
  const small = parseModels(`
    /// A person. Erasure: erased on withdrawal.
    model Interviewee {
      id    String @id
      /// Her name (erased on withdrawal).
      label String?
      notes Note[]
      study Project @relation(fields: [id], references: [id], onDelete: Cascade)
      @@map("interviewee")
    }
    enum Kind {
      a
    }
    model Note {
      id     String @id
      kind   Kind
      person Interviewee @relation(fields: [id], references: [id])
      pages  Page[]
    }
    model Page {
      id   String @id
      note Note? @relation(fields: [id], references: [id])
    }
    model Project {
      id     String @id
      people Interviewee[]
      tags   Tag[]
    }
    model Tag {
      id      String @id
      project Project @relation(fields: [id], references: [id])
    }
    model Trace {
      intervieweeId String
    }
  `);

  test("reads models, fields and comments, and no enum or block attribute", () => {
    expect(small.map((model) => model.name)).toEqual(["Interviewee", "Note", "Page", "Project", "Tag", "Trace"]);
    expect(small[0]?.fields.map((field) => [field.name, field.type, field.doc])).toEqual([
      ["id", "String", ""],
      ["label", "String", "Her name (erased on withdrawal)."],
      ["notes", "Note", ""],
      ["study", "Project", ""],
    ]);
    expect(small[0]?.doc).toBe("A person. Erasure: erased on withdrawal.");
  });

  test("follows relations both ways and bare ids, and stops at shared models", () => {
    const names = reachableModels(small, "Interviewee", ["Project"], "intervieweeId").map((model) => model.name);
    expect(names).toEqual(["Interviewee", "Note", "Page", "Trace"]);
  });

  test("an unclassified relation and a stale entry are both found", () => {
    const ledger: readonly LedgerEntry[] = [
      { model: "Interviewee", bucket: "erased on withdrawal", fields: "id label study gone" },
    ];
    expect(missingFrom(inSchema(small, []), inLedger(ledger))).toContain("Interviewee.notes");
    expect(missingFrom(inSchema(small, []), inLedger(ledger))).toContain("Page.note");
    expect(missingFrom(inLedger(ledger), inSchema(small, []))).toEqual(["Interviewee.gone"]);
  });
});
