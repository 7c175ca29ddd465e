import type { ReactNode } from "react";
import { requireAccount } from "@/lib/server/session";

/** Everything for which one signs in. What a page may show is decided by the page itself, not here. */
export default async function WorkspaceLayout({ children }: { children: ReactNode }) {
  await requireAccount();
  return children;
}
