import {
  BookMarked,
  BookOpen,
  ClipboardList,
  FileCheck2,
  FileOutput,
  History,
  House,
  IdCard,
  Landmark,
  MessagesSquare,
  Quote,
  Search,
  Settings,
  StickyNote,
  Table2,
  UsersRound,
} from "lucide-react";
import type { ReactNode } from "react";
import type { ProjectScreen } from "./project-screens";

const look = { "aria-hidden": true, strokeWidth: 1.75, className: "size-4 shrink-0" } as const;

/** The signs of the navigation. They are drawn on the server and handed to it, so that no browser loads fifteen of them. */
export const screenIcons: Record<ProjectScreen, ReactNode> = {
  overview: <House {...look} />,
  cases: <Landmark {...look} />,
  interviewees: <UsersRound {...look} />,
  consent: <FileCheck2 {...look} />,
  guide: <ClipboardList {...look} />,
  interviews: <MessagesSquare {...look} />,
  codebook: <BookMarked {...look} />,
  memos: <StickyNote {...look} />,
  quotes: <Quote {...look} />,
  search: <Search {...look} />,
  sources: <BookOpen {...look} />,
  factors: <Table2 {...look} />,
  exports: <FileOutput {...look} />,
  members: <IdCard {...look} />,
  activity: <History {...look} />,
  settings: <Settings {...look} />,
};
