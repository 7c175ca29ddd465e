import NextAuth from "next-auth";
export const handler = NextAuth;
