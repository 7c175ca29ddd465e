import { redirect } from "next/navigation";
import { requireAccount } from "@/lib/server/session";

/** The front door: to the projects, or to sign in. */
export default async function FrontPage() {
  await requireAccount();
  redirect("/projects");
}
