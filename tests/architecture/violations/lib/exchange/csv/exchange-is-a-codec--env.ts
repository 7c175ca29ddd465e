import { env } from "../../env";
export const limit = env;
