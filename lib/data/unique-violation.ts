import { Prisma } from "../generated/prisma/client";

/**
 * Name of the unique index that a write ran into, or null for any other error.
 * The database decides whether a name or number is taken, so that two writers at once cannot both win.
 */
export const findUniqueViolation = (error: unknown): string | null => {
  if (error instanceof Prisma.PrismaClientKnownRequestError && error.code === "P2002") {
    return JSON.stringify(error.meta ?? {});
  }
  if (error instanceof Error && /\b23505\b|duplicate key value/.test(`${error.message} ${JSON.stringify(error)}`))
    return error.message;
  return null;
};
