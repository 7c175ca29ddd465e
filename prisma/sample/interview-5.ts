import type { SampleTranscript } from "./types";

/** Public interviewee 5: invented. A teacher of international law who numbers the points. */
export const interview5: SampleTranscript = {
  number: 5,
  turns: [
    {
      speaker: "interviewer",
      question: 1,
      at: "00:12",
      text: "Good morning. Audio only, and your identity may be public, that's how you signed. Would you begin with how you came to the alliance and the four requests?",
    },
    {
      speaker: "interviewee",
      at: "00:24",
      text: "Good morning. Yes. I'm a lawyer, so first a disclaimer and then a second one. The first is that I teach international law, I don't predict things. And the second is that I number my points, my students make a sport of it, they count whether I get to the last. I came to it through article four. In the treaty. It looks like the Atlantic one, nearly word for word, and everybody asks of the Atlantic one what it means, and nobody asked it here. So I thought, three months, a short article. That's... eleven years ago now.",
    },
    {
      speaker: "interviewer",
      question: 2,
      at: "01:50",
      text: "(laughs) I'll count as well. In general, do the members of this alliance have a threat in common, or one that comes first for all of them?",
    },
    {
      speaker: "interviewee",
      at: "02:00",
      text: "Point one, the treaty doesn't need one. It speaks of aggression, not of who. Point two, in fact there isn't one. I've read their strategy, the one up to 2025, and it lists everything that could possibly go wrong, short of the weather. If you look for the enemy on whom all of them would agree, there's an empty chair. And point three... no, there were two. That's one lost for me already.",
    },
    { speaker: "interviewer", at: "02:48", text: "If not a threat, what do they agree on?" },
    {
      speaker: "interviewee",
      at: "02:52",
      text: "On how one speaks about sovereignty, I'd say. I'm quite serious. There's a shared idea that what goes on inside is nobody's business, unless the one who is inside invites you in, and then it's a duty among friends. You find it in every document since Tashkent. It's a norm in the full sense, they would be ashamed to break it, at least in front of one another.",
    },
    {
      speaker: "interviewer",
      question: 3,
      at: "05:00",
      text: "Then let's take Kyrgyzstan, June 2010. Did the others see a danger of their own in it, and did Moscow want to go in?",
    },
    {
      speaker: "interviewee",
      at: "05:09",
      text: "Right. Osh. In order. Was there somebody from outside? No. That's the plain finding, the international inquiry the year after looked for it with some care, there were hints and there was talk, but there was no outside actor in Osh. And for me that's, hm, I want to say decisive, I'd better say very heavy. Without it article four is simply shut. You can knock.",
    },
    { speaker: "interviewer", at: "05:58", text: "Did they knock?" },
    {
      speaker: "interviewee",
      at: "06:00",
      text: "They did, and on more than one door. The interim government had been in office for two months and it couldn't rely on its own police in half of the country. It really might have fallen, and it said so in its appeal, not in these words. A government in its position asks anyone.",
    },
    { speaker: "interviewer", at: "06:35", text: "And the danger, for the others?" },
    {
      speaker: "interviewee",
      at: "06:38",
      text: "It wasn't theirs. With all the pity that was expressed, and some of it was honest, they regarded it as a domestic calamity of the Kyrgyz. No member came forward and said, this concerns us. And Russia, since you'll ask, Russia didn't want it. The answer came within a day, 'an internal conflict', and when somebody in the Kremlin reaches for the law that quickly, it's because he has no wish to reach for anything else. I say that as a lawyer, with some bitterness.",
    },
    { speaker: "interviewer", question: 4, at: "08:45", text: "Tajikistan, summer of 2021. The same questions." },
    {
      speaker: "interviewee",
      at: "08:50",
      text: "There I have a wonderful case for the seminar, because the outside actor is standing at the fence. The Taliban were on the other side of the river, armed, in possession of the border posts. Outside they were, and an actor they were, I won't take a discussion on that. What they did not do is attack. Half of my students say that's enough for article two, consultations, and half say it isn't even a case. I let them fight and I go and get a coffee.",
    },
    { speaker: "interviewer", at: "09:42", text: "So an external actor, but no attack." },
    {
      speaker: "interviewee",
      at: "09:45",
      text: "Yes. You've put in eight words what takes me ninety minutes. It was there, in contrast to Osh. If you make a table, then write that down: the external actor is there for Tajikistan in 2021 and it isn't for Kyrgyzstan in 2010.",
    },
    { speaker: "interviewer", at: "10:14", text: "Did the others feel threatened by it too?" },
    {
      speaker: "interviewee",
      at: "10:18",
      text: "I looked at what the others said in the permanent council in July. It's public, it's dull, I recommend it against sleeplessness. Everybody's concerned, nobody's affected. No, that summer each of them had some other first worry, and for two or three of them that worry was each other. You'll remember that two of the members had been shooting at one another over a water intake in April.",
    },
    { speaker: "interviewer", at: "11:02", text: "And Moscow?" },
    {
      speaker: "interviewee",
      at: "11:04",
      text: "I really don't know, and I'd like to be the one interviewee who says so. I've read things in both directions. Put a dash. What I do know, since it belongs to the same page of my notes, is that the government in Dushanbe sat as firmly as ever, nobody was threatening it. It was the border that was nervous.",
    },
    {
      speaker: "interviewer",
      question: 5,
      at: "13:30",
      text: "A dash it is. January 2022, Kazakhstan. What was different there?",
    },
    { speaker: "interviewee", at: "13:37", text: "May I have four points?" },
    { speaker: "interviewer", at: "13:39", text: "You may." },
    {
      speaker: "interviewee",
      at: "13:41",
      text: "One. The government was truly in danger. Not embarrassed, in danger, the largest city was out of its hands for the better part of two days. Two. The appeal named an external actor, terrorist groups trained abroad, I think that's the wording. It was believed or it wasn't, but in law and in that night's decision the outside actor was present, it's in the first line. Three, the others. For once the danger was everybody's. Each of these presidents could see himself in it, it needed no explaining, I've never seen a text agreed so fast.",
    },
    { speaker: "interviewer", at: "14:50", text: "And four?" },
    {
      speaker: "interviewee",
      at: "14:52",
      text: "Four is Russia. Without any doubt it had an interest there, a strong one. It's the border, it's the Russians in the north, it's, er, Baikonur, and it's what I'd call the landlord's interest, that it be seen who holds the keys. So I have four out of four. It doesn't happen to me often. I get suspicious when it does.",
    },
    { speaker: "interviewer", at: "15:35", text: "Suspicious of the case, or of yourself?" },
    {
      speaker: "interviewee",
      at: "15:38",
      text: "Of myself. If everything is present in the one case that succeeded, then I can't tell which of them did the work. That's your problem now, I'm happy to say. It's why I'm a lawyer and not a, what are you, a comparativist?",
    },
    {
      speaker: "interviewer",
      at: "16:10",
      text: "I try to be. Were there reasons of another kind, that aren't in the four?",
    },
    {
      speaker: "interviewee",
      at: "16:15",
      text: "The economy, perhaps, at the edges. The uranium and the transit, and the fact that Bishkek and, hm, Bishkek above all, lives off what crosses at Korday. They all depend on that market in some way. When Kyrgyzstan agreed to send its men there was a dreadful row in parliament, and the argument that carried it, as far as I know, was the lorries.",
    },
    { speaker: "interviewer", question: 6, at: "18:40", text: "Armenia, September 2022." },
    {
      speaker: "interviewee",
      at: "18:44",
      text: "Here I get angry in a numbered way. One, an external actor, a state with an army, on the territory of a member. It's the case for which the article was drafted, if I set it in an exam they'd complain that it was too easy. Two, there was no threat to the government to speak of. Demonstrations, yes, and the cabinet met the next morning as usual. So it's just the opposite of Osh, if you hold them side by side.",
    },
    { speaker: "interviewer", at: "19:32", text: "Say it once more, side by side?" },
    {
      speaker: "interviewee",
      at: "19:35",
      text: "In Osh a government in danger and nobody from outside. In Armenia somebody from outside and a government that was in no danger. And in both of them, nothing. That ought to please you, it's nearly an experiment.",
    },
    { speaker: "interviewer", at: "20:05", text: "It does please me, I'm afraid. Did the others share the danger?" },
    {
      speaker: "interviewee",
      at: "20:10",
      text: "Not at all. One of them congratulated the other side on its roads. I exaggerate, the legal department would say that I exaggerate. But a common danger it was not, neither in Minsk, nor in Astana, and in Moscow least of all.",
    },
    { speaker: "interviewer", at: "20:40", text: "Which leaves Moscow's interest." },
    {
      speaker: "interviewee",
      at: "20:43",
      text: "There was none that autumn. I go by the conduct, since it's the only thing I'm trained to go by. The reply came late and it was in the passive voice. A state that has an interest uses the active.",
    },
    {
      speaker: "interviewer",
      question: 7,
      at: "23:00",
      text: "Over all four, then, how much depended on whether Russia had an interest of its own in intervening?",
    },
    {
      speaker: "interviewee",
      at: "23:08",
      text: "As a lawyer I'm obliged to say, nothing, it ought to depend on the text. As somebody who's been looking at it for eleven years, a great deal. It's what I would tell my students after the exam, not before.",
    },
    { speaker: "interviewer", at: "23:35", text: "And how would you rank it against the others on your list?" },
    {
      speaker: "interviewee",
      at: "23:39",
      text: "I don't rank. Ranking is for restaurants. But I'd say that the outside actor is what makes a request admissible, so it weighs in every one of these. And then come the politics, and that is Russia, and that's also whether somebody's government is at stake. They do take that more to heart than a strip of land.",
    },
    { speaker: "interviewer", question: 8, at: "26:15", text: "How is it decided, once the request has arrived?" },
    {
      speaker: "interviewee",
      at: "26:20",
      text: "There's a procedure, and it's not a bad one, I've seen worse in organisations with better buildings. The member turns to the chair, the chair consults, the council decides. After 2010 they added a provision on crisis response, it's quite readable. I have a slide with it. I'll spare you, it has an animation that I can't remove.",
    },
    { speaker: "interviewer", at: "27:05", text: "You've been merciful. Has that newer provision ever been used?" },
    {
      speaker: "interviewee",
      at: "27:11",
      text: "You can argue that it was, in January, without anybody quoting it. I have argued it, and I've argued the reverse, in the same year and I believe in the same city. A colleague put the two papers side by side on a door. That's fame, in my subject.",
    },
    {
      speaker: "interviewer",
      question: 9,
      at: "29:45",
      text: "My last question. What would you look at first if a member asked tomorrow, and what have I forgotten?",
    },
    {
      speaker: "interviewee",
      at: "29:54",
      text: "The verb. Is it 'requests', or 'informs', or 'draws attention to'. One can lose a country by a verb. And then, fine, I'd check whether Moscow wants to, I'm not a child.",
    },
    { speaker: "interviewer", at: "30:25", text: "And forgotten?" },
    {
      speaker: "interviewee",
      at: "30:27",
      text: "You forgot to ask whether they should have gone. In law I have a view on each, in two cases it's yes, and I won't tell you which, because you'd count it. Did I get to the end of my points?",
    },
    { speaker: "interviewer", at: "30:58", text: "You did, apart from the third on question two." },
    {
      speaker: "interviewee",
      at: "31:03",
      text: "It'll come to me on the stairs. It always does. I'll send you a postcard with a three on it.",
    },
  ],
  codings: [
    {
      turn: 3,
      quote: "If you look for the enemy on whom all of them would agree, there's an empty chair.",
      code: "CT",
      stances: [{ stance: "absent", cases: [] }],
    },
    {
      turn: 5,
      quote:
        "There's a shared idea that what goes on inside is nobody's business, unless the one who is inside invites you in, and then it's a duty among friends.",
      code: "SN",
      stances: [{ stance: "present", cases: [] }],
    },
    {
      turn: 7,
      quote: "there were hints and there was talk, but there was no outside actor in Osh",
      code: "EA",
      stances: [{ stance: "absent", cases: ["KG2010"] }],
    },
    {
      turn: 9,
      quote: "It really might have fallen, and it said so in its appeal, not in these words.",
      code: "TG",
      stances: [{ stance: "present", cases: ["KG2010"] }],
    },
    {
      turn: 11,
      quote:
        "they regarded it as a domestic calamity of the Kyrgyz. No member came forward and said, this concerns us.",
      code: "CT",
      stances: [{ stance: "absent", cases: ["KG2010"] }],
    },
    { turn: 11, quote: "Russia didn't want it", code: "RI", stances: [{ stance: "absent", cases: ["KG2010"] }] },
    {
      turn: 13,
      quote:
        "The Taliban were on the other side of the river, armed, in possession of the border posts. Outside they were, and an actor they were",
      code: "EA",
      stances: [{ stance: "present", cases: ["TJ2021"] }],
    },
    {
      turn: 15,
      quote: "the external actor is there for Tajikistan in 2021 and it isn't for Kyrgyzstan in 2010",
      code: "EA",
      stances: [
        { stance: "present", cases: ["TJ2021"] },
        { stance: "absent", cases: ["KG2010"] },
      ],
      note: "One sentence, two cases: the speaker compares.",
    },
    {
      turn: 17,
      quote:
        "No, that summer each of them had some other first worry, and for two or three of them that worry was each other.",
      code: "CT",
      stances: [{ stance: "absent", cases: ["TJ2021"] }],
    },
    {
      turn: 19,
      quote: "the government in Dushanbe sat as firmly as ever, nobody was threatening it",
      code: "TG",
      stances: [{ stance: "absent", cases: ["TJ2021"] }],
    },
    {
      turn: 23,
      quote: "The government was truly in danger. Not embarrassed, in danger",
      code: "TG",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 23,
      quote: "in law and in that night's decision the outside actor was present, it's in the first line",
      code: "EA",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 23,
      quote: "For once the danger was everybody's. Each of these presidents could see himself in it",
      code: "CT",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 25,
      quote: "Without any doubt it had an interest there, a strong one.",
      code: "RI",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 29,
      quote: "They all depend on that market in some way.",
      code: "ED",
      stances: [{ stance: "present", cases: ["KZ2022"] }],
    },
    {
      turn: 31,
      quote: "One, an external actor, a state with an army, on the territory of a member.",
      code: "EA",
      stances: [{ stance: "present", cases: ["AM2022"] }],
    },
    {
      turn: 31,
      quote: "there was no threat to the government to speak of",
      code: "TG",
      stances: [{ stance: "absent", cases: ["AM2022"] }],
    },
    {
      turn: 33,
      quote:
        "In Osh a government in danger and nobody from outside. In Armenia somebody from outside and a government that was in no danger.",
      code: "EA",
      stances: [
        { stance: "absent", cases: ["KG2010"] },
        { stance: "present", cases: ["AM2022"] },
      ],
      note: "One passage, two codes, two cases each.",
    },
    {
      turn: 33,
      quote:
        "In Osh a government in danger and nobody from outside. In Armenia somebody from outside and a government that was in no danger.",
      code: "TG",
      stances: [
        { stance: "present", cases: ["KG2010"] },
        { stance: "absent", cases: ["AM2022"] },
      ],
      note: "One passage, two codes, two cases each.",
    },
    {
      turn: 35,
      quote: "But a common danger it was not, neither in Minsk, nor in Astana, and in Moscow least of all.",
      code: "CT",
      stances: [{ stance: "absent", cases: ["AM2022"] }],
    },
    {
      turn: 37,
      quote: "There was none that autumn. I go by the conduct",
      code: "RI",
      stances: [{ stance: "absent", cases: ["AM2022"] }],
    },
    {
      turn: 39,
      quote: "As somebody who's been looking at it for eleven years, a great deal.",
      code: "RI",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 41,
      quote: "the outside actor is what makes a request admissible, so it weighs in every one of these",
      code: "EA",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 41,
      quote: "whether somebody's government is at stake. They do take that more to heart than a strip of land.",
      code: "TG",
      stances: [{ stance: "relevant", cases: [] }],
    },
    {
      turn: 47,
      quote: "And then, fine, I'd check whether Moscow wants to, I'm not a child.",
      code: "RI",
      stances: [{ stance: "relevant", cases: [] }],
      note: "Said without being asked for it.",
    },
  ],
};
