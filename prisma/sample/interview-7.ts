import type { SampleTranscript } from "./types";

/** Public interviewee 7: invented. The author of two of the study's sources; slow and careful. */
export const interview7: SampleTranscript = {
  number: 7,
  turns: [
    {
      speaker: "interviewer",
      question: 1,
      at: "00:40",
      text: "We have picture and sound, and your identity may be public. You should know that I also use two of your texts as sources, and that I'll mark it wherever that happens. How did you come to this alliance?",
    },
    {
      speaker: "interviewee",
      at: "01:08",
      text: "I'm glad that you say so at the start. One shouldn't be allowed to be one's own witness twice. How did I come to it... I'm an economic historian by training. I was in an archive on quite another matter, on grain, if you want to know, and the folder I had been given was the wrong one. It was a folder of minutes. I read it out of politeness to the archivist, who had carried it up three floors. And I never went back to the grain.",
    },
    { speaker: "interviewer", at: "02:14", text: "Do you regret the grain?" },
    { speaker: "interviewee", at: "02:18", text: "Now and then. Grain doesn't write to you to complain." },
    {
      speaker: "interviewer",
      question: 2,
      at: "04:30",
      text: "My general question first. Do the members have a threat in common, or one that comes first for all of them?",
    },
    {
      speaker: "interviewee",
      at: "04:45",
      text: "May I take a moment. (pause) I have written about it, so I must take care not to recite. There are two ways to have a threat in common. One can fear the same enemy, and one can fear the same kind of event. As to the first, no. Over thirty years I find no enemy that they all feared, nor one that they would've put in the same place on a list. I think that nearly everyone who has worked on it would say so.",
    },
    { speaker: "interviewer", at: "05:50", text: "And the second, the same kind of event?" },
    {
      speaker: "interviewee",
      at: "05:55",
      text: "It's rare. It requires that the event be visible to them at the same time, and for that you need, well, you need television. I'd like to come back to it when we arrive at Kazakhstan. As a general state of affairs, though, I would not claim it. Most of the time their fears don't meet.",
    },
    {
      speaker: "interviewer",
      question: 3,
      at: "09:10",
      text: "Let's begin with Kyrgyzstan, in June 2010. Did the others see a danger of their own in it, and did Moscow want to go in?",
    },
    {
      speaker: "interviewee",
      at: "09:24",
      text: "I have an old weakness for this case, since it was the first in which somebody actually asked. Before that one could always say, nobody has asked. So. Whether they saw a danger of their own is certainly a question that bears on 2010. My difficulty is that the record on it is so thin. There's a communiqué, there are two interviews given by officials that autumn, and one of the two is a reprint of the other. I'd leave it open.",
    },
    { speaker: "interviewer", at: "10:35", text: "And Moscow?" },
    {
      speaker: "interviewee",
      at: "10:38",
      text: "About Moscow one can be more definite. There were people in Moscow that weekend who spent a good deal of effort on finding reasons not to go. I don't say it as a criticism, they may have been good reasons. But one doesn't look for reasons not to do what one wants to do. There was no Russian interest in an intervention in the south of Kyrgyzstan, at that time and on those terms.",
    },
    { speaker: "interviewer", at: "11:50", text: "On those terms?" },
    {
      speaker: "interviewee",
      at: "11:53",
      text: "Had there been other terms... no, I withdraw that. I teach my students not to write history in the conditional, and then one sits down in front of a camera.",
    },
    {
      speaker: "interviewer",
      at: "12:20",
      text: "Others have told me about the people who asked, that they weren't well known in Moscow.",
    },
    {
      speaker: "interviewee",
      at: "12:28",
      text: "That is true, and I'd give it some weight, without being able to weigh it. These are seven men, more or less, who have been meeting for many years, they hunt together, they know about one another's knees. The interim president was outside of that. I believe that personal ties count for more in these matters than we put into our models, for the simple reason that they can't be put in.",
    },
    {
      speaker: "interviewer",
      question: 4,
      at: "18:05",
      text: "Tajikistan, then, in the summer of 2021. The same two questions.",
    },
    {
      speaker: "interviewee",
      at: "18:14",
      text: "Yes. Here I would begin with the map that each of them had on the wall. For one of them that border was the wall itself. For the others it was a, how to put it, a subject. A danger that was in common? No. I wouldn't say that. One member was afraid, two or three were attentive, and the rest sent a telegram. I looked for anything that would show that it had been put first in any second capital, and I found nothing.",
    },
    { speaker: "interviewer", at: "19:30", text: "And did Moscow want to intervene?" },
    {
      speaker: "interviewee",
      at: "19:34",
      text: "I've changed my mind on it twice, so you may hold it against me. There are signs that they did want to, the exercises, certain remarks by officers. And there are signs that they wished for nothing less. I can't decide it. If you ask me for a yes or a no on Tajikistan I'd have to give you both, and you'd be right to be annoyed.",
    },
    {
      speaker: "interviewer",
      at: "20:40",
      text: "I'm not annoyed, I have a column for it. Some would begin with the other side of the border, with who was standing there.",
    },
    {
      speaker: "interviewee",
      at: "20:50",
      text: "Some do. I understand why, it's so visible. But here I'm rather stubborn. Whether some foreign party stood behind the trouble or not, I don't think that it ever decided anything in this organisation. It's found when it's needed and it's overlooked when it isn't. I'd leave it out of the explanation altogether.",
    },
    {
      speaker: "interviewer",
      question: 5,
      at: "26:30",
      text: "That brings us to January 2022. You wanted to come back to television.",
    },
    {
      speaker: "interviewee",
      at: "26:40",
      text: "Yes. Thank you for keeping the thread. I was at home, with a cold, and so for once I saw what they saw, in the order in which they saw it. It began at lunchtime on the fourth and by the evening of the fifth you had the pictures of the city hall. What I described earlier, the same kind of event, that's what it was. In those two days they did have a threat in common, and I'm sure that on the sixth it came before any other on the desk of every one of them.",
    },
    { speaker: "interviewer", at: "28:05", text: "On what do you base that it came first?" },
    {
      speaker: "interviewee",
      at: "28:10",
      text: "On the times of day. Parliaments were called on the day before Christmas, the Orthodox Christmas I mean. The Armenian side, which was in the chair, published its statement in the middle of the night. Governments aren't fast by nature. When they're fast, something has gone to the top of the pile. It's a historian's argument, one compares the dates on the letters.",
    },
    { speaker: "interviewer", at: "29:20", text: "And the Russian interest?" },
    {
      speaker: "interviewee",
      at: "29:24",
      text: "There was one, and it was considerable. I tried to put a figure on a part of it once, on the trade and on the transit to the south, and the referee wrote in the margin, 'why bother, look at a globe.' He was right. That Russia had an interest in going into Kazakhstan in January I'd regard as established, so far as anything is in a matter so recent.",
    },
    { speaker: "interviewer", at: "30:40", text: "You said so far as anything is." },
    {
      speaker: "interviewee",
      at: "30:44",
      text: "We don't have the minutes. In thirty years somebody will be brought a wrong folder, and then we shall see. I do hope that the lift has been repaired by then.",
    },
    { speaker: "interviewer", question: 6, at: "35:15", text: "I'd like to turn to Armenia, to September 2022." },
    {
      speaker: "interviewee",
      at: "35:22",
      text: "There I must ask you to excuse me. I'm advising on a report about precisely that week, it isn't out, and I have given an undertaking. I could tell you what is in the newspapers, but you can read. Let me decline it.",
    },
    { speaker: "interviewer", at: "35:50", text: "Certainly. I'll note that you declined, and I won't guess." },
    {
      speaker: "interviewee",
      at: "35:56",
      text: "That's kind. In most studies I would become a missing value, and nobody would know if I was ill or at lunch.",
    },
    {
      speaker: "interviewer",
      question: 7,
      at: "39:00",
      text: "Over all of them, then, the three that we can speak of: how much depended on whether Russia had an interest of its own in intervening?",
    },
    {
      speaker: "interviewee",
      at: "39:12",
      text: "A great deal, and in a manner that is easily misread. It has happened to me in the lecture hall, so I say it slowly. People hear that Moscow orders and that the others obey. But what I mean is humbler. Of the means that would be needed for any of this, the aircraft, the fuel, somebody to sign for the fuel, nearly all are Russian. So the Russian interest is a thing that one always has to know, before one can understand any of the requests.",
    },
    { speaker: "interviewer", at: "40:35", text: "Is that an interest, or is it a capability?" },
    {
      speaker: "interviewee",
      at: "40:40",
      text: "You're quite right to press. I meant the interest. The aircraft are there in any case. It's the interest which fills them.",
    },
    {
      speaker: "interviewer",
      at: "41:10",
      text: "And if you had to set it against the fear that they had in common in January?",
    },
    {
      speaker: "interviewee",
      at: "41:18",
      text: "I would not set them against one another. In January the two came together, the fear was everyone's and the interest was Moscow's, and that may be the only time that it has happened. You have one case in which they went. With one case, I'd be careful not to say which of two things that were both there was the one that did it.",
    },
    { speaker: "interviewer", at: "42:20", text: "You aren't the first to warn me." },
    { speaker: "interviewee", at: "42:24", text: "Then you have chosen your interviewees well." },
    {
      speaker: "interviewer",
      question: 8,
      at: "45:40",
      text: "How is it decided, once a request has come in? The procedure.",
    },
    {
      speaker: "interviewee",
      at: "45:50",
      text: "I can tell you how it was decided in the nineties, in some detail, with the seating plan. For the recent years I have what everybody has. I know that there's a council of the heads of state, and under it the ministers and the secretaries, and that the chair goes round. I did once meet the man who orders the flags. He told me that he'd got them in two sizes, and that one could tell the importance of a meeting from the size. It's better evidence than most of what I have.",
    },
    {
      speaker: "interviewer",
      question: 9,
      at: "50:20",
      text: "I'll look at the flags. The last question, then. What would you look at first, if a member asked for help tomorrow? And what should I have asked?",
    },
    {
      speaker: "interviewee",
      at: "50:32",
      text: "I'd look at who had visited whom in the six weeks before. It's dull work, one does it with the court circulars. Whether they'd sat at one table, and for how long, and who had been seated next to whom. The request itself comes late, it's the last page of the story.",
    },
    { speaker: "interviewer", at: "51:40", text: "And the question that I didn't ask?" },
    {
      speaker: "interviewee",
      at: "51:44",
      text: "You didn't ask whether I might be wrong because I've said it all in print. I can feel it while we talk, there's a groove. I hear myself use a phrase, and I know on which page it stands. So, when you count me, I would ask you not to count my pages as well. That's one man, and not three.",
    },
    { speaker: "interviewer", at: "52:50", text: "One man. I promise, and the software insists on it too." },
    { speaker: "interviewee", at: "52:56", text: "Does it? Well. Then it's more scrupulous than my publisher." },
  ],
  codings: [
    {
      turn: 5,
      quote:
        "Over thirty years I find no enemy that they all feared, nor one that they would've put in the same place on a list.",
      code: "CT",
      stances: [{ stance: "absent", cases: [] }],
    },
    {
      turn: 7,
      quote: "Most of the time their fears don't meet.",
      code: "CT",
      stances: [{ stance: "absent", cases: [] }],
    },
    {
      turn: 9,
      quote: "Whether they saw a danger of their own is certainly a question that bears on 2010.",
      code: "CT",
      stances: [{ stance: "relevant", cases: ["KG2010"] }],
      note: "Matters, not said whether: counts for the factor, not for the cell.",
    },
    {
      turn: 11,
      quote:
        "There was no Russian interest in an intervention in the south of Kyrgyzstan, at that time and on those terms.",
      code: "RI",
      stances: [{ stance: "absent", cases: ["KG2010"] }],
    },
    {
      turn: 15,
      quote: "The interim president was outside of that.",
      code: "PT",
      stances: [{ stance: "absent", cases: ["KG2010"] }],
    },
    {
      turn: 15,
      quote: "I believe that personal ties count for more in these matters than we put into our models",
      code: "PT",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 17,
      quote: "A danger that was in common? No. I wouldn't say that.",
      code: "CT",
      stances: [{ stance: "absent", cases: ["TJ2021"] }],
    },
    {
      turn: 19,
      quote: "If you ask me for a yes or a no on Tajikistan I'd have to give you both",
      code: "RI",
      stances: [{ stance: "unclear", cases: ["TJ2021"] }],
      note: "The speaker does not decide.",
    },
    {
      turn: 21,
      quote:
        "Whether some foreign party stood behind the trouble or not, I don't think that it ever decided anything in this organisation.",
      code: "EA",
      stances: [{ stance: "irrelevant", cases: [] }],
      note: "Says that it does not matter: listed beside, not counted.",
    },
    {
      turn: 23,
      quote:
        "In those two days they did have a threat in common, and I'm sure that on the sixth it came before any other",
      code: "CT",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 25,
      quote: "When they're fast, something has gone to the top of the pile.",
      code: "CT",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 27,
      quote: "That Russia had an interest in going into Kazakhstan in January I'd regard as established",
      code: "RI",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 35,
      quote: "the Russian interest is a thing that one always has to know",
      code: "RI",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 37,
      quote: "The aircraft are there in any case. It's the interest which fills them.",
      code: "RI",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 39,
      quote: "In January the two came together, the fear was everyone's and the interest was Moscow's",
      code: "CT",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 39,
      quote: "In January the two came together, the fear was everyone's and the interest was Moscow's",
      code: "RI",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 45,
      quote: "Whether they'd sat at one table, and for how long, and who had been seated next to whom.",
      code: "PT",
      stances: [{ stance: "relevant", cases: [] }],
    },
  ],
};
