/** A compared case of the sample study. */
export type SampleCaseId = "KG2010" | "TJ2021" | "KZ2022" | "AM2022";

/** The four factors of the reference table, in its order. */
export type SampleFactorId = "CT" | "EA" | "TG" | "RI";

/** Every code of the sample codebook: the four factors, the four candidates below the rule, and shared norms. */
export type SampleCodeId = SampleFactorId | "ED" | "PT" | "RC" | "CR" | "SN";

/** What a speaker says about a code, as domain.md section 2 names it. */
export type SampleStance = "present" | "absent" | "unclear" | "relevant" | "irrelevant";

/** One stance over a set of cases; no case means a claim about the alliance in general. */
export type SampleStanceOnCases = { readonly stance: SampleStance; readonly cases: readonly SampleCaseId[] };

/**
 * One turn of an invented transcript. `at` is minutes and seconds from the start. `question` stands on the
 * interviewer's turn that puts a question of the guide and holds until the next turn that carries one.
 */
export type SampleTurn = {
  readonly speaker: "interviewer" | "interviewee";
  readonly question?: number;
  readonly at: string;
  readonly text: string;
};

/** One coding: `quote` stands exactly once in the text of the interviewee's turn with index `turn`. */
export type SampleCoding = {
  readonly turn: number;
  readonly quote: string;
  readonly code: SampleCodeId;
  readonly stances: readonly SampleStanceOnCases[];
  readonly note?: string;
};

/** An invented transcript with its codings. */
export type SampleTranscript = {
  readonly number: number;
  readonly turns: readonly SampleTurn[];
  readonly codings: readonly SampleCoding[];
};

/** An answer on the consent form. `missing` is a box left blank; it takes the most protective value. */
export type SampleAnswer = "granted" | "declined" | "missing";

/** What an interviewee chose and how the consent was signed. Signatures are pseudonyms, never names. */
export type SampleConsent = {
  readonly identity: "public" | "confidential";
  readonly recording: "videoAndAudio" | "audio" | "none";
  readonly analysis: "granted";
  readonly teamAccess: SampleAnswer;
  readonly quotation: SampleAnswer;
  readonly furtherUse: SampleAnswer;
  readonly summaryWanted: SampleAnswer;
  readonly basis: "typed" | "drawn" | "upload";
  readonly signedAs: string;
  readonly signedOn: string;
  readonly signedPlace: string;
};

/** What became of a guide question in one interview. */
export type SampleQuestionState = "asked" | "skipped" | "declined";

/** An interviewee, the consent given, and the interview held. */
export type SampleInterviewee = {
  readonly number: number;
  readonly label: string;
  /** Invented. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly consent: SampleConsent;
  readonly interview: {
    readonly heldOn: string;
    readonly minutes: number;
    readonly language: "en";
    readonly mode: "inPerson" | "video" | "phone";
    readonly recordKind: "verbatim" | "reconstruction";
  };
  /** Questions 1 to 9 that were not simply asked and answered; every other question was asked. */
  readonly questionStates: readonly { readonly question: number; readonly state: SampleQuestionState }[];
};

/** A compared case with its outcome and the reason for having it in the study. */
export type SampleCase = {
  readonly id: SampleCaseId;
  readonly name: string;
  readonly shortName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly outcome: "yes" | "no";
  readonly outcomeSource: string;
  readonly reasonForInclusion: string;
};

/** A case that was considered and left out. */
export type SampleExcludedCase = { readonly name: string; readonly reasonForExclusion: string };

/** An entry of the codebook. Hue counts from 0 to 7, pattern from 0 to 3. */
export type SampleCode = {
  readonly id: SampleCodeId;
  readonly name: string;
  readonly definition: string;
  readonly source: string;
  readonly locator: string;
  readonly include: string;
  readonly exclude: string;
  readonly example: string;
  readonly isFactor: boolean;
  readonly hue: number;
  readonly pattern: number;
  readonly reasonNotFactor?: string;
};

/** A question of the interview guide with the codes that it asks about. */
export type SampleQuestion = {
  readonly number: number;
  readonly text: string;
  readonly asksAbout: readonly SampleCodeId[];
};

/** A source as a bibliographic fact: numbered, kind and year, without an author's name. */
export type SampleSource = {
  readonly id: string;
  readonly title: string;
  readonly kind: "press" | "literature" | "report";
  readonly year: number;
  readonly quotedIn?: string;
  readonly authorIsInterviewee: readonly number[];
};

/** What a document says about a factor in a case. */
export type SampleDocument = {
  readonly factor: SampleFactorId;
  readonly case: SampleCaseId;
  readonly value: "yes" | "no";
  readonly source: string;
  readonly locator: string;
};

/** A value set by the researcher beside the derived one. */
export type SampleJudgement = {
  readonly factor: SampleFactorId;
  readonly case: SampleCaseId;
  readonly value: "yes" | "no";
  readonly justification: string;
  readonly evidence: readonly { readonly source: string; readonly locator: string }[];
  readonly date: string;
};

/** A sentence of the consent form, the rule that keeps it, and the choice that it asks for. */
export type SampleClause = {
  readonly id: string;
  readonly sentence: string;
  readonly ruleIds: readonly string[];
  readonly choice:
    | "identity"
    | "recording"
    | "analysis"
    | "teamAccess"
    | "quotation"
    | "furtherUse"
    | "summaryWanted"
    | null;
  readonly isStatement: boolean;
  readonly isAcknowledgement: boolean;
};

/** The consent form that every interviewee of the sample signed. */
export type SampleConsentForm = {
  readonly name: string;
  readonly language: "en";
  readonly text: string;
  readonly clauses: readonly SampleClause[];
  readonly grantsOnSigning: readonly { readonly choice: "analysis"; readonly clauseId: string }[];
};

/** The whole sample study. */
export type SampleStudy = {
  readonly name: string;
  readonly notice: string;
  readonly researchQuestion: string;
  readonly design: "mssd";
  readonly outcomeName: string;
  readonly salienceThreshold: number;
  readonly presenceThreshold: number;
  readonly scopeConditions: readonly string[];
  readonly cases: readonly SampleCase[];
  readonly excludedCases: readonly SampleExcludedCase[];
  readonly codebook: readonly SampleCode[];
  readonly guide: readonly SampleQuestion[];
  readonly consentForm: SampleConsentForm;
  readonly interviewees: readonly SampleInterviewee[];
  readonly transcripts: readonly SampleTranscript[];
  readonly sources: readonly SampleSource[];
  readonly documents: readonly SampleDocument[];
  readonly judgements: readonly SampleJudgement[];
};
