import { loadReadiness } from "@/lib/server/readiness";

/** Whether this process can serve: 503 while a part of it cannot, so that a load balancer sends nobody here. */
export const GET = async (): Promise<Response> => {
  const readiness = await loadReadiness();
  return Response.json(readiness, {
    status: readiness.status === "ok" ? 200 : 503,
    headers: { "cache-control": "no-store" },
  });
};
