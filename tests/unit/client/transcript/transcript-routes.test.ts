import { expect, test } from "vitest";
import { keysOf } from "../../../../lib/client/live/live-parts";
import { transcriptsKey } from "../../../../lib/client/project/query-keys";
import { transcriptRoutes } from "../../../../lib/client/transcript/transcript-routes";
import { getTranscriptContract, listVersionsContract } from "../../../../lib/schema/contract/transcript";

test("each route that reads a transcript is the one of its contract", () => {
  const pairs = [
    [transcriptRoutes.get, getTranscriptContract],
    [transcriptRoutes.versions, listVersionsContract],
  ] as const;
  expect(pairs).toHaveLength(Object.keys(transcriptRoutes).length);
  for (const [route, contract] of pairs)
    expect({ method: route.method, path: route.path }).toEqual({ method: contract.method, path: contract.path });
});

test("a correction or another consent has the texts read again that stand beside another", () => {
  expect(keysOf("p", ["codings"])).toContainEqual(transcriptsKey("p"));
});
