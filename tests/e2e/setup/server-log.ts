import { fileURLToPath } from "node:url";

/** What the server says while the journeys run; a failed journey shows its end. */
export const serverLog = fileURLToPath(new URL("../../../test-results/server.log", import.meta.url));
