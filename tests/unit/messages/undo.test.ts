import { expect, test } from "vitest";
import { undoLabels } from "../../../lib/domain/audit/undo-label";
import { english } from "../../../lib/messages/english";

test("every act that undo can give back has its words, and no words stand for an act that it cannot", () => {
  const written = Object.entries(english.undo.what).flatMap(([subject, acts]) =>
    Object.keys(acts).map((act) => `${subject}.${act}`),
  );
  expect(written.sort()).toEqual([...undoLabels].sort());
});
