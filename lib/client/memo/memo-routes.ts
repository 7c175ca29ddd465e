import type {
  changeMemoContract,
  listMemosContract,
  readMemoContract,
  removeMemoContract,
  writeMemoContract,
} from "../../schema/contract/memo";
import type { ApiRoute } from "../api";

const all = "/projects/{projectId}/memos" as const;
const one = "/projects/{projectId}/memos/{memoId}" as const;

/** The routes about memos, without the validator that their contracts bring along. */
export const memoRoutes = {
  list: { method: "GET", path: all } as ApiRoute<typeof listMemosContract>,
  write: { method: "POST", path: all } as ApiRoute<typeof writeMemoContract>,
  read: { method: "GET", path: one } as ApiRoute<typeof readMemoContract>,
  change: { method: "PATCH", path: one } as ApiRoute<typeof changeMemoContract>,
  remove: { method: "DELETE", path: one } as ApiRoute<typeof removeMemoContract>,
};
