import type { SampleDocument, SampleJudgement, SampleSource } from "./types";

/** The twelve sources as bibliographic facts: number, kind, year. Authors are not named. */
export const sources: readonly SampleSource[] = [
  { id: "S01", title: "Source 1, press, 2010", kind: "press", year: 2010, authorIsInterviewee: [] },
  { id: "S02", title: "Source 2, literature, 2022", kind: "literature", year: 2022, authorIsInterviewee: [7] },
  { id: "S03", title: "Source 3, literature, 2018", kind: "literature", year: 2018, authorIsInterviewee: [] },
  { id: "S04", title: "Source 4, press, 2013", kind: "press", year: 2013, authorIsInterviewee: [] },
  { id: "S05", title: "Source 5, literature, 2023", kind: "literature", year: 2023, authorIsInterviewee: [7] },
  { id: "S06", title: "Source 6, press, 2022", kind: "press", year: 2022, authorIsInterviewee: [] },
  {
    id: "S07",
    title: "Source 7, literature, 2016, quoted in source 2",
    kind: "literature",
    year: 2016,
    quotedIn: "S02",
    authorIsInterviewee: [],
  },
  { id: "S08", title: "Source 8, press, 2022", kind: "press", year: 2022, authorIsInterviewee: [] },
  { id: "S09", title: "Source 9, report, 2022", kind: "report", year: 2022, authorIsInterviewee: [] },
  { id: "S10", title: "Source 10, report, 2010", kind: "report", year: 2010, authorIsInterviewee: [] },
  { id: "S11", title: "Source 11, press, 2021", kind: "press", year: 2021, authorIsInterviewee: [] },
  { id: "S12", title: "Source 12, press, 2021", kind: "press", year: 2021, authorIsInterviewee: [] },
];

/** What the sources say on fourteen of the sixteen cells. An empty locator is a source without pages. */
export const documents: readonly SampleDocument[] = [
  { factor: "CT", case: "KG2010", value: "no", source: "S01", locator: "" },
  { factor: "CT", case: "KG2010", value: "no", source: "S02", locator: "p. 93" },
  { factor: "CT", case: "TJ2021", value: "no", source: "S03", locator: "p. 4" },
  { factor: "CT", case: "TJ2021", value: "no", source: "S04", locator: "" },
  { factor: "CT", case: "KZ2022", value: "yes", source: "S05", locator: "p. 1303" },
  { factor: "CT", case: "AM2022", value: "no", source: "S06", locator: "" },
  { factor: "EA", case: "KG2010", value: "no", source: "S07", locator: "quoted in S02, p. 93" },
  { factor: "EA", case: "KG2010", value: "no", source: "S02", locator: "p. 93" },
  { factor: "EA", case: "KG2010", value: "no", source: "S01", locator: "" },
  { factor: "EA", case: "TJ2021", value: "yes", source: "S02", locator: "p. 173" },
  { factor: "EA", case: "TJ2021", value: "yes", source: "S08", locator: "" },
  { factor: "EA", case: "TJ2021", value: "yes", source: "S09", locator: "" },
  { factor: "EA", case: "KZ2022", value: "yes", source: "S05", locator: "p. 1303" },
  { factor: "TG", case: "KG2010", value: "yes", source: "S10", locator: "p. 1" },
  { factor: "TG", case: "TJ2021", value: "no", source: "S04", locator: "" },
  { factor: "TG", case: "KZ2022", value: "yes", source: "S05", locator: "p. 1302" },
  { factor: "RI", case: "KG2010", value: "no", source: "S02", locator: "p. 93" },
  { factor: "RI", case: "TJ2021", value: "no", source: "S11", locator: "" },
  { factor: "RI", case: "TJ2021", value: "no", source: "S12", locator: "" },
  { factor: "RI", case: "KZ2022", value: "yes", source: "S05", locator: "p. 1303" },
  { factor: "RI", case: "AM2022", value: "no", source: "S06", locator: "" },
];

/** The two cells that the study states without a source. They stand beside the derived value. */
export const judgements: readonly SampleJudgement[] = [
  {
    factor: "EA",
    case: "AM2022",
    value: "yes",
    justification: "stated in the study without a source",
    evidence: [{ source: "the study itself", locator: "section 4.5" }],
    date: "2023-12-31",
  },
  {
    factor: "TG",
    case: "AM2022",
    value: "no",
    justification: "stated in the study without a source",
    evidence: [{ source: "the study itself", locator: "section 4.5" }],
    date: "2023-12-31",
  },
];
