/** Words that people add a digit to and call a password; names of keys, teams and months among them. */
const commonWords = new Set(
  `password passwort passwd motdepasse contrasena senha wachtwoord parol parola haslo salasana secret geheim hallo
  qwerty qwertz azerty qwertyuiop qwertzuiop azertyuiop asdfghjkl asdfgh yxcvbnm zxcvbnm qazwsx qazwsxedc wsxedc
  qweasd qweasdzxc asdzxc qwer asdf zxcv tyui iloveyou iloveu loveyou lovely princess sunshine dragon monkey shadow
  master letmein letmeinnow welcome welcomeback willkommen bienvenue admin administrator root toor user guest test
  testing tester testtest demo changeme changeit default temporary temp login access hello helloworld superman batman
  spiderman starwars pokemon football baseball basketball soccer hockey liverpool chelsea arsenal barcelona juventus
  michael jennifer jessica jordan charlie thomas michelle daniel andrew joshua matthew nicole hannah samsung google
  facebook computer internet windows microsoft apple iphone android whatever trustno trustnoone freedom flower
  cookie chocolate butterfly purple orange yellow silver golden summer winter spring autumn january february march
  april june july august september october november december monday friday sunday family forever angel angels
  blessed jesus jesuschrist christ heaven diamond crystal mustang ferrari porsche mercedes corvette yamaha harley
  phoenix tigger maverick killer hunter ranger soldier police matrix gandalf merlin wizard ninja thunder lightning
  pa passpass abc abcd abcde aaa university student research interview thesis dissertation tercet kazakhstan russia
  zhongguo woaini woaini1314 nihao marina natasha lyubov lyubimaya ljubov privet solnyshko marseille doudou soleil
  schatz fussball berlin amor teamo tequiero carlos alejandro estrella mariposa`
    .split(/\s+/)
    .filter(Boolean),
);

/** Rows of keys, digits and letters that are walked along. */
const walks = [
  "01234567890123456789",
  "abcdefghijklmnopqrstuvwxyz",
  "qwertyuiopasdfghjklzxcvbnm",
  "qwertzuiopasdfghjklyxcvbnm",
  "azertyuiopqsdfghjklmwxcvbn",
  "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
  "1q2w3e4r5t6y7u8i9o0p",
  "q1w2e3r4t5y6u7i8o9p0",
  "йцукенгшщзхъфывапролджэячсмитьбю",
];

const swapped: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
  "!": "i",
};
const unswap = (text: string): string => text.replace(/[013457@$!]/g, (sign) => swapped[sign] ?? sign);
const reversed = (text: string): string => [...text].reverse().join("");

const isWalk = (text: string): boolean => walks.some((walk) => walk.includes(text) || walk.includes(reversed(text)));

/** One sign, or a group of up to four, over and over. */
const isRepetition = (text: string): boolean => /^(.{1,4}?)\1+$/su.test(text);

/**
 * A password that is among the first that anybody would guess: a common word with digits or signs around it, a walk
 * along the keys, or one group over and over (claim S19). Nothing is looked up outside.
 * Not counted as common: several words together, whatever they are.
 * @example isCommonPassword("P@ssw0rd2024!") // true
 */
export const isCommonPassword = (password: string): boolean => {
  const text = password.normalize("NFKC").toLowerCase();
  const core = text.replace(/^[\p{N}\p{P}\p{S}\s]+|[\p{N}\p{P}\p{S}\s]+$/gu, "");
  const letters = unswap(text).replace(/^[\p{N}\p{P}\p{S}\s]+|[\p{N}\p{P}\p{S}\s]+$/gu, "");
  const candidates = [core, unswap(core), letters, letters.replace(/[is]+$/u, "")];
  if (candidates.some((word) => commonWords.has(word) || commonWords.has(reversed(word)))) return true;
  return core === ""
    ? isWalk(text) || isRepetition(text) || new Set(text).size <= 4
    : isWalk(text) || isRepetition(text) || isWalk(core);
};
