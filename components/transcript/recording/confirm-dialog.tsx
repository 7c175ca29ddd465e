"use client";

import { useTranslations } from "next-intl";
import { PasswordAgain } from "@/components/project/password-again";
import { TroubleNote } from "@/components/project/trouble-note";
import type { useGraveAct } from "@/components/project/use-grave-act";
import { Button } from "@/components/ui/button";
import { Dialog, DialogClose } from "@/components/ui/dialog";

interface ConfirmDialogProps {
  opening: Pick<ReturnType<typeof useGraveAct<undefined, unknown>>, "act" | "again" | "isBusy" | "trouble">;
  onClose: () => void;
}

/** The password once more before a recording opens; only when the last one was given too long ago. */
export function ConfirmDialog({ opening, onClose }: ConfirmDialogProps) {
  const t = useTranslations("recording.confirm");
  const common = useTranslations("common");
  const { again, trouble, isBusy, act } = opening;
  if (!again) return null;
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => isOpen || onClose()}
      size="sm"
      title={t("title")}
      description={t("body")}
      closeLabel={common("close")}
      footer={
        <>
          <DialogClose render={<Button>{common("cancel")}</Button>} />
          <Button variant="primary" type="submit" form="open-recording" busy={isBusy}>
            {t("submit")}
          </Button>
        </>
      }
    >
      <form
        id="open-recording"
        onSubmit={(event) => {
          event.preventDefault();
          act(undefined);
        }}
      >
        <TroubleNote trouble={trouble} className="mb-3" />
        <PasswordAgain again={again} />
      </form>
    </Dialog>
  );
}
