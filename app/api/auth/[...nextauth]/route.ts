import NextAuth from "next-auth";
import { nextAuthOptions } from "@/lib/server/next-auth";

type Place = { params: Promise<{ nextauth: string[] }> };

const handle = (request: Request, place: Place) => NextAuth(nextAuthOptions())(request, place);

export { handle as GET, handle as POST };
