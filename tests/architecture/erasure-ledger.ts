/** What becomes of a column or relation when an interviewee is erased. The run-time ledger uses the same names. */
export const erasureBuckets = [
  "erased on withdrawal",
  "destroyed at the retention date",
  "kept, anonymised",
  "kept, with the reason",
] as const;
type ErasureBucket = (typeof erasureBuckets)[number];

/** One bucket of one model. `fields` are names from the schema; what is kept says why. */
export type LedgerEntry = { readonly model: string; readonly fields: string } & (
  | { readonly bucket: Exclude<ErasureBucket, `kept, ${string}`> }
  | { readonly bucket: Extract<ErasureBucket, `kept, ${string}`>; readonly why: string }
);

/** Models that exist without any interviewee: reachability stops at them, and a relation to them is classified where it starts. */
export const sharedModels = {
  Project: "the study",
  ConsentFormVersion: "the text that everybody was shown",
  ComparedCase: "a unit of comparison, never a person",
  Code: "the codebook",
  CodingRound: "the coders' work plan",
  Source: "a bibliographic record",
  Member: "the research team",
} as const;

/** Models that no relation ties to an interviewee, but whose rows can name one by id or hold her words. */
export const unlinkedModels = [
  "AuditEvent",
  "IdempotencyRecord",
  "SubjectRevision",
  "UndoStep",
  "SavedFilter",
] as const;

