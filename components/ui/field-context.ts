"use client";

import { createContext, useContext } from "react";

/** What a field tells the control inside it. */
export interface FieldControl {
  id: string;
  describedBy: string | undefined;
  invalid: boolean;
  required: boolean;
  disabled: boolean;
}

export const FieldContext = createContext<FieldControl | null>(null);

/** Attributes that tie a control to the label, hint and error of the field around it; own attributes win. */
export const useFieldControl = (own: {
  id?: string | undefined;
  "aria-describedby"?: string | undefined;
  disabled?: boolean | undefined;
  required?: boolean | undefined;
}) => {
  const field = useContext(FieldContext);
  const describedBy = [own["aria-describedby"], field?.describedBy].filter(Boolean).join(" ");
  return {
    id: own.id ?? field?.id,
    "aria-describedby": describedBy === "" ? undefined : describedBy,
    "aria-invalid": field?.invalid ? (true as const) : undefined,
    required: own.required ?? field?.required ?? false,
    disabled: own.disabled ?? field?.disabled ?? false,
  };
};
