export { innocent } from "./innocent";
