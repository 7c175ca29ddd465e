import { Prisma } from "../generated/prisma/client";

/**
 * Whether an error says that a row cannot go because another one still points to it. The database decides it, so that what
 * is written in the same moment is not left pointing at nothing.
 */
export const isReferenceViolation = (error: unknown): boolean => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2003") return true;
  return (
    error instanceof Error &&
    /\b23503\b|violates foreign key constraint/.test(`${error.message} ${JSON.stringify(error)}`)
  );
};
