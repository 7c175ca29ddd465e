import { describe, expect, test } from "vitest";
import type { FileOrigin } from "../../../../lib/exchange/factor-table/print-about";
import { type FactorTableFormat, writeFactorTable } from "../../../../lib/exchange/factor-table/write-factor-table";
import { englishFactorWords } from "../../../../lib/messages/factor-words";
import { readCsv, readSheets, readWord, readWordTables, readZip } from "./read-back";
import { atLeast, sampleView } from "./sample-view";

const origin: FileOrigin = {
  projectName: "One alliance",
  isSample: true,
  madeAt: "2024-05-03T09:30:00.000Z",
  words: englishFactorWords(),
};
const formats: readonly FactorTableFormat[] = ["docx", "xlsx", "csv", "json", "html"];
const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/i;

/** Everything that is inside a file, unpacked. */
const contents = async (format: FactorTableFormat, bytes: Uint8Array): Promise<string> =>
  format === "docx" || format === "xlsx"
    ? [...(await readZip(bytes))].map(([name, text]) => `${name}\n${text}`).join("\n")
    : Buffer.from(bytes).toString("utf8");

describe("the factor table as Word", () => {
  test("is a table that a thesis can paste: kept factors, outcome, caption, rule below", async () => {
    const bytes = await writeFactorTable(sampleView(), "docx", origin);
    const [kept = [], below = [], ideas = []] = await readWordTables(bytes);
    expect(kept[0]).toEqual([
      "Factor",
      "Cited by",
      "Kyrgyzstan 2010",
      "Tajikistan 2021",
      "Kazakhstan 2022",
      "Armenia 2022",
      "Beside the outcome",
    ]);
    expect(kept.slice(1).map((row) => row.slice(0, 2))).toEqual([
      ["Common and/or priority security threat", "5 / 1, 3, 5, 6, 7"],
      ["Presence of an external actor", "3 / 1, 5, 6"],
      ["Threat against government", "4 / 2, 3, 5, 6"],
      ["Russian interest in intervention", "7 / 1, 2, 3, 4, 5, 6, 7"],
      ["Outcome: Intervention", ""],
    ]);
    expect(kept.slice(1).map((row) => row.slice(2, 6).map((cell) => cell.split(" / ")[0]))).toEqual([
      ["No", "No", "Yes", "No"],
      ["No", "Yes", "Yes", "Yes"],
      ["Yes", "No", "Yes", "No"],
      ["No", "No", "Yes", "No"],
      ["No", "No", "Yes", "No"],
    ]);
    expect(kept[1]?.[4]).toBe("Yes / against: 1");
    expect(below.map((row) => row[0])).toContain("Consensus rule and institutional inertia");
    expect(ideas[1]?.slice(0, 2)).toEqual(["Shared norms", "3 / 3, 4, 5"]);
    const html = await readWord(bytes);
    expect(html).toContain("Keep a factor if at least 3 name it. Yes if at least 3 say so");
    expect(html).toContain("7 of 7 interviewees with consent");
    expect(html).toContain("consent as of 2023-11-21");
    expect(html).toContain("Sample study: every interview is invented.");
  });

  test("repeats its head row on each page, and Word numbers the caption", async () => {
    const entries = await readZip(await writeFactorTable(sampleView(), "docx", origin));
    const body = entries.get("word/document.xml") ?? "";
    expect(body.match(/<w:tblHeader\/>/g)?.length).toBe(3);
    expect(body).toContain("SEQ Table");
    expect(body.match(/<w:tbl>/g)?.length).toBe(3);
  });

  test("too few is written as the number needed and never as a no", async () => {
    const view = sampleView({ presenceThreshold: atLeast(4) });
    const [kept = []] = await readWordTables(await writeFactorTable(view, "docx", origin));
    const external = kept.find(([name]) => name === "Presence of an external actor") ?? [];
    expect(external.slice(2, 6)).toEqual(Array.from({ length: 4 }, () => "Unknown / 3 of 4 needed"));
  });

  test("a no by the rule says so", async () => {
    const view = sampleView({ presenceThreshold: atLeast(5), belowRule: "no" });
    const tables = await readWordTables(await writeFactorTable(view, "docx", origin));
    expect(tables.flat(2)).toContain("No / by the rule");
  });

  test("values on documents and judgements say what they rest on, with the reason of each judgement", async () => {
    const bytes = await writeFactorTable(sampleView({ evidenceMode: "documentsOnly" }), "docx", origin);
    const [kept = []] = await readWordTables(bytes);
    expect(kept[2]?.slice(2, 6)).toEqual(["No / documents", "Yes / documents", "Yes / documents", "Yes / judgement"]);
    expect(await readWord(bytes)).toContain(
      "Judgement on Presence of an external actor, Armenia 2022: Yes. stated in the study without a source",
    );
  });
});

