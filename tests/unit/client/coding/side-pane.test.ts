import { expect, test } from "vitest";
import { readSidePane, type SidePane, writeSidePane } from "../../../../lib/client/coding/side-pane";

const id = "01a21c24-25b4-708e-bbfe-c8e3b44b8bd9";
const other = "01a21c24-6ecd-73c0-b072-52930837fa8a";

test("what stands beside the text is read from the address as it was written", () => {
  const panes: readonly SidePane[] = [
    { kind: "interview", what: null, at: null },
    { kind: "interview", what: id, at: null },
    { kind: "interview", what: id, at: other },
    { kind: "code", what: id, at: null },
    { kind: "quotes", what: id, at: null },
    { kind: "version", what: "2", at: null },
  ];
  for (const pane of panes) expect(readSidePane(writeSidePane(pane))).toEqual(pane);
  expect(writeSidePane({ kind: "interview", what: id, at: other })).toBe(`interview:${id}:${other}`);
});

test("what cannot be an id or a version is left aside, and an unknown kind is no pane", () => {
  expect(readSidePane(null)).toBeNull();
  expect(readSidePane("")).toBeNull();
  expect(readSidePane(`memo:${id}`)).toBeNull();
  expect(readSidePane("version:0")).toEqual({ kind: "version", what: null, at: null });
  expect(readSidePane("version:1/../../x")).toEqual({ kind: "version", what: null, at: null });
  expect(readSidePane(`quotes:${id}x`)).toEqual({ kind: "quotes", what: null, at: null });
  expect(readSidePane(`code:${id}:${other}`)).toEqual({ kind: "code", what: id, at: null });
  expect(readSidePane(`interview:x:${other}`)).toEqual({ kind: "interview", what: null, at: null });
});
