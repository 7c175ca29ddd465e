"use client";

import { useTranslations } from "next-intl";
import { useDay } from "@/components/interview/use-day";
import { Button } from "@/components/ui/button";
import { Callout } from "@/components/ui/callout";
import { DialogClose } from "@/components/ui/dialog";
import { Drawer } from "@/components/ui/drawer";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { WithdrawalView } from "@/lib/schema/withdrawal";
import type { StudyNames } from "./study-names";
import { WithdrawalEffect } from "./withdrawal-effect";

interface WithdrawalDoneProps {
  effect: WithdrawalView;
  person: IntervieweeView;
  names: StudyNames;
  onClose: () => void;
}

/** What a withdrawal changed: the same sentences as before it. */
export function WithdrawalDone({ effect, person, names, onClose }: WithdrawalDoneProps) {
  const t = useTranslations("consent.withdrawal");
  const common = useTranslations("common");
  const day = useDay();
  const rest =
    effect.mode === "erase" ? t("doneErased") : effect.eraseOn ? t("doneErase", { day: day(effect.eraseOn) }) : "";
  return (
    <Drawer
      open
      onOpenChange={(open) => !open && onClose()}
      title={t("doneTitle", { label: effect.interviewee.label })}
      closeLabel={common("close")}
      className="sm:w-[38rem]"
      footer={<DialogClose render={<Button variant="primary">{common("close")}</Button>} />}
    >
      <div className="flex flex-col gap-5">
        <Callout tone="good" live>
          {t("doneLead")} {rest}
        </Callout>
        <WithdrawalEffect effect={effect} person={person} names={names} />
      </div>
    </Drawer>
  );
}
