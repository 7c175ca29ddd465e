import { type ClassValue, clsx } from "clsx";
import { extendTailwindMerge } from "tailwind-merge";

const merge = extendTailwindMerge({ extend: { theme: { text: ["2xs", "read"], shadow: ["popup", "dialog"] } } });

/** Joins class names; of two that set the same property the later one holds. */
export const cn = (...classes: ClassValue[]): string => merge(clsx(classes));
