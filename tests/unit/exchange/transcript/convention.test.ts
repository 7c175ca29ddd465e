import { describe, expect, it } from "vitest";
import { readFile, turnsOf } from "./read-words";

type Shape = {
  readonly name: string;
  readonly convention: string;
  readonly file: string;
  readonly turns: readonly (readonly [string, string] | readonly [string, string, number])[];
};

const shapes: readonly Shape[] = [
  {
    name: "two lines with a label each",
    convention: "colon-label",
    file: "Interviewer: Hello?\nInterviewee 3: Hello.",
    turns: [
      ["Interviewer", "Hello?"],
      ["Interviewee 3", "Hello."],
    ],
  },
  {
    name: "a face sheet above, and a turn of several paragraphs",
    convention: "colon-label",
    file: "Interview 4\nDate of birth : 1960\nGender: F\nInterviewer:  Prof. A. Smith\n\nI: Why?\n\nB: Because.\n\nIt was so: nobody came.\n\nI: And then?\n\nB: Nothing.",
    turns: [
      ["I", "Why?"],
      ["B", "Because.\nIt was so: nobody came."],
      ["I", "And then?"],
      ["B", "Nothing."],
    ],
  },
  {
    name: "f4 and easytranscript: the time closes the paragraph",
    convention: "colon-label",
    file: "I: Wie war das? #00:00:12-4#\nB: Gut (unv.) war es. #00:01:23-4#\nUnd dann nicht mehr. #00:01:30-0#\nI: Danke. #00:01:31-9#",
    turns: [
      ["I", "Wie war das?"],
      ["B", "Gut (unv.) war es.\nUnd dann nicht mehr.", 12_400],
      ["I", "Danke.", 90_000],
    ],
  },
  {
    name: "French, with a blank before the colon and a slip",
    convention: "colon-label",
    file: "Interviewer1 : Vous étiez là ?\nRépondant : Oui.\nInterviewer2 2: Longtemps ?\nRépondant : Un an.\nInterviewer1 : Merci.\nInterviewer2 : Au revoir.",
    turns: [
      ["Interviewer1", "Vous étiez là ?"],
      ["Répondant", "Oui."],
      ["Interviewer2 2", "Longtemps ?"],
      ["Répondant", "Un an."],
      ["Interviewer1", "Merci."],
      ["Interviewer2", "Au revoir."],
    ],
  },
  {
    name: "Russian record, where paragraphs without a label go on",
    convention: "colon-label",
    file: "В.Путин: Добрый день.\n\nСегодня обсудим границу.\n\nВопрос: Какую?\n\nВ.Путин: Нашу: ту самую.\n\nВопрос: Спасибо.",
    turns: [
      ["В.Путин", "Добрый день.\nСегодня обсудим границу."],
      ["Вопрос", "Какую?"],
      ["В.Путин", "Нашу: ту самую."],
      ["Вопрос", "Спасибо."],
    ],
  },
  {
    name: "Chinese with a full-width colon",
    convention: "colon-label",
    file: "問：你好嗎？\n唐鳳：很好。𠜎。\n問：謝謝。\n唐鳳：再見。",
    turns: [
      ["問", "你好嗎？"],
      ["唐鳳", "很好。𠜎。"],
      ["問", "謝謝。"],
      ["唐鳳", "再見。"],
    ],
  },
  {
    name: "Hebrew in angle brackets alone on a line",
    convention: "colon-label",
    file: '<היו"ר משה גפני:>\nבוקר טוב.\n<רפאל חדד:>\nתודה.\n<היו"ר משה גפני:>\nבבקשה.',
    turns: [
      ['היו"ר משה גפני', "בוקר טוב."],
      ["רפאל חדד", "תודה."],
      ['היו"ר משה גפני', "בבקשה."],
    ],
  },
  {
    name: "Arabic",
    convention: "colon-label",
    file: "الباحث: كيف كانت الحدود؟\nالمشارك: مغلقة.\nالباحث: لماذا؟\nالمشارك: لا أعرف.",
    turns: [
      ["الباحث", "كيف كانت الحدود؟"],
      ["المشارك", "مغلقة."],
      ["الباحث", "لماذا؟"],
      ["المشارك", "لا أعرف."],
    ],
  },
  {
    name: "UK Data Service: initials and a digit, two blanks, colon",
    convention: "colon-label",
    file: "I  : Was she strict?\nGH  : Oh yes: very.\nK2  : She was.\nGH  : I said so.\nI  : When?",
    turns: [
      ["I", "Was she strict?"],
      ["GH", "Oh yes: very."],
      ["K2", "She was."],
      ["GH", "I said so."],
      ["I", "When?"],
    ],
  },
  {
    name: "WhisperX in brackets",
    convention: "colon-label",
    file: "[SPEAKER_00]: Hello there.\n[SPEAKER_01]: Hi.\n[SPEAKER_00]: So.\n[SPEAKER_01]: Right.",
    turns: [
      ["SPEAKER_00", "Hello there."],
      ["SPEAKER_01", "Hi."],
      ["SPEAKER_00", "So."],
      ["SPEAKER_01", "Right."],
    ],
  },
  {
    name: "Rev: name, time in brackets, words below",
    convention: "name-bracket-time",
    file: "Speaker 1 (00:12):\nHow was it?\n\nSpeaker 2 (01:02:03):\nFine [inaudible 01:02:10] really.\n\nSpeaker 1 (01:02:15):\n[crosstalk] Thanks.",
    turns: [
      ["Speaker 1", "How was it?", 12_000],
      ["Speaker 2", "Fine [inaudible 01:02:10] really.", 3_723_000],
      ["Speaker 1", "[crosstalk] Thanks.", 3_735_000],
    ],
  },
  {
    name: "Sonix and noScribe: the time after the colon",
    convention: "name-bracket-time",
    file: "S00: [00:00:05] One.\nS01: [00:00:12] Two //S00: overlap// more.\n(12 seconds pause)\nS00: [00:00:30] Three.",
    turns: [
      ["S00", "One.", 5_000],
      ["S01", "Two //S00: overlap// more.\n(12 seconds pause)", 12_000],
      ["S00", "Three.", 30_000],
    ],
  },
  {
    name: "Trint and GoTranscript: the time first",
    convention: "time-name",
    file: "[00:10] Speaker 1: How was it?\n[00:00:14] Speaker 2: At 10:30 it was over.\n[00:20] Speaker 1: Oh.",
    turns: [
      ["Speaker 1", "How was it?", 10_000],
      ["Speaker 2", "At 10:30 it was over.", 14_000],
      ["Speaker 1", "Oh.", 20_000],
    ],
  },
  {
    name: "Zoom's saved text: name in brackets and the time",
    convention: "name-time",
    file: "[Anna Berg] 10:01:12\nHow was it?\n\n[Leyla M.] 10:01:20\nFine.\n\n[Anna Berg] 10:01:30\nThanks.",
    turns: [
      ["Anna Berg", "How was it?", 36_072_000],
      ["Leyla M.", "Fine.", 36_080_000],
      ["Anna Berg", "Thanks.", 36_090_000],
    ],
  },
  {
    name: "Otter with a header whose name is missing, and its footer",
    convention: "name-time",
    file: "Anna Berg  0:00  \nHello.\n\n  0:12  \nMhm.\n\nAnna Berg  1:02:03  \nBye.\n\nTranscribed by https://otter.ai",
    turns: [
      ["Anna Berg", "Hello.", 0],
      ["?", "Mhm.", 12_000],
      ["Anna Berg", "Bye.", 3_723_000],
    ],
  },
  {
    name: "Google Meet: heading times and bold names",
    convention: "bold-label",
    file: "# Meeting\n\n### **00:00:05**\n\n**Anna Berg:** Hello?\n\n**Leyla:** Hi.\n\n### **00:05:00**\n\n**Anna Berg:** So.\n\nTranscription ended after 00:06:00",
    turns: [
      ["Anna Berg", "Hello?", 5_000],
      ["Leyla", "Hi."],
      ["Anna Berg", "So.", 300_000],
    ],
  },
  {
    name: "Markdown with escapes, references and continued paragraphs",
    convention: "bold-label",
    file: "**I:** Why \\[so\\]?\n\n**B:** Q&amp;A \\*said\\*.\n\nGoes on.\n\n**I:** Oh.",
    turns: [
      ["I", "Why [so]?"],
      ["B", "Q&A *said*.\nGoes on."],
      ["I", "Oh."],
    ],
  },
  {
    name: "Zoom's WebVTT: the name on each cue",
    convention: "colon-label",
    file: "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.000\r\nAnna Berg: How\r\n\r\n2\r\n00:00:02.000 --> 00:00:03.000\r\nAnna Berg: was it?\r\n\r\n3\r\n00:00:04.000 --> 00:00:05.000\r\nLeyla M: Fine.\r\n\r\n4\r\n00:00:06.000 --> 00:00:07.000\r\nAnna Berg: Oh.\r\n\r\n5\r\n00:00:08.000 --> 00:00:09.000\r\nLeyla M: Yes.\r\n",
    turns: [
      ["Anna Berg", "How was it?", 1_000],
      ["Leyla M", "Fine.", 4_000],
      ["Anna Berg", "Oh.", 6_000],
      ["Leyla M", "Yes.", 8_000],
    ],
  },
  {
    name: "Teams' WebVTT: several voices in one cue",
    convention: "cue-voice",
    file: "WEBVTT\n\n3f1c-9a/12-0\n00:00:01.000 --> 00:00:04.000\n<v Berg, Anna>How was it?</v>\n<v Leyla M.>Fine &amp; good.</v>\n\n3f1c-9a/13-0\n00:00:05.000 --> 00:00:06.000\n<v Leyla M.>Really\nfine.</v>\n",
    turns: [
      ["Berg, Anna", "How was it?", 1_000],
      ["Leyla M.", "Fine & good. Really fine."],
    ],
  },
  {
    name: "Descript's WebVTT: a note, names at changes",
    convention: "colon-label",
    file: "WEBVTT\n\nNOTE\nThis file was generated by Descript\n\n00:01.000 --> 00:02.000\nAnna: How was\nit?\n\n00:02.500 --> 00:03.000\nReally?\n\n00:04.000 --> 00:05.000\nLeyla: Fine.\n\n00:06.000 --> 00:07.000\nAnna: Oh.\n\n00:08.000 --> 00:09.000\nLeyla: Yes.\n",
    turns: [
      ["Anna", "How was it? Really?", 1_000],
      ["Leyla", "Fine.", 4_000],
      ["Anna", "Oh.", 6_000],
      ["Leyla", "Yes.", 8_000],
    ],
  },
];

