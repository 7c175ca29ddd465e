import { useSession } from "next-auth/react";
export const session = useSession;
