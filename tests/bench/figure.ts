import type { Cost, Spread } from "./measure";

/** A limit that was measured in the same run: what the machine can do at best at the same work. */
interface Limit {
  readonly what: string;
  readonly ms: number;
  readonly cpuMs?: number | null;
}

/** The recorded figure of the peer at the same size, and the recorded calibration that both sides are divided by. */
interface Peer {
  readonly ms: number;
  readonly calibration: CalibrationName;
}

/** The peer's figure at a size, or none where it was not measured. */
export const peerOf = (ms: number | null | undefined, calibration: CalibrationName): Peer | null =>
  ms === null || ms === undefined ? null : { ms, calibration };

/** One line of the table. */
export interface Figure {
  readonly id: string;
  readonly size: string;
  readonly what: string;
  readonly cost: Cost;
  readonly limit: Limit | null;
  readonly peer: Peer | null;
  /** What bench.md aims at, in its words. */
  readonly target: string;
  /** Whatever else was found, as bytes. */
  readonly more: Readonly<Record<string, number>>;
}

/** What a machine is worth, in milliseconds; printed with every run. */
export interface Calibrations {
  readonly bitset: Spread;
  readonly countDistinct: Spread;
  readonly commit: Spread;
  readonly pingNode: Spread;
  readonly pingNext: Spread;
  /** CPU of a plain page of 200,000 words; null where no browser was used. */
  readonly plainPage: Spread | null;
}

/** Name of a calibration. */
export type CalibrationName = keyof Calibrations;

/** The calibrations of the run in which the peer was measured. The commit swung from 0.17 to 3.8. */
export const recordedCalibrations: Readonly<Record<CalibrationName, number>> = {
  bitset: 3.0,
  countDistinct: 35.4,
  commit: 0.6,
  pingNode: 0.23,
  pingNext: 1.03,
  plainPage: 321,
};

/** Ours over the peer's, each divided by the calibration of its run; below 1 is faster. Null where there is no peer. */
export const ratioToPeer = (figure: Figure, calibrations: Calibrations): number | null => {
  const own = figure.peer && calibrations[figure.peer.calibration];
  if (!figure.peer || !own) return null;
  return figure.cost.wall.median / own.median / (figure.peer.ms / recordedCalibrations[figure.peer.calibration]);
};

const digits = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value >= 10 ? value.toFixed(1) : value.toFixed(2);

const spread = (value: Spread | null): string =>
  value ? `${digits(value.median)} (${digits(value.min)}-${digits(value.max)})` : "-";

const align = (rows: readonly (readonly string[])[]): string => {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
};

/** The table of a run as text; times in milliseconds. */
export const writeTable = (figures: readonly Figure[], calibrations: Calibrations): string => {
  const head = ["", "size", "what", "wall median (min-max)", "p95", "CPU", "limit", "x limit", "x peer", "target"];
  const rows = figures.map((figure) => {
    const ratio = ratioToPeer(figure, calibrations);
    return [
      figure.id,
      figure.size,
      figure.what,
      spread(figure.cost.wall),
      figure.cost.times > 1 ? digits(figure.cost.p95) : "-",
      spread(figure.cost.cpu),
      figure.limit ? `${digits(figure.limit.ms)} ${figure.limit.what}` : "-",
      figure.limit ? digits(figure.cost.wall.median / figure.limit.ms) : "-",
      ratio === null ? "-" : ratio.toPrecision(2),
      figure.target,
    ];
  });
  const more = figures.flatMap((figure) =>
    Object.entries(figure.more).map(
      ([name, value]) => `${figure.id} ${figure.size}  ${figure.what}, ${name}: ${digits(value)}`,
    ),
  );
  const own = Object.entries(calibrations).map(([name, value]) => `${name} ${spread(value)}`);
  return `Times in ms; CPU is of server and database (B2, B4, B5: of the page) for one time.\n\n${align([head, ...rows])}\n\n${more.join("\n")}\n\nCalibrations: ${own.join(", ")}\n`;
};
