"use client";

import { StickyNote } from "lucide-react";
import dynamic from "next/dynamic";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { IconButton } from "@/components/ui/icon-button";
import type { MemoSubject } from "@/lib/schema/memo";

const MemoDrawer = dynamic(() => import("./memo-drawer").then((module) => module.MemoDrawer), { ssr: false });

interface MemoButtonProps {
  projectId: string;
  subject: MemoSubject;
  /** What it is about, by name: it stands in the button's own name, so that a list of them can be told apart. */
  about: string;
  size?: "sm" | "md";
}

/** Opens the memos about one thing. */
export function MemoButton({ projectId, subject, about, size = "sm" }: MemoButtonProps) {
  const t = useTranslations("memo");
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      <IconButton label={t("openAbout", { about })} size={size} onClick={() => setIsOpen(true)}>
        <StickyNote aria-hidden="true" />
      </IconButton>
      {isOpen ? (
        <MemoDrawer projectId={projectId} subject={subject} about={about} onClose={() => setIsOpen(false)} />
      ) : null}
    </>
  );
}
