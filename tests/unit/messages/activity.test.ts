import { expect, test } from "vitest";
import { auditEventKinds } from "../../../lib/domain/audit/event-kind";
import { english } from "../../../lib/messages/english";

test("every kind of event has its words on the activity screen, and no words stand for an event that cannot happen", () => {
  const written = Object.entries(english.activity.kind).flatMap(([subject, verbs]) =>
    Object.keys(verbs).map((verb) => `${subject}.${verb}`),
  );
  expect(written.sort()).toEqual([...auditEventKinds].sort());
});
