import { codebook } from "./codebook";
import { consentForm } from "./consent-form";
import { documents, judgements, sources } from "./documents";
import { interview1 } from "./interview-1";
import { interview2 } from "./interview-2";
import { interview3 } from "./interview-3";
import { interview4 } from "./interview-4";
import { interview5 } from "./interview-5";
import { interview6 } from "./interview-6";
import { interview7 } from "./interview-7";
import { interviewees } from "./people";
import type { SampleStudy } from "./types";

/**
 * The sample study: the design, citations and table of the reference study over interviews that are invented.
 * At a threshold of three its factor table follows from the interviews alone.
 */
export const sampleStudy: SampleStudy = {
  name: "One alliance, four requests (sample study, invented interviews)",
  notice:
    "Sample study. Every interview in it is invented, with the interviewees who speak in it. The transcripts are written as excerpts: talk beside the subject is left out, so that they are shorter than the minutes given. The four requests, their outcomes and the bibliographic facts are real.",
  researchQuestion:
    "Why did one alliance answer a member's request for intervention with troops in one case out of four?",
  design: "mssd",
  outcomeName: "Intervention",
  salienceThreshold: 3,
  presenceThreshold: 3,
  scopeConditions: [
    "A member of the Collective Security Treaty Organization asks the alliance, or its leading member, for help.",
    "The request is made by the government in office, between 2010 and 2022.",
    "The request and the answer to it are documented in public.",
  ],
  cases: [
    {
      id: "KG2010",
      name: "Kyrgyzstan 2010",
      shortName: "KGZ 2010",
      attributes: { Year: "2010", Request: "unrest inside" },
      outcome: "no",
      outcomeSource: "Public record: communiqué of the secretaries of the security councils, 14 June 2010",
      reasonForInclusion:
        "The first request: in June 2010, during the violence in Osh and Jalal-Abad, the interim government asked for troops. None were sent.",
    },
    {
      id: "TJ2021",
      name: "Tajikistan 2021",
      shortName: "TJK 2021",
      attributes: { Year: "2021", Request: "threat at the border" },
      outcome: "no",
      outcomeSource: "Public record: session of the permanent council, 7 July 2021",
      reasonForInclusion:
        "In July 2021 Tajikistan asked for help on its border with Afghanistan. It was promised support, and no collective force was sent.",
    },
    {
      id: "KZ2022",
      name: "Kazakhstan 2022",
      shortName: "KAZ 2022",
      attributes: { Year: "2022", Request: "unrest inside" },
      outcome: "yes",
      outcomeSource: "Public record: statement of the chair of the collective security council, 6 January 2022",
      reasonForInclusion:
        "The divergent case: in January 2022 Kazakhstan asked during the unrest, and a collective force was sent within a day.",
    },
    {
      id: "AM2022",
      name: "Armenia 2022",
      shortName: "ARM 2022",
      attributes: { Year: "2022", Request: "attack from outside" },
      outcome: "no",
      outcomeSource: "Public record: extraordinary session of the collective security council, 13 September 2022",
      reasonForInclusion:
        "In September 2022 Armenia asked after attacks on its territory. A mission was sent to report, and no collective force.",
    },
  ],
  excludedCases: [
    {
      name: "Armenia 2021",
      reasonForExclusion:
        "In May 2021 Armenia asked for consultations and not for an intervention, so the scope conditions are not met.",
    },
    {
      name: "Kyrgyzstan and Tajikistan 2021",
      reasonForExclusion:
        "The border clashes of April 2021 were between two members, and neither of them asked the alliance for an intervention.",
    },
  ],
  codebook,
  guide: [
    { number: 1, text: "How did you come to work on this alliance and on the four requests?", asksAbout: [] },
    {
      number: 2,
      text: "In general, do the members of the alliance have a threat in common, or one that comes first for all of them?",
      asksAbout: ["CT"],
    },
    {
      number: 3,
      text: "Kyrgyzstan, June 2010: what was asked for, did the others see a danger of their own in it, and did Moscow want to go in?",
      asksAbout: ["CT", "RI"],
    },
    {
      number: 4,
      text: "Tajikistan, July 2021: what was asked for, did the others see a danger of their own in it, and did Moscow want to go in?",
      asksAbout: ["CT", "RI"],
    },
    {
      number: 5,
      text: "Kazakhstan, January 2022: what was different, did the others see a danger of their own in it, and did Moscow want to go in?",
      asksAbout: ["CT", "RI"],
    },
    {
      number: 6,
      text: "Armenia, September 2022: what was asked for, did the others see a danger of their own in it, and did Moscow want to go in?",
      asksAbout: ["CT", "RI"],
    },
    {
      number: 7,
      text: "Over all four requests, how much depended on whether Russia had an interest of its own in intervening?",
      asksAbout: ["RI"],
    },
    { number: 8, text: "How does the organisation decide, once a request has arrived?", asksAbout: [] },
    {
      number: 9,
      text: "If a member asked for help tomorrow, what would you look at first? And what should I have asked?",
      asksAbout: [],
    },
  ],
  consentForm,
  interviewees,
  transcripts: [interview1, interview2, interview3, interview4, interview5, interview6, interview7],
  sources,
  documents,
  judgements,
};
