import { queryOptions } from "@tanstack/react-query";
import type {
  changeEvidenceContract,
  linkEvidenceContract,
  listEvidenceContract,
  removeEvidenceContract,
} from "../../schema/contract/evidence";
import type {
  addSourceTextContract,
  getSourceTextContract,
  removeSourceTextContract,
} from "../../schema/contract/source-text";
import type { undoContract } from "../../schema/contract/undo";
import type { EvidenceView } from "../../schema/evidence";
import type { SourceTextView } from "../../schema/source-text";
import { type ApiRoute, callApi } from "../api";
import { projectKey } from "../project/query-keys";
import { sourceRoutes } from "./source-routes";

const text = "/projects/{projectId}/sources/{sourceId}/text" as const;
const one = "/projects/{projectId}/evidence/{evidenceId}" as const;

/** The routes of the reading screen of a source, without the validator that their contracts bring along. */
export const documentRoutes = {
  text: { method: "GET", path: text } as ApiRoute<typeof getSourceTextContract>,
  addText: { method: "POST", path: text } as ApiRoute<typeof addSourceTextContract>,
  removeText: { method: "DELETE", path: text } as ApiRoute<typeof removeSourceTextContract>,
  evidence: { method: "GET", path: "/projects/{projectId}/evidence" } as ApiRoute<typeof listEvidenceContract>,
  link: { method: "POST", path: "/projects/{projectId}/evidence" } as ApiRoute<typeof linkEvidenceContract>,
  change: { method: "PATCH", path: one } as ApiRoute<typeof changeEvidenceContract>,
  remove: { method: "DELETE", path: one } as ApiRoute<typeof removeEvidenceContract>,
  undo: { method: "POST", path: "/projects/{projectId}/undo" } as ApiRoute<typeof undoContract>,
};

/** The text of a source; null while it has none. */
export const sourceTextQuery = (projectId: string, sourceId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "sources", sourceId, "text"] as const,
    queryFn: async ({ signal }): Promise<SourceTextView | null> => {
      // Asked only where there is one: a text that is not there is no error.
      const { items } = await callApi(sourceRoutes.list, { params: { projectId }, signal });
      if (!items.some(({ id, hasText }) => id === sourceId && hasText)) return null;
      return callApi(documentRoutes.text, { params: { projectId, sourceId }, signal });
    },
  });

/** All documents behind cells that cite a source, those with a passage and those without. */
export const documentEvidenceQuery = (projectId: string, sourceId: string) =>
  queryOptions({
    queryKey: [...projectKey(projectId), "sources", sourceId, "evidence"] as const,
    queryFn: async ({ signal }): Promise<EvidenceView[]> => {
      const found: EvidenceView[] = [];
      let cursor: string | null = null;
      do {
        const query: { sourceId: string; limit: number; cursor?: string } = { sourceId, limit: 500 };
        if (cursor) query.cursor = cursor;
        const page = await callApi(documentRoutes.evidence, { params: { projectId }, query, signal });
        found.push(...page.items);
        cursor = page.nextCursor;
      } while (cursor);
      return found;
    },
  });
