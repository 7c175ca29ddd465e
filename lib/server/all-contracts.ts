import type { Contract } from "../schema/contract";
import * as account from "../schema/contract/account";
import * as audit from "../schema/contract/audit";
import * as comparedCase from "../schema/contract/case";
import * as codebook from "../schema/contract/codebook";
import * as coding from "../schema/contract/coding";
import * as consent from "../schema/contract/consent";
import * as evidence from "../schema/contract/evidence";
import * as exported from "../schema/contract/export";
import * as factor from "../schema/contract/factor";
import * as guide from "../schema/contract/guide";
import * as interview from "../schema/contract/interview";
import * as interviewee from "../schema/contract/interviewee";
import * as member from "../schema/contract/member";
import * as memo from "../schema/contract/memo";
import * as openapi from "../schema/contract/openapi";
import * as override from "../schema/contract/override";
import * as project from "../schema/contract/project";
import * as quote from "../schema/contract/quote";
import * as recording from "../schema/contract/recording";
import * as search from "../schema/contract/search";
import * as source from "../schema/contract/source";
import * as sourceText from "../schema/contract/source-text";
import * as summary from "../schema/contract/summary";
import * as transcript from "../schema/contract/transcript";
import * as translation from "../schema/contract/translation";
import * as undo from "../schema/contract/undo";
import * as withdrawal from "../schema/contract/withdrawal";

/** The subjects in the order in which the OpenAPI document tells them. A file that is missing here fails a test. */
const subjects = {
  account,
  project,
  member,
  case: comparedCase,
  interviewee,
  consent,
  withdrawal,
  interview,
  recording,
  transcript,
  translation,
  codebook,
  guide,
  coding,
  quote,
  search,
  undo,
  factor,
  memo,
  source,
  summary,
  sourceText,
  evidence,
  override,
  export: exported,
  audit,
  openapi,
} as const;

/** A contract with its name and the subject that it belongs to. */
export interface NamedContract {
  /** As `listCases`: name of the export without its ending. */
  readonly name: string;
  readonly subject: string;
  readonly contract: Contract;
}

const isContract = (value: unknown): value is Contract =>
  typeof value === "object" && value !== null && "method" in value && "path" in value && "access" in value;

/** Every route that the API promises. */
export const allContracts: readonly NamedContract[] = Object.entries(subjects).flatMap(([subject, exported]) =>
  Object.entries<unknown>(exported).flatMap(([name, contract]) =>
    isContract(contract) ? [{ name: name.replace(/Contract$/, ""), subject, contract }] : [],
  ),
);
