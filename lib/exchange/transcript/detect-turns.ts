import type { SpokenTurn } from "../../domain/transcript/segment-version";
import type { ImportFinding, LeftOut } from "../../domain/transcript/transcript-reading";
import { boldLabel } from "./conventions/bold-label";
import { colonLabel } from "./conventions/colon-label";
import { cueVoice } from "./conventions/cue-voice";
import { headingLabel } from "./conventions/heading-label";
import { nameBracketTime } from "./conventions/name-bracket-time";
import { nameTime } from "./conventions/name-time";
import { timeName } from "./conventions/time-name";
import { gatherTurns, gatherUnlabelled } from "./gather-turns";
import type { Convention, LabelHit } from "./label-hit";
import { type SettledLabels, settleLabels } from "./settle-labels";
import type { SourceDocument } from "./source-document";

/** Who speaks where, and by which convention that was told. */
export type DetectedTurns = {
  readonly convention: string;
  readonly confidence: number;
  readonly turns: readonly SpokenTurn[];
  readonly leftOut: readonly LeftOut[];
  readonly findings: readonly ImportFinding[];
};

const conventions: readonly Convention[] = [
  cueVoice,
  headingLabel,
  boldLabel,
  nameTime,
  timeName,
  nameBracketTime,
  colonLabel,
];

type Reading = SettledLabels & { readonly convention: Convention; readonly confidence: number };

const tryConvention = (source: SourceDocument, convention: Convention): Reading => {
  const found = source.lines.flatMap((line, rank): LabelHit[] => {
    const hit = convention.find(line, source.text.slice(line.start, line.end), source);
    return hit === undefined ? [] : [{ ...hit, line: rank }];
  });
  const settled = settleLabels(source, convention, found);
  const believed = settled.hits.length;
  const labels = new Set(settled.hits.map(({ label }) => label)).size;
  const share = believed / Math.max(1, believed + settled.doubted.length);
  const certainty = convention.isStructural ? 0.97 : 0.9;
  // Two labels in a whole file may be chance; a dozen are a convention.
  const evidence = believed < 2 ? 0 : 1 - 0.5 ** Math.min(12, believed);
  const confidence = labels === 0 ? 0 : Math.round(certainty * share * evidence * 100) / 100;
  return { ...settled, convention, confidence };
};

const examplesOf = (hits: readonly LabelHit[]): string[] => [...new Set(hits.map(({ label }) => label))].slice(0, 5);

const findingsOf = (reading: Reading): ImportFinding[] => {
  const counts = new Map<string, number>();
  for (const { label } of reading.hits) counts.set(label, (counts.get(label) ?? 0) + 1);
  const once = reading.hits.filter(({ label }) => counts.get(label) === 1);
  const findings: ImportFinding[] = [];
  if (once.length > 0 && reading.hits.length > 4) {
    findings.push({ code: "speaker_once", count: once.length, examples: examplesOf(once) });
  }
  if (reading.doubted.length > 0) {
    findings.push({ code: "speakers_uncertain", count: reading.doubted.length, examples: examplesOf(reading.doubted) });
  }
  return findings;
};

/**
 * Finds the contributions by the convention that fits best: each is tried, and one that explains few of the labels loses to one
 * that explains many. Without any, the whole text is one unknown speaker's, a finding says so, and the reader says who speaks.
 */
export const detectTurns = (source: SourceDocument): DetectedTurns => {
  const readings = conventions.map((convention) => tryConvention(source, convention));
  const most = Math.max(...readings.map(({ hits }) => hits.length));
  const weigh = (reading: Reading): number => reading.confidence * (reading.hits.length / Math.max(1, most));
  const best = readings.reduce((first, second) => (weigh(second) > weigh(first) ? second : first));
  if (best.confidence === 0) {
    const gathered = gatherUnlabelled(source);
    const doubted = readings.find(({ convention }) => convention === colonLabel)?.doubted ?? [];
    const finding = {
      code: "speakers_not_found",
      count: gathered.turns.length,
      examples: examplesOf(doubted),
    } as const;
    return { convention: "none", confidence: 0, ...gathered, findings: gathered.turns.length === 0 ? [] : [finding] };
  }
  return {
    convention: best.convention.name,
    confidence: best.confidence,
    ...gatherTurns(source, best.hits),
    findings: findingsOf(best),
  };
};
