import type { ReactNode } from "react";
import type { Ability } from "@/lib/domain/account/ability";

/** The screens of a project that stand in its navigation, in reading order. The name is also the last part of the address. */
export const projectScreens = [
  "overview",
  "cases",
  "interviewees",
  "consent",
  "guide",
  "interviews",
  "codebook",
  "quotes",
  "search",
  "memos",
  "sources",
  "factors",
  "exports",
  "members",
  "activity",
  "settings",
] as const;

/** The sign of each screen, ready to be shown. */
export type ProjectIcons = Readonly<Record<ProjectScreen, ReactNode>>;

export type ProjectScreen = (typeof projectScreens)[number];

/** What a member must be able to do for a screen to stand in the navigation; its page asks for the same. */
const neededFor: Record<ProjectScreen, Ability> = {
  overview: "project:read",
  cases: "project:read",
  interviewees: "project:read",
  consent: "project:read",
  guide: "project:read",
  interviews: "project:read",
  codebook: "project:read",
  memos: "project:read",
  quotes: "transcript:read",
  search: "transcript:read",
  sources: "project:read",
  factors: "factor-table:read",
  exports: "export:tables",
  members: "project:read",
  activity: "audit:read",
  settings: "project:read",
};

/** The screens that somebody with these abilities may open, in reading order. */
export const screensFor = (abilities: readonly Ability[]): ProjectScreen[] =>
  projectScreens.filter((screen) => abilities.includes(neededFor[screen]));

/** Screens that belong together, each with the name of its heading in `shell.groups`; the first stands without one. */
export const screenGroups = [
  { heading: null, screens: ["overview"] },
  { heading: "study", screens: ["cases", "interviewees", "consent", "guide"] },
  { heading: "material", screens: ["interviews", "codebook", "quotes", "search", "memos", "sources"] },
  { heading: "results", screens: ["factors", "exports"] },
  { heading: "project", screens: ["members", "activity", "settings"] },
] as const satisfies readonly { heading: string | null; screens: readonly ProjectScreen[] }[];

/** Address of a screen. The overview is the project's own address. */
export const screenHref = (projectId: string, screen: ProjectScreen): string =>
  screen === "overview" ? `/projects/${projectId}` : `/projects/${projectId}/${screen}`;

/** Which screen an address belongs to. A transcript belongs to the interviews. */
export const screenOfPath = (path: string): ProjectScreen | null => {
  const [, , , part] = path.split("/");
  if (part === undefined || part === "") return "overview";
  if (part === "transcripts" || part === "import") return "interviews";
  return projectScreens.find((screen) => screen === part) ?? null;
};
