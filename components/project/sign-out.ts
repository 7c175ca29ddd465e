import type { useTranslations } from "next-intl";
import type { useToast } from "@/components/ui/toast";
import { callApi } from "@/lib/client/api";
import { countKept, eraseOutbox } from "@/lib/client/outbox/outbox-store";
import { accountRoutes } from "@/lib/client/project/project-routes";

interface SignOutInput {
  t: ReturnType<typeof useTranslations<"shell">>;
  toast: ReturnType<typeof useToast>;
  /** Leaves with a whole new page, in every tab. */
  onLeave: () => void;
}

/** Signs out; when work is not stored yet, it asks before. @throws when the server cannot be reached */
export const signOut = async ({ t, toast, onLeave }: SignOutInput): Promise<void> => {
  const end = async () => {
    await callApi(accountRoutes.signOut, {});
    // Without storage there is nothing to delete.
    await eraseOutbox().catch(() => {});
    onLeave();
  };
  const count = await countKept().catch(() => 0);
  if (count === 0) return end();
  const fail = () => void toast.show({ tone: "problem", text: t("signOutFailed"), detail: t("signOutFailedTodo") });
  toast.show({
    tone: "problem",
    text: t("signOutKept", { count }),
    detail: t("signOutKeptTodo"),
    action: { label: t("signOutAnyway"), run: () => void end().catch(fail) },
  });
};
