"use client";

import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { PageHeader } from "@/components/ui/page-header";
import { useToast } from "@/components/ui/toast";
import { membersQuery } from "@/lib/client/member/members-query";
import { focusLater } from "@/lib/client/project/focus-later";
import { membersKey } from "@/lib/client/project/query-keys";
import { useShortcuts } from "@/lib/client/use-shortcuts";
import type { MemberView } from "@/lib/schema/member";
import { MemberForm } from "./member-form";
import { MemberTable } from "./member-table";
import { RemoveMember } from "./remove-member";

/** Who works in the project, with which roles and until when. */
export function MemberScreen({ projectId, canChange }: { projectId: string; canChange: boolean }) {
  const t = useTranslations("settings.members");
  const toast = useToast();
  const client = useQueryClient();
  const { data: members } = useSuspenseQuery(membersQuery(projectId));
  const [open, setOpen] = useState<string | "new" | null>(null);
  const [leaving, setLeaving] = useState<MemberView | null>(null);
  useShortcuts(
    canChange
      ? {
          listNew: (event) => {
            event.preventDefault();
            setOpen("new");
          },
        }
      : {},
  );
  const set = (change: (before: readonly MemberView[]) => readonly MemberView[]) =>
    client.setQueryData<readonly MemberView[]>(membersKey(projectId), (before = []) => change(before));
  const close = (member: MemberView | null) => {
    setOpen(null);
    focusLater(member ? `[data-row="${member.userId}"] [data-list-item]` : "[data-act=add]");
  };
  const form = (member: MemberView | null) => (
    <MemberForm
      projectId={projectId}
      member={member}
      onSaved={(saved) => {
        set((before) =>
          member ? before.map((one) => (one.userId === saved.userId ? saved : one)) : [...before, saved],
        );
        toast.show({ text: t(member ? "saved" : "added", { name: saved.name }) });
        close(member);
      }}
      onCancel={() => close(member)}
    />
  );
  return (
    <div className="max-w-4xl">
      <PageHeader
        title={t("title")}
        lead={`${t("lead", { count: members.length })}${canChange ? "" : ` ${t("readOnly")}`}`}
        actions={
          canChange && open !== "new" ? (
            <Button data-act="add" variant="primary" onClick={() => setOpen("new")}>
              <Plus aria-hidden="true" />
              {t("add")}
            </Button>
          ) : null
        }
      />
      {open === "new" ? <Card className="mb-8">{form(null)}</Card> : null}
      <MemberTable
        members={members}
        acts={canChange ? { edit: (member) => setOpen(member.userId), remove: setLeaving } : null}
        formOf={(member) => (open === member.userId ? form(member) : null)}
      />
      {leaving ? (
        <RemoveMember
          projectId={projectId}
          member={leaving}
          onClose={() => setLeaving(null)}
          onRemoved={() => {
            set((before) => before.filter((one) => one.userId !== leaving.userId));
            toast.show({ text: t("removed", { name: leaving.name }) });
            setLeaving(null);
          }}
        />
      ) : null}
    </div>
  );
}
