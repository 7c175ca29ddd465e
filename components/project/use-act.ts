"use client";

import { useMutation } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { readTrouble, type Trouble } from "@/lib/client/project/trouble";

interface Act<Input> {
  readonly act: (input: Input) => void;
  readonly isBusy: boolean;
  /** Why the last one did not happen, in words; null while nothing is wrong. */
  readonly trouble: Trouble | null;
  readonly forget: () => void;
}

/**
 * A write with its pending state and its refusal in words. Nothing is asked again by itself: a person decides.
 * @param onDone what follows; while it is awaited the write counts as busy
 */
export const useAct = <Input, Output>(
  run: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void | Promise<void>,
  onTrouble?: (trouble: Trouble, input: Input) => void,
): Act<Input> => {
  const t = useTranslations("project.trouble");
  const lost = { title: t("lost"), detail: t("lostDetail") };
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: run,
    onSuccess: (output, input) => onDone?.(output, input),
    onError: (failure, input) => onTrouble?.(readTrouble(failure, lost), input),
    networkMode: "always",
  });
  return { act: mutate, isBusy: isPending, trouble: error ? readTrouble(error, lost) : null, forget: reset };
};
