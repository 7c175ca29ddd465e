import account from "./en/account.json";
import activity from "./en/activity.json";
import caseWords from "./en/case.json";
import codebook from "./en/codebook.json";
import coding from "./en/coding.json";
import common from "./en/common.json";
import consent from "./en/consent.json";
import document from "./en/document.json";
import errors from "./en/errors.json";
import factor from "./en/factor.json";
import guide from "./en/guide.json";
import importing from "./en/import.json";
import interview from "./en/interview.json";
import interviewee from "./en/interviewee.json";
import memo from "./en/memo.json";
import prepare from "./en/prepare.json";
import problem from "./en/problem.json";
import project from "./en/project.json";
import quote from "./en/quote.json";
import recording from "./en/recording.json";
import search from "./en/search.json";
import settings from "./en/settings.json";
import shell from "./en/shell.json";
import source from "./en/source.json";
import undo from "./en/undo.json";
import warning from "./en/warning.json";

/**
 * All interface text in English, one file per subject or screen: `useTranslations("shell")` reads `en/shell.json`.
 * To add a file, import it here and name it below; a test fails while a file of `en/` is missing.
 * English is the reference: another language is complete when it satisfies `Messages`.
 */
export const english = {
  account,
  activity,
  case: caseWords,
  codebook,
  coding,
  common,
  consent,
  document,
  errors,
  factor,
  guide,
  import: importing,
  interview,
  interviewee,
  memo,
  prepare,
  problem,
  project,
  quote,
  recording,
  search,
  settings,
  shell,
  source,
  undo,
  warning,
};

/** The shape that every language fills. */
export type Messages = typeof english;
