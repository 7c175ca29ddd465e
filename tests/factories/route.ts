import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { send } from "./app";

/** A route as the server calls it. */
export type RouteHandler = Parameters<typeof send>[0];

/** Where a route of the API stands by the path of its contract. */
export const routeFile = (path: string): string =>
  join(import.meta.dirname, "../../app/api/v1", path.replace(/\{(\w+)\}/g, "[$1]"), "route.ts");

/** The handler behind a contract. @throws when the file exports none */
export const handlerOf = async (method: string, path: string): Promise<RouteHandler> => {
  const routes = (await import(/* @vite-ignore */ pathToFileURL(routeFile(path)).href)) as Record<string, RouteHandler>;
  const handler = routes[method];
  if (!handler) throw new Error(`${path} exports no ${method}`);
  return handler;
};
