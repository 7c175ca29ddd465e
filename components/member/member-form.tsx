"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { PasswordAgain } from "@/components/project/password-again";
import { TroubleNote } from "@/components/project/trouble-note";
import { useGraveAct } from "@/components/project/use-grave-act";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { Input } from "@/components/ui/input";
import { callApi } from "@/lib/client/api";
import { memberRoutes } from "@/lib/client/member/member-routes";
import type { MemberView } from "@/lib/schema/member";
import { endOf, type RoleChoice, RoleFields } from "./role-fields";

interface MemberFormProps {
  projectId: string;
  /** Null for somebody new. */
  member: MemberView | null;
  onSaved: (member: MemberView) => void;
  onCancel: () => void;
}

/** Takes somebody into the project, or changes the roles of a member. The password is asked for again. */
export function MemberForm({ projectId, member, onSaved, onCancel }: MemberFormProps) {
  const t = useTranslations("settings.members");
  const common = useTranslations("common");
  const [email, setEmail] = useState("");
  // The state that was opened: a colleague's later change is told by the refusal, not overwritten.
  const [opened] = useState(member?.version ?? 0);
  const [choice, setChoice] = useState<RoleChoice>({
    roles: member?.roles ?? ["coder"],
    endsOn: member?.endsAt?.slice(0, 10) ?? "",
  });
  const { act, isBusy, trouble, again } = useGraveAct(() => {
    const body = { roles: [...choice.roles], endsAt: endOf(choice.endsOn) };
    return member
      ? callApi(memberRoutes.change, { params: { projectId, userId: member.userId }, version: opened, body })
      : callApi(memberRoutes.add, { params: { projectId }, body: { email, ...body } });
  }, onSaved);
  return (
    <form
      className="flex max-w-prose flex-col gap-5 py-2"
      onSubmit={(event) => {
        event.preventDefault();
        act(undefined);
      }}
    >
      {member ? null : (
        <Field label={t("email")} hint={t("emailHint")} error={trouble?.fields.email} required>
          <Input
            type="email"
            autoComplete="off"
            autoFocus
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        </Field>
      )}
      <RoleFields value={choice} onChange={setChoice} faults={trouble?.fields} />
      <PasswordAgain again={again} />
      <TroubleNote trouble={trouble} shown={["email", "roles", "endsAt"]} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={isBusy}>
          {t(member ? "save" : "submit")}
        </Button>
        <Button onClick={onCancel}>{common("cancel")}</Button>
      </div>
    </form>
  );
}
