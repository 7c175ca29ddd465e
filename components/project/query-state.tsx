import { dehydrate, HydrationBoundary, QueryClient, type QueryKey } from "@tanstack/react-query";
import type { ReactNode } from "react";

interface QueryStateProps {
  /** What the page has loaded, by the keys under which the screen reads it. */
  loaded: readonly (readonly [QueryKey, unknown])[];
  children: ReactNode;
}

/** Hands what the server has loaded to the browser's cache; it is newer than what the cache may hold from before. */
export function QueryState({ loaded, children }: QueryStateProps) {
  const client = new QueryClient();
  for (const [key, value] of loaded) client.setQueryData(key, value);
  return <HydrationBoundary state={dehydrate(client)}>{children}</HydrationBoundary>;
}
