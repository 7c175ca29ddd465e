"use client";

import { useTranslations } from "next-intl";
import { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { accountRoutes } from "@/lib/client/project/project-routes";

/** Ends the session on the server, then leaves with a whole new page: nothing of a project stays in the tab's memory. */
export const useSignOut = (): (() => Promise<void>) => {
  const t = useTranslations("shell");
  const toast = useToast();
  return async () => {
    try {
      await callApi(accountRoutes.signOut, {});
      window.location.assign("/sign-in");
    } catch {
      toast.show({ tone: "problem", text: t("signOutFailed"), detail: t("signOutFailedTodo") });
    }
  };
};
