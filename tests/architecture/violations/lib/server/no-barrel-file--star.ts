export * from "./innocent";
