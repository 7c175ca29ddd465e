import { contract } from "../contract";

/** `GET /openapi.json`: this document; open, because it says nothing about anybody's data. */
export const getOpenApiContract = contract({
  method: "GET",
  path: "/openapi.json",
  access: { open: true },
  summary: "Answers this document.",
});
