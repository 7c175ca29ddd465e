import { expect, test } from "vitest";
import { codingRoutes } from "../../../../lib/client/coding/api-routes";
import * as contracts from "../../../../lib/schema/contract/coding";
import { markTurnsContract } from "../../../../lib/schema/contract/guide";
import { noteProgressContract } from "../../../../lib/schema/contract/transcript";

test("each route of the coding screen is the one of its contract", () => {
  const pairs = [
    [codingRoutes.list, contracts.listCodingsContract],
    [codingRoutes.ofTranscript, contracts.readTranscriptCodingsContract],
    [codingRoutes.apply, contracts.applyCodeContract],
    [codingRoutes.batch, contracts.batchCodingsContract],
    [codingRoutes.get, contracts.getCodingContract],
    [codingRoutes.change, contracts.changeCodingContract],
    [codingRoutes.remove, contracts.removeCodingContract],
    [codingRoutes.markTurns, markTurnsContract],
    [codingRoutes.noteProgress, noteProgressContract],
  ] as const;
  expect(pairs).toHaveLength(Object.keys(codingRoutes).length);
  for (const [route, contract] of pairs) {
    expect({ method: route.method, path: route.path }).toEqual({ method: contract.method, path: contract.path });
  }
});
