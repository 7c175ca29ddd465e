"use client";

import { useState } from "react";
import type { IntervieweeView } from "@/lib/schema/interviewee";
import type { WithdrawalView } from "@/lib/schema/withdrawal";
import type { StudyNames } from "./study-names";
import { WithdrawalDone } from "./withdrawal-done";
import { WithdrawalPreview } from "./withdrawal-preview";

interface WithdrawalDrawerProps {
  projectId: string;
  /** Whose withdrawal is looked at. */
  person: IntervieweeView | null;
  names: StudyNames;
  isAllowed: boolean;
  onClose: () => void;
}

/** What a withdrawal would change, and afterwards what it changed: the answer stays until it is closed. */
export function WithdrawalDrawer({ projectId, person, names, isAllowed, onClose }: WithdrawalDrawerProps) {
  const [done, setDone] = useState<{ effect: WithdrawalView; person: IntervieweeView } | null>(null);
  const close = () => {
    setDone(null);
    onClose();
  };
  if (done) return <WithdrawalDone {...done} names={names} onClose={close} />;
  if (!person || !isAllowed) return null;
  return (
    <WithdrawalPreview
      key={person.id}
      projectId={projectId}
      person={person}
      names={names}
      onDone={(effect) => setDone({ effect, person })}
      onClose={close}
    />
  );
}
