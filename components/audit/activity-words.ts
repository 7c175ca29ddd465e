"use client";

import { useTranslations } from "next-intl";
import type { AuditEventView } from "@/lib/schema/audit";

/** How an event reads: what happened, and the few of its facts that a person can read. */
export const useActivityWords = () => {
  const t = useTranslations("activity");
  const kindOf = (kind: string): string => {
    const key = `kind.${kind}` as Parameters<typeof t.has>[0];
    // A kind that a newer version wrote has no words here yet; its own name is better than nothing.
    return t.has(key) ? String(t(key as "kind.audit.read")) : kind;
  };
  const factsOf = ({ detail }: AuditEventView): string =>
    [
      Array.isArray(detail.fields) && detail.fields.length > 0
        ? t("detail.fields", { list: detail.fields.join(", ") })
        : null,
      typeof detail.version === "number" ? t("detail.version", { number: detail.version }) : null,
    ]
      .filter((fact) => fact !== null)
      .join(" · ");
  const actorOf = (event: AuditEventView): string => {
    if (event.actorKind === "user") return event.actorName ?? t("unknownActor");
    if (event.actorKind === "token") return `${event.actorName ?? t("unknownActor")}, ${t("actor.token")}`;
    return event.actorName ?? t(`actor.${event.actorKind}`);
  };
  return { kindOf, factsOf, actorOf };
};
