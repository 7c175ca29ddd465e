import type { QueryClient } from "@tanstack/react-query";
import { factorKey } from "@/lib/client/factor/factor-key";
import { projectKey } from "@/lib/client/project/query-keys";

/** Reads the marks and sources again and waits for them; the factor table follows when it is looked at. */
export const readAgain = async (client: QueryClient, projectId: string): Promise<void> => {
  void client.invalidateQueries({ queryKey: factorKey(projectId) });
  await client.invalidateQueries({ queryKey: [...projectKey(projectId), "sources"] });
};