/** Every column and relation reachable from the interviewee, each in exactly one bucket. */
export const erasureLedger: readonly LedgerEntry[] = [
  {
    model: "Interviewee",
    bucket: "erased on withdrawal",
    fields:
      "label displayName homeCaseId homeCase attributes turns credits codeWords questions authored files key memos memoMentions summaries",
  },
  {
    model: "Interviewee",
    bucket: "kept, anonymised",
    why: "the number alone says that somebody withdrew; the choices say what was allowed before",
    fields:
      "projectId id number consentState identity recording analysis teamAccess quotation furtherUse summaryWanted consentSince version createdAt project interviews",
  },
  {
    model: "Interviewee",
    bucket: "kept, with the reason",
    why: "proves that the withdrawal was carried out, when and how",
    fields: "withdrawnAt withdrawalMode eraseOn erasedAt consentRecords withdrawals",
  },
  {
    model: "IntervieweeKey",
    bucket: "erased on withdrawal",
    fields: "projectId intervieweeId wrappedKey masterKeyId createdAt interviewee",
  },
  {
    model: "ConsentRecord",
    bucket: "kept, with the reason",
    why: "proves what was allowed and when",
    fields:
      "projectId id intervieweeId formVersionId textSha256 basis choices acknowledgements signedOn signedPlace hasSignature reason isValid recordedBy recordedAt interviewee formVersion",
  },
  { model: "ConsentRecord", bucket: "erased on withdrawal", fields: "signature" },
  { model: "ConsentSignature", bucket: "erased on withdrawal", fields: "projectId consentRecordId cipher record" },
  {
    model: "Withdrawal",
    bucket: "kept, with the reason",
    why: "proves that the withdrawal was carried out",
    fields: "projectId id intervieweeId mode eraseOn recordedBy recordedAt correctedAt correctedBy interviewee",
  },
  { model: "Withdrawal", bucket: "erased on withdrawal", fields: "reason correctionReason" },
  {
    model: "ErasureEntry",
    bucket: "kept, with the reason",
    why: "replayed after a restore, which would otherwise bring the person back",
    fields: "projectId id intervieweeId counts erasedAt",
  },
  { model: "Interview", bucket: "erased on withdrawal", fields: "heldOn lengthMinutes attributes files memos" },
  { model: "Interview", bucket: "destroyed at the retention date", fields: "recordings" },
  {
    model: "Interview",
    bucket: "kept, anonymised",
    why: "the number of the interview, so that the numbering of the others stays",
    fields: "projectId id number language mode kind version createdAt project interviewees interviewers transcripts",
  },
  {
    model: "InterviewInterviewee",
    bucket: "kept, anonymised",
    why: "ties two numbers without a name",
    fields: "projectId interviewId intervieweeId interview interviewee",
  },
  {
    model: "InterviewInterviewer",
    bucket: "kept, anonymised",
    why: "names a member of the team, not the interviewee",
    fields: "projectId interviewId userId interview member",
  },
  {
    model: "StoredFile",
    bucket: "erased on withdrawal",
    fields:
      "projectId id interviewId storageKey nameCipher byteCount sha256 createdAt destroyedAt interview holders recording",
  },
  {
    model: "Recording",
    bucket: "destroyed at the retention date",
    fields: "projectId id interviewId kind container durationMs keyCipher createdAt createdBy file interview",
  },
  {
    model: "StoredFileHolder",
    bucket: "erased on withdrawal",
    fields: "projectId fileId intervieweeId file interviewee",
  },
  { model: "Transcript", bucket: "erased on withdrawal", fields: "codings" },
  {
    model: "Transcript",
    bucket: "kept, anonymised",
    why: "that there was a transcript, without its words",
    fields:
      "projectId id interviewId state currentVersion lossReport version createdAt createdBy releasedAt releasedBy interview versions progress translations",
  },
  {
    model: "TranscriptProgress",
    bucket: "kept, anonymised",
    why: "numbers of turns and days of a coder's own work, without words",
    fields: "projectId transcriptId coderId transcriptVersion lookedTurns readAt codedAt updatedAt transcript coder",
  },
  {
    model: "TranscriptVersion",
    bucket: "erased on withdrawal",
    fields: "turns turnQuestions codings revisions translations",
  },
  {
    model: "TranscriptVersion",
    bucket: "kept, anonymised",
    why: "hash and length, which the audit log names, and where it was corrected, as numbers",
    fields:
      "projectId id transcriptId number sha256 codePointCount wordCount turnCount createdAt createdBy steps changes transcript",
  },
  {
    model: "Turn",
    bucket: "erased on withdrawal",
    fields:
      "projectId transcriptVersionId index speaker role intervieweeId text startsAt endsAt startMs transcriptVersion interviewee search translations",
  },
  {
    model: "TurnSearch",
    bucket: "erased on withdrawal",
    fields: "projectId transcriptVersionId index configuration words stems turn",
  },
  {
    model: "TranscriptTranslation",
    bucket: "kept, anonymised",
    why: "language and hash of a translation, which the audit log names, without its words",
    fields:
      "projectId id transcriptId transcriptVersionId number language sha256 createdAt createdBy transcript transcriptVersion",
  },
  { model: "TranscriptTranslation", bucket: "erased on withdrawal", fields: "note turns" },
  {
    model: "TranslatedTurn",
    bucket: "erased on withdrawal",
    fields: "projectId translationId transcriptVersionId index text translation turn",
  },
  {
    model: "TurnQuestion",
    bucket: "erased on withdrawal",
    fields: "projectId transcriptVersionId turnIndex questionId transcriptVersion",
  },
  {
    model: "QuestionAsked",
    bucket: "erased on withdrawal",
    fields: "projectId intervieweeId questionId state interviewee",
  },
  {
    model: "Coding",
    bucket: "erased on withdrawal",
    fields:
      "projectId id transcriptId transcriptVersionId codeId coderId roundId startsAt endsAt exact prefix suffix memo firstTurn lastTurn status promptedByGuide promptedOverride version createdAt updatedAt deletedAt transcript transcriptVersion code coder round stances credits revisions memos memoMentions",
  },
  {
    model: "CodingStance",
    bucket: "erased on withdrawal",
    fields: "projectId codingId position stance caseId appliesToAllCases coding case",
  },
  {
    model: "CodingCredit",
    bucket: "erased on withdrawal",
    fields: "projectId codingId intervieweeId coding interviewee",
  },
  {
    model: "CodeWords",
    bucket: "erased on withdrawal",
    fields: "projectId codeId intervieweeId code interviewee",
  },
  {
    model: "CodingRevision",
    bucket: "erased on withdrawal",
    fields: "projectId codingId version state changedBy changedAt transcriptVersionId coding transcriptVersion",
  },
  {
    model: "Memo",
    bucket: "erased on withdrawal",
    fields:
      "projectId id authorId subjectKind caseId intervieweeId interviewId codeId codingId sourceId isPrivate title document text version createdAt updatedAt updatedBy deletedAt project author case interviewee interview code coding source mentions revisions",
  },
  {
    model: "MemoMention",
    bucket: "erased on withdrawal",
    fields: "projectId memoId position kind codeId caseId intervieweeId codingId memo code case interviewee coding",
  },
  {
    model: "MemoRevision",
    bucket: "erased on withdrawal",
    fields: "projectId memoId version title document changedBy changedAt memo",
  },
  {
    model: "Summary",
    bucket: "erased on withdrawal",
    fields:
      "projectId id intervieweeId codeId text version createdAt updatedAt updatedBy deletedAt interviewee code editor",
  },
  {
    model: "SourceAuthor",
    bucket: "erased on withdrawal",
    fields: "projectId sourceId intervieweeId source interviewee",
  },
  {
    model: "AuditEvent",
    bucket: "kept, with the reason",
    why: "proves what happened; holds ids and hashes, no words",
    fields: "chainId seq id at actorId actorKind kind subjectKind subjectId detail requestId prevHash hash",
  },
  {
    model: "SubjectRevision",
    bucket: "erased on withdrawal",
    fields: "projectId subjectKind subjectId version state changedBy changedAt",
  },
  { model: "UndoStep", bucket: "erased on withdrawal", fields: "projectId userId seq label changes state createdAt" },
  {
    model: "SavedFilter",
    bucket: "erased on withdrawal",
    fields: "projectId id ownerId name address isShared version createdAt owner",
  },
  {
    model: "IdempotencyRecord",
    bucket: "erased on withdrawal",
    fields: "actorId key projectId requestHash status body holdsText createdAt",
  },
];
