import { CircleCheck, CloudOff, LoaderCircle, LockKeyhole, TriangleAlert } from "lucide-react";
import { cn } from "./cn";

export type SaveStatus = "saved" | "saving" | "offline" | "conflict" | "failed" | "signedOut";

const looks = {
  saved: { icon: CircleCheck, look: "text-faint" },
  saving: { icon: LoaderCircle, look: "text-faint" },
  offline: { icon: CloudOff, look: "text-warn" },
  signedOut: { icon: LockKeyhole, look: "text-warn" },
  conflict: { icon: TriangleAlert, look: "text-negative" },
  failed: { icon: TriangleAlert, look: "text-negative" },
} as const;

interface SaveStateProps {
  status: SaveStatus;
  /** The state in words: "Saved", "Offline, 3 kept here". */
  text: string;
  className?: string | undefined;
}

/** Is my work safe? A status message: changes are announced politely. */
export function SaveState({ status, text, className }: SaveStateProps) {
  const { icon: Icon, look } = looks[status];
  return (
    <span role="status" className={cn("inline-flex items-center gap-1.5 whitespace-nowrap text-sm", look, className)}>
      <Icon aria-hidden="true" className={cn("size-3.5 shrink-0", status === "saving" && "motion-safe:animate-spin")} />
      {text}
    </span>
  );
}
