import {
  BookMarked,
  ClipboardList,
  FileCheck2,
  FileOutput,
  History,
  House,
  Landmark,
  type LucideIcon,
  MessagesSquare,
  Settings,
  Table2,
  UsersRound,
} from "lucide-react";

/** The screens of a project that stand in its navigation, in reading order. The name is also the last part of the address. */
export const projectScreens = [
  "overview",
  "cases",
  "interviewees",
  "consent",
  "guide",
  "interviews",
  "codebook",
  "factors",
  "exports",
  "activity",
  "settings",
] as const;

export type ProjectScreen = (typeof projectScreens)[number];

export const screenIcons: Record<ProjectScreen, LucideIcon> = {
  overview: House,
  cases: Landmark,
  interviewees: UsersRound,
  consent: FileCheck2,
  guide: ClipboardList,
  interviews: MessagesSquare,
  codebook: BookMarked,
  factors: Table2,
  exports: FileOutput,
  activity: History,
  settings: Settings,
};

/** Screens that belong together, each with the name of its heading in `shell.groups`; the first stands without one. */
export const screenGroups = [
  { heading: null, screens: ["overview"] },
  { heading: "study", screens: ["cases", "interviewees", "consent", "guide"] },
  { heading: "material", screens: ["interviews", "codebook"] },
  { heading: "results", screens: ["factors", "exports"] },
  { heading: "project", screens: ["activity", "settings"] },
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
