"use client";

import dynamic from "next/dynamic";
import { useCoding } from "./coding-context";

const ModeBanner = dynamic(() => import("./mode-banner").then((module) => module.ModeBanner), { ssr: false });
const FindBar = dynamic(() => import("./find-bar").then((module) => module.FindBar), { ssr: false });
const SignInAgain = dynamic(() => import("./sign-in-again").then((module) => module.SignInAgain), { ssr: false });
const StepMeeting = dynamic(() => import("./step-meeting").then((module) => module.StepMeeting), { ssr: false });

/** Below the case bar: the mode in which one works, and the search. */
export function BarNotices() {
  const { adjusting, brush, overlay } = useCoding();
  return (
    <>
      {adjusting || brush ? <ModeBanner /> : null}
      {overlay?.kind === "find" ? <FindBar /> : null}
    </>
  );
}

/** Below the title: what needs the coder before the work goes on. */
export function WorkNotices() {
  const { save, meets } = useCoding();
  return (
    <>
      {save.status === "signedOut" ? <SignInAgain /> : null}
      {meets[0] ? <StepMeeting meeting={meets[0]} /> : null}
    </>
  );
}
