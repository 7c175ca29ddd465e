/** Words that stand for a speaker in several languages, alone or with a number. */
const ROLE_WORDS =
  /^(int(erviewer|erviewee)?|interview(er|ee)s?|speaker|participant|respondent|researcher|moderator|facilitator|narrator|host|guest|subject|informant|witness|translator|interpreter|male|female|man|woman|voice|unknown|unidentified|student|teacher|person|group|all|audience|question|answer|q|a|i|b|r|p|m|f|s|ip|intervieweur|enquêteur|répondant|befragte[rn]?|interviewte[rn]?|sprecher(in)?|moderation|вопрос|ответ|интервьюер|респондент|ведущий|küsitleja|vastaja|שאלה|תשובה|מראיין|問|答|问)\s*[#.-]?\s*\d{0,3}$/iu;

/** Particles of names that are written small. */
const PARTICLE =
  /^(de|del|della|der|den|des|di|da|do|dos|du|van|von|vom|zu|la|le|el|al|bin|ibn|ben|bat|of|and|und|et|y|e|one|two|three|four|five|voice|speaker)$/u;

/** Field names of the sheet above a transcript, and words that open a remark: they stand before a colon and speak nothing. */
const FACE_SHEET =
  /^(date|time|place|location|venue|duration|length|language|gender|sex|age|born|birth.*|date of .*|year of .*|marital status|occupation|profession|education|nationality|region|geographic.*|country|city|town|address|project|title|subject|topic|file( ?name)?|recording|recorded( (by|on|at))?|transcribed( by| on)?|transcriber|transcription.*|transcript|interview( (no|number|id|date|code|guide))?\.?|interviewed (by|on)|id|code|case( id)?|note|notes|nb|n\.b\.|ps|p\.s\.|key|legend|abbreviations|participants|present|attendees|source|version|page|phone|tel|telephone|e-?mail|url|http|https|www|questions?|example|warning|status|role|remarks?|comments?|keywords|datum|ort|dauer|sprache|geschlecht|alter|beruf|anmerkung|hinweis|lieu|durée|langue|sexe|âge|дата|место|возраст|пол|язык|примечание|סדר היום|נכחו|מוזמנים|חברי הוועדה|חברי הכנסת|ייעוץ משפטי|יועץ משפטי|מנהלת? הוועדה|קצרנית|רישום פרלמנטרי|רישום)$/iu;

/** Whether a label names a person's role in an interview ("Interviewer 2", "Q", "Вопрос"). */
export const isRoleWord = (label: string): boolean => ROLE_WORDS.test(label);

/** Whether a label is a field of a face sheet or a remark ("Date of birth", "Note"), which is never a speaker. */
export const isFaceSheetField = (label: string): boolean => FACE_SHEET.test(label);

/**
 * Whether words before a colon could be a speaker: a few words without sentence marks, each written like a name in scripts that
 * have capitals. "The question is" is none, "audrey-tang-2", "В.Путин" and "K2" are.
 */
export const isNameLike = (label: string): boolean => {
  if (isRoleWord(label)) return true;
  if (/[!?;,…=|/\\%€$]|\.\s+\p{Ll}|^\d+$|-->/u.test(label)) return false;
  const words = label.split(" ");
  if (words.length > 6) return false;
  const first = words[0] ?? "";
  if (words.length === 1) return true;
  if (/^\p{Ll}/u.test(first)) return false;
  return words.slice(1).every((word) => !/^\p{Ll}/u.test(word) || PARTICLE.test(word));
};
