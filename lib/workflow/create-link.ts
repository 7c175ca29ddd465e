import { insertLink } from "../data/one-time-link";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** Makes a one-time link of an account; earlier unused ones of the same purpose stop working in the same transaction. */
export const createLink = async (
  scope: SystemScope,
  context: WriteContext,
  link: {
    readonly userId: string;
    readonly purpose: "ownerClaim" | "passwordSet";
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly expiresAt: Date;
  },
): Promise<Result<{ readonly linkId: string }, Refusal>> =>
  transact({ projectId: null, actorId: null }, context, async (write) => {
    const linkId = await insertLink(scope, write, link);
    return {
      value: { linkId },
      events: [
        {
          kind: "link.created",
          subjectKind: "account",
          subjectId: link.userId,
          detail: { purpose: link.purpose, linkId },
        },
      ],
    };
  });
