import type { QueryClient } from "@tanstack/react-query";
import { callApi } from "../api";
import { codingsKey } from "../coding/codings-query";
import { runStep } from "../coding/run-step";
import { accountRoutes } from "../project/project-routes";
import { makeOutbox, type Outbox, type OutboxNews } from "./outbox";

/** Who is told what no screen has taken. */
export interface OutboxHandlers {
  onUnheard: (news: OutboxNews) => void;
  onLost: (count: number) => void;
}

/** The outbox of an account, on the API and on the store of this browser. */
export const openOutbox = (client: QueryClient, userId: string, handlers: OutboxHandlers): Outbox =>
  makeOutbox({
    send: ({ projectId, transcriptId, step, seen }) => runStep({ client, projectId, transcriptId }, step, seen),
    onRepeated: ({ projectId, transcriptId }) =>
      void client.invalidateQueries({ queryKey: codingsKey(projectId, transcriptId) }),
    openStore: async () => (await import("./outbox-store")).openOutboxStore(userId),
    isSameAccount: async () => (await callApi(accountRoutes.get, {})).id === userId,
    onUnheard: (news) => handlers.onUnheard(news),
    onLost: (count) => handlers.onLost(count),
  });
