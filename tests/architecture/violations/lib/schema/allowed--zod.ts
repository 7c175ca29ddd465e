import * as z from "zod";
import { innocent } from "../domain/coding/innocent";
export const view = z.literal(innocent);