describe("each transcript convention has a detector of its own", () => {
  it.each(shapes)("$name", async ({ file, convention, turns }) => {
    const reading = await readFile(file);
    expect(turnsOf(reading)).toEqual(turns);
    expect(reading.convention).toBe(convention);
    expect(reading.confidence).toBeGreaterThan(0.5);
  });

  it("takes no time-code line, field or sentence for a speaker", async () => {
    const reading = await readFile(
      "Date of birth : 1886\nGender: F\n\nI: When?\nB: At 10:30.\nThe thing is: we left.\nSee https://example.org: it says so.\n12:30: lunch\nI: Oh.\nB: Yes.",
    );
    expect(reading.speakers.map(({ label }) => label)).toEqual(["I", "B"]);
    expect(reading.leftOut).toEqual([
      {
        what: "header",
        count: 2,
        why: "stands before the first speaker",
        examples: ["Date of birth : 1886", "Gender: F"],
      },
    ]);
  });

  it("believes a label that stands once when those present are listed above, and asks about others", async () => {
    const talk =
      "Anna Berg: Why?\nLeyla Orazova: Because.\nAnna Berg: And you?\nDina Kim: No.\nMy Lord: that was all I said.\nAnna Berg: Oh.\nLeyla Orazova: Yes. I left in March, and nobody asked.\nIt was long ago.\nNobody came.\nThe river froze.\nWe waited.\nThat was it.\nThen spring came.\nThe road was open.\nWe went back.\nNobody knew us.";
    const listed = await readFile(`Leyla Orazova and Dina Kim, asked by Anna Berg\n\n${talk}`);
    const unlisted = await readFile(talk);
    expect(listed.speakers.map(({ label }) => label)).toEqual(["Anna Berg", "Leyla Orazova", "Dina Kim"]);
    expect(unlisted.speakers.map(({ label }) => label)).toEqual(["Anna Berg", "Leyla Orazova"]);
    expect(unlisted.text).toContain("Dina Kim: No.");
    expect(unlisted.findings).toContainEqual({
      code: "speakers_uncertain",
      count: 2,
      examples: ["Dina Kim", "My Lord"],
    });
  });

  it("offers a break and a voice-over as other, and asks whether initials and full name are one", async () => {
    const reading = await readFile(
      "**Devin Becker:** Shall we?\n\n**Break:** \\[10:00\\]\n\n**DB:** And now?\n\n**Kasey Mohammad:** Yes.\n\n**voiceover:** Years ago.\n\n**DB:** So?\n\n**KM:** Mhm.",
    );
    const roles = Object.fromEntries(reading.speakers.map(({ label, suggestedRole }) => [label, suggestedRole]));
    expect(roles).toMatchObject({
      Break: "other",
      voiceover: "other",
      DB: "interviewer",
      "Kasey Mohammad": "interviewee",
    });
    expect(reading.findings).toContainEqual({
      code: "speaker_labels_similar",
      count: 2,
      examples: ["DB / Devin Becker", "KM / Kasey Mohammad"],
    });
  });

  it("reads a text without labels as one unknown speaker and says so", async () => {
    const reading = await readFile(
      "It was cold.\nWe left\nin March.\n\nNobody came.\n\nThen the river froze.\n\nThat was all.",
    );
    expect(turnsOf(reading)).toEqual([
      ["?", "It was cold.\nWe left\nin March."],
      ["?", "Nobody came."],
      ["?", "Then the river froze."],
      ["?", "That was all."],
    ]);
    expect(reading).toMatchObject({ convention: "none", confidence: 0 });
    expect(reading.speakers).toEqual([
      {
        label: "?",
        turnCount: 4,
        wordCount: 16,
        firstWords: "It was cold. We left in March.",
        suggestedRole: "other",
      },
    ]);
    expect(reading.findings).toEqual([{ code: "speakers_not_found", count: 4, examples: [] }]);
    expect(reading.lossReport.needsYou).toEqual(["speakers_not_found"]);
  });

  it("keeps headings and quotations of a text without labels, because they may be the questions", async () => {
    const reading = await readFile(
      "## Question 1: Why?\n\n> Because it was cold.\n\n## Question 2: And then?\n\nNothing.",
      "a.md",
    );
    expect(turnsOf(reading).map(([, words]) => words)).toEqual([
      "Question 1: Why?",
      "Because it was cold.",
      "Question 2: And then?",
      "Nothing.",
    ]);
  });

  it("anchors each cue and each header time in the text", async () => {
    const reading = await readFile(
      "1\n00:00:01,000 --> 00:00:02,000\nAnna: 😀 one\n\n2\n00:00:03,000 --> 00:00:04,000\ntwo\n\n3\n00:00:05,000 --> 00:00:06,000\nLeyla: three\n\n4\n00:00:07,000 --> 00:00:08,000\nAnna: four\n\n5\n00:00:09,000 --> 00:00:10,000\nLeyla: five\n",
    );
    expect(reading.format).toBe("srt");
    expect(
      reading.timeAnchors.map(({ at, ms }) => [Array.from(reading.text).slice(at).join("").split(/\s/)[0], ms]),
    ).toEqual([
      ["😀", 1_000],
      ["two", 3_000],
      ["three", 5_000],
      ["four", 7_000],
      ["five", 9_000],
    ]);
  });
});
