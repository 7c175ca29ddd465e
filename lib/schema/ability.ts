import * as z from "zod";
import { abilities } from "../domain/account/ability";

/** What the reader of a view may do with the thing shown. */
export const abilityList = z.array(z.enum(abilities)).meta({ description: "What the caller may do with this." });
