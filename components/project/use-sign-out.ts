"use client";

import { useTranslations } from "next-intl";
import { useEffect } from "react";
import { useToast } from "@/components/ui/toast";

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
  const leaveEverywhere = () => {
    if ("BroadcastChannel" in window) new BroadcastChannel(CHANNEL).postMessage("left");
    leave();
  };
  return async () => {
    try {
      await (await import("./sign-out")).signOut({ t, toast, onLeave: leaveEverywhere });
    } catch {
      toast.show({ tone: "problem", text: t("signOutFailed"), detail: t("signOutFailedTodo") });
    }
  };
};
