"use client";

import { parseAsBoolean, parseAsString, parseAsStringLiteral, useQueryStates } from "nuqs";
import type { SearchAsked } from "@/lib/client/search/search-query";
import { searchModes } from "@/lib/domain/transcript/search-mode";

const parsers = {
  q: parseAsString.withDefault(""),
  mode: parseAsStringLiteral(searchModes).withDefault("words"),
  all: parseAsBoolean.withDefault(false),
  person: parseAsString.withDefault(""),
  question: parseAsString.withDefault(""),
};

const isId = (value: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i.test(value);

/** The search as the address holds it, so that a link searches the same. */
export const useSearchAddress = () => {
  const [address, set] = useQueryStates(parsers, { history: "push", shallow: true });
  const asked: SearchAsked = {
    q: address.mode === "turns" ? "" : address.q.trim().slice(0, 200),
    mode: address.mode,
    voices: address.all ? "all" : "interviewees",
    ...(isId(address.person) ? { intervieweeId: [address.person] } : {}),
    ...(address.mode === "turns" && isId(address.question) ? { questionId: address.question } : {}),
  };
  return { address, asked, set };
};
