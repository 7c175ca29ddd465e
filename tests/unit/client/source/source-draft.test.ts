import { expect, test } from "vitest";
import { faultsOfSource, sourceDraftOf, sourceInputOf } from "../../../../lib/client/source/source-draft";
import { sourceInput } from "../../../../lib/schema/source";

test("a source needs its citation and a year that can be one", () => {
  const draft = sourceDraftOf(null, ["literature"]);
  expect([...faultsOfSource(draft)]).toEqual(["citation"]);
  expect([...faultsOfSource({ ...draft, citation: "A. 2022.", year: "22b" })]).toEqual(["year"]);
  const input = sourceInputOf({ ...draft, citation: " A. 2022. ", year: "2022", kind: "other", ownKind: "leaflet" });
  expect(input).toEqual({ kind: "leaflet", citation: "A. 2022.", year: 2022, authorIntervieweeIds: [] });
  expect(sourceInput.safeParse(input).success).toBe(true);
});
