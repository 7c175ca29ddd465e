import type { ReactNode } from "react";
export type View = ReactNode;
