"use client";

import { useState } from "react";
import { callApi } from "@/lib/client/api";
import { accountRoutes } from "@/lib/client/project/project-routes";
import { useAct } from "./use-act";

/**
 * A write that asks for the password again. It is tried first: within five minutes of the last password nobody is asked.
 * When it is asked for, show a PasswordAgain field; the next try confirms the password and then does the act.
 */
export const useGraveAct = <Input, Output>(
  run: (input: Input) => Promise<Output>,
  onDone?: (output: Output, input: Input) => void,
) => {
  const [password, setPassword] = useState("");
  const [isAsked, setAsked] = useState(false);
  const { act, isBusy, trouble, forget } = useAct(
    async (input: Input) => {
      if (isAsked) await callApi(accountRoutes.stepUp, { body: { password } });
      return run(input);
    },
    (output, input) => {
      setPassword("");
      setAsked(false);
      onDone?.(output, input);
    },
    (failed) => {
      if (failed.code === "step_up_required") setAsked(true);
    },
  );
  const isPasswordWrong = trouble?.code === "password_wrong";
  return {
    act,
    isBusy,
    /** Being asked for the password is no fault. */
    trouble: trouble?.code === "step_up_required" || isPasswordWrong ? null : trouble,
    again: isAsked ? { password, setPassword, fault: isPasswordWrong ? trouble?.title : undefined } : null,
    forget: () => {
      setPassword("");
      setAsked(false);
      forget();
    },
  };
};

/** What a PasswordAgain field needs. */
export type AskedAgain = NonNullable<ReturnType<typeof useGraveAct>["again"]>;
