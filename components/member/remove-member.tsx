"use client";

import { useTranslations } from "next-intl";
import { PasswordAgain } from "@/components/project/password-again";
import { TroubleNote } from "@/components/project/trouble-note";
import { useGraveAct } from "@/components/project/use-grave-act";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { callApi } from "@/lib/client/api";
import { memberRoutes } from "@/lib/client/member/member-routes";
import type { MemberView } from "@/lib/schema/member";

interface RemoveMemberProps {
  projectId: string;
  member: MemberView;
  onRemoved: () => void;
  onClose: () => void;
}

/** Asks before somebody is taken out of the project. */
export function RemoveMember({ projectId, member, onRemoved, onClose }: RemoveMemberProps) {
  const t = useTranslations("settings.members");
  const common = useTranslations("common");
  const { act, isBusy, trouble, again } = useGraveAct(
    () => callApi(memberRoutes.remove, { params: { projectId, userId: member.userId }, version: member.version }),
    onRemoved,
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t("removeTitle", { name: member.name })}
      description={t("removeBody")}
      closeLabel={common("close")}
      size="sm"
      footer={
        <>
          <Button onClick={onClose}>{common("cancel")}</Button>
          <Button type="submit" form="remove-member" variant="danger" busy={isBusy}>
            {t("removeSubmit")}
          </Button>
        </>
      }
    >
      <form
        id="remove-member"
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          act(undefined);
        }}
      >
        <PasswordAgain again={again} />
        <TroubleNote trouble={trouble} />
      </form>
    </Dialog>
  );
}
