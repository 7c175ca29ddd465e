import type { SampleClause, SampleConsentForm } from "./types";

const part = (id: string, ruleId: string, sentence: string, more: Partial<SampleClause> = {}): SampleClause => ({
  id,
  sentence,
  ruleIds: [ruleId],
  choice: null,
  isStatement: false,
  isAcknowledgement: false,
  ...more,
});

/** The clauses in the order of the sheet and the form. Each is bound to the rule that keeps it. */
const clauses: readonly SampleClause[] = [
  part(
    "purpose",
    "CR1",
    "The interview is used for one study: how one alliance answered four requests for intervention. It is used for nothing else.",
  ),
  part(
    "selection",
    "CR2",
    "You were asked because of your knowledge of the subject. How you were found is kept with your contact data and shown to nobody.",
  ),
  part("contact", "CR3", "You can put questions to the researcher at any time, at the address on your personal page."),
  part("length", "CR4", "The interview takes about 20 minutes. It may take longer if you wish to say more."),
  part(
    "recording",
    "CR5",
    "The interview may be recorded with video and sound, with sound only, or not at all. You choose.",
    {
      choice: "recording",
    },
  ),
  part("record-use", "CR6", "A recording is made so that your words are written down correctly. It has no other use."),
  part("withdrawal", "CR7", "You can withdraw during the interview or at any time after it."),
  part(
    "skipping",
    "CR8",
    "You can leave any question unanswered. It is then noted as declined, and nothing is guessed.",
  ),
  part("benefit", "CR9", "You have no direct benefit from taking part.", { isStatement: true }),
  part("findings", "CR10", "If you wish, you are sent a summary of the findings.", { choice: "summaryWanted" }),
  part(
    "identity",
    "CR11",
    "Your identity may be public or stay confidential. If you choose nothing, it stays confidential.",
    {
      choice: "identity",
    },
  ),
  part(
    "team",
    "CR12",
    "Your data are known to the researcher alone, unless you allow the other members of the team to read the transcript.",
    { choice: "teamAccess" },
  ),
  part("listening", "CR13", "Only the person who interviewed you can play a recording."),
  part("committee", "CR14", "A recording is shown to the examination committee only if the committee asks for it."),
  part(
    "committee-anonymous",
    "CR15",
    "If you chose to stay confidential, the committee sees the text without your name and never the recording.",
  ),
  part(
    "after",
    "CR16",
    "If you chose to stay confidential, nothing that is published lets you be recognised, then or later.",
  ),
  part("destruction", "CR17", "Recordings are destroyed after the defence, unless you allow further use here.", {
    choice: "furtherUse",
  }),
  part(
    "quotation",
    "CR18",
    "With your permission your words are quoted. Every publication keeps to what you chose here.",
    {
      choice: "quotation",
    },
  ),
  part(
    "relations",
    "CR19",
    "Refusing or withdrawing has no effect on your relations with anybody. You need not give a reason.",
  ),
  part("problems", "CR20", "If something goes wrong, tell the researcher. It is recorded and answered within 30 days."),
  part("understood", "CR21", "I have read this sheet.", { isAcknowledgement: true }),
  part("explained", "CR21", "I have understood it.", { isAcknowledgement: true }),
  part("answered", "CR21", "My questions were answered.", { isAcknowledgement: true }),
  part(
    "evidence",
    "CR22",
    "The form can be signed by hand or on the screen. Either is kept with the text as it was shown.",
  ),
  part("copy", "CR23", "A copy of the sheet and of the form is yours to keep."),
  part("risks", "CR24", "I know the risks that taking part may have for me.", { isAcknowledgement: true }),
  part("topic", "CR25", "I agree that my answers are analysed, on the subject named here and on no other.", {
    choice: "analysis",
  }),
  part("channels", "CR26", "Findings appear in the thesis, in articles and in talks drawn from it."),
  part("undertaking", "CR27", "The researcher signs as well and undertakes to keep to this form."),
  part("name", "CR28", "I sign with my name or with a pseudonym of my choice."),
  part("signature", "CR29", "Signature, date and place are needed for this form to be valid."),
];

/** The sample's information sheet and consent form, in its own words. */
export const consentForm: SampleConsentForm = {
  name: "Information sheet and consent form (sample study)",
  language: "en",
  text: clauses.map(({ sentence }) => sentence).join("\n"),
  clauses,
  grantsOnSigning: [],
};
