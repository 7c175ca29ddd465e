import { Client } from "pg";
export const test = Client;
