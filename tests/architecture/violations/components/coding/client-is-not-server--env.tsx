import { env } from "@/lib/env";
export const Port = () => <p>{env.port}</p>;
