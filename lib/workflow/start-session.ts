import { insertSession } from "../data/session";
import { transact, type WriteContext } from "../data/transaction";
import type { Refusal } from "../domain/shared/refusal";
import type { Result } from "../domain/shared/result";
import type { SystemScope } from "../server/scope";

/** Starts a session for an account whose password or link was checked. A new sign-in is a new session, never an old id. */
export const startSession = async (
  scope: SystemScope,
  context: WriteContext,
  session: {
    readonly userId: string;
    readonly secretHash: Uint8Array<ArrayBuffer>;
    readonly userAgent: string;
    readonly expiresAt: Date;
  },
): Promise<Result<{ readonly sessionId: string }, Refusal>> =>
  transact({ projectId: null, actorId: session.userId }, context, async (write) => {
    const sessionId = await insertSession(scope, write, session);
    return {
      value: { sessionId },
      events: [{ kind: "session.started", subjectKind: "session", subjectId: sessionId, detail: {} }],
    };
  });
