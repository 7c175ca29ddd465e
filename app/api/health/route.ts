/** The process answers. Says nothing about the database: a load balancer must not end a process for a database's pause. */
export const GET = (): Response => Response.json({ status: "ok" }, { headers: { "cache-control": "no-store" } });
