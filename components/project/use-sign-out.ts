"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { accountRoutes } from "@/lib/client/project/project-routes";

const CHANNEL = "tercet-signed-out";
const leave = () => window.location.assign("/sign-in");

/**
 * Ends the session on the server, deletes what this browser keeps, then leaves with a whole new page, in every tab: nothing
 * of a project stays in memory. Work that is not stored yet is named before, and lost only when the person says so.
 */
export const useSignOut = (): (() => Promise<void>) => {
  const t = useTranslations("shell");
  const toast = useToast();
  useEffect(() => {
    if (!("BroadcastChannel" in window)) return;
    const channel = new BroadcastChannel(CHANNEL);
    channel.onmessage = leave;
    return () => channel.close();
  }, []);
  const end = async () => {
    try {
      await callApi(accountRoutes.signOut, {});
    } catch {
      toast.show({ tone: "problem", text: t("signOutFailed"), detail: t("signOutFailedTodo") });
      return;
    }
    // Without storage there is nothing to delete.
    await import("@/lib/client/outbox/outbox-store").then((store) => store.eraseOutbox()).catch(() => {});
    if ("BroadcastChannel" in window) new BroadcastChannel(CHANNEL).postMessage("left");
    leave();
  };
  return async () => {
    const count = await import("@/lib/client/outbox/outbox-store").then((store) => store.countKept()).catch(() => 0);
    if (count === 0) return end();
    toast.show({
      tone: "problem",
      text: t("signOutKept", { count }),
      detail: t("signOutKeptTodo"),
      action: { label: t("signOutAnyway"), run: () => void end() },
    });
  };
};