describe("the factor table as data", () => {
  test("Excel has frozen heads, the rule on a sheet of its own, and numbers as numbers", async () => {
    const bytes = await writeFactorTable(sampleView(), "xlsx", origin);
    const sheets = await readSheets(bytes);
    expect(Object.keys(sheets)).toEqual(["Cells", "Factor table", "Warnings", "About"]);
    const [head = [], ...rows] = sheets["Factor table"] ?? [];
    expect(head.slice(0, 4)).toEqual(["factor", "kept", "citation_count", "cited_by"]);
    expect(rows[1]?.slice(0, 8)).toEqual([
      "Presence of an external actor",
      "yes",
      3,
      "1, 5, 6",
      "no",
      "yes",
      "yes",
      "yes",
    ]);
    const about = Object.fromEntries((sheets.About ?? []).map(([word, value]) => [word, value]));
    expect(about).toMatchObject({ Project: "One alliance", "Consent as of": "2023-11-21", "Codebook version": "9" });
    expect(about["Content mark of the table"]).toBe("ab".repeat(32));
    expect((await readZip(bytes)).get("xl/worksheets/sheet1.xml")).toContain('state="frozen"');
  });

  test("CSV has one row per factor and case, all quoted, with the rule on each", async () => {
    const bytes = await writeFactorTable(sampleView(), "csv", origin);
    const [head = [], ...rows] = readCsv(bytes);
    expect(rows.length).toBe(8 * 4);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const at = Object.fromEntries(head.map((name, index) => [name, index]));
    const cell =
      rows.find((row) => row[0] === "Threat against government" && row[at.case ?? 0] === "Armenia 2022") ?? [];
    const read = (name: string) => cell[at[name] ?? -1];
    expect([read("value"), read("say_no"), read("against"), read("outcome")]).toEqual(["no", "2, 5, 6", "3", "no"]);
    expect(read("rule")).toContain("Keep a factor if at least 3 name it");
    expect(read("table")).toBe("abababab");
  });

  test("JSON names factors and cases and keeps every count", async () => {
    const bytes = await writeFactorTable(sampleView(), "json", origin);
    const read = JSON.parse(Buffer.from(bytes).toString("utf8"));
    expect(read.factors[0]).toMatchObject({ citedBy: [1, 3, 5, 6, 7], kept: true });
    expect(read.factors[0].cells[2]).toMatchObject({ case: "Kazakhstan 2022", value: "yes", dissent: [1] });
    expect(read.separatingPairs).toEqual([
      {
        first: { factor: "Presence of an external actor", value: "yes" },
        second: { factor: "Threat against government", value: "yes" },
      },
    ]);
  });
});

test("A16 no format holds an internal id", async () => {
  for (const format of formats) {
    const bytes = await writeFactorTable(sampleView({ evidenceMode: "either" }), format, origin);
    const inside = await contents(format, bytes);
    expect(uuid.exec(inside)?.[0], format).toBeUndefined();
    expect(inside, format).toContain("Presence of an external actor");
  }
});

test("the web page holds no script and turns markup in names into text", async () => {
  const view = sampleView();
  const [first] = view.factors;
  if (!first) throw new Error("no factor");
  const hostile = {
    ...view,
    factors: [{ ...first, name: '<img src=x onerror="alert(1)">' }, ...view.factors.slice(1)],
  };
  const page = Buffer.from(await writeFactorTable(hostile, "html", origin)).toString("utf8");
  expect(page).not.toContain("<img");
  expect(page).not.toContain("<script");
  expect(page).toContain("&lt;img src=x");
});

test("characters that XML forbids do not break Word or Excel", async () => {
  const view = { ...sampleView(), outcomeName: "a\u0000b\u0008c\ud800d" };
  const [kept = []] = await readWordTables(await writeFactorTable(view, "docx", origin));
  expect(kept.at(-1)?.[0]).toBe("Outcome: a\ufffdb\ufffdc\ufffdd");
  const sheets = await readSheets(await writeFactorTable(view, "xlsx", origin));
  expect(sheets["Factor table"]?.at(-1)?.[0]).toBe("Outcome: a\ufffdb\ufffdc\ufffdd");
});
