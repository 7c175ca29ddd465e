import type { CodeView } from "@/lib/schema/codebook";
import type { RecordingView } from "@/lib/schema/recording";
import type { TranscriptView } from "@/lib/schema/transcript";
import type { RepairListView, VersionListView } from "@/lib/schema/transcript-version";

/** What the server gives the screen where a transcript is corrected. */
export interface PrepareData {
  readonly projectId: string;
  /** Address of the coding screen of the transcript. */
  readonly address: string;
  readonly interviewNumber: number;
  readonly transcript: TranscriptView;
  readonly codings: readonly {
    readonly id: string;
    readonly codeId: string;
    readonly start: number;
    readonly end: number;
  }[];
  readonly codes: readonly { readonly id: string; readonly name: string; readonly colour: CodeView["colour"] }[];
  /** The people of the interview. */
  readonly people: readonly { readonly id: string; readonly label: string }[];
  readonly versions: VersionListView["items"];
  readonly repairs: RepairListView["items"];
  /** The recording, for whoever may play it now. */
  readonly recording: RecordingView | null;
  readonly actorId: string;
  readonly canCorrect: boolean;
  /** The turn to begin with, from 0. */
  readonly turn: number;
}
