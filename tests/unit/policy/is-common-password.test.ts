import { expect, test } from "vitest";
import { isCommonPassword } from "../../../lib/policy/is-common-password";
import { newPassword } from "../../../lib/schema/account";

test.each([
  "password",
  "Passw0rd2024!",
  "P@ssw0rd",
  "drowssap",
  "12345678",
  "987654321",
  "qwertyuiop",
  "poiuytrewq",
  "1qaz2wsx",
  "Qwerty123456",
  "aaaaaaaa",
  "abcabcabc",
  "11223344",
  "iloveyou!!",
  "Welcome2026",
  "MONKEY99",
  "йцукенгшщз",
  "!Sunshine1",
])("S19 refuses %j, which anybody would guess first", (password) => {
  expect(isCommonPassword(password)).toBe(true);
});

test.each([
  "vier Wörter ohne Sinn",
  "korrekt Pferd Batterie Heftklammer",
  "Tr0ub4dor&3x",
  "mein Hund heißt Rex",
  "monkey banana teapot",
  "密码很难被猜到的一个",
  "passwordless-elephant",
  "gJ7#kd92!mXq",
])("leaves %j alone", (password) => {
  expect(isCommonPassword(password)).toBe(false);
});

test("S19 a new password has 8 to 1,024 characters of any script, and comes through unchanged", () => {
  for (const kept of [" 8 chars", "👩‍👩‍👧👩‍👩‍👧", "a\u0301bcdefg ", "ä".repeat(1024), "🐎".repeat(1024)])
    expect(newPassword.parse(kept)).toBe(kept);
  for (const refused of ["", "1234567", "🐎".repeat(7), "ä".repeat(1025)])
    expect(newPassword.safeParse(refused).success).toBe(false);
});
