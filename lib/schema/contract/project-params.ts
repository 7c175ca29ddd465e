import * as z from "zod";
import { id } from "../primitive";

/** Path parameters of every route inside a project. */
export const projectParams = z.strictObject({ projectId: id });
