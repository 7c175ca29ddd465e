"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { useToast } from "@/components/ui/toast";
import type { OutboxNews } from "@/lib/client/outbox/outbox";
import { OutboxProvider } from "@/lib/client/outbox/outbox-context";

/** Keeps unsent work of the member, and says what became of it where no screen does. */
export function WorkKeeper({ userId, children }: { userId: string; children: ReactNode }) {
  const t = useTranslations("coding.said");
  const toast = useToast();
  const router = useRouter();
  const onUnheard = (news: OutboxNews) => {
    if (news.kind === "done") return;
    const { projectId, transcriptId } = news.entry;
    toast.show({
      tone: "problem",
      text: t(news.kind === "conflict" ? "needsYou" : "refusedElsewhere"),
      detail: news.kind === "conflict" ? t("needsYouDetail") : news.error.message,
      action: { label: t("open"), run: () => router.push(`/projects/${projectId}/transcripts/${transcriptId}`) },
    });
  };
  const onLost = (count: number) =>
    void toast.show({ tone: "problem", text: t("lost", { count }), detail: t("lostDetail") });
  return (
    <OutboxProvider userId={userId} onUnheard={onUnheard} onLost={onLost}>
      {children}
    </OutboxProvider>
  );
}
