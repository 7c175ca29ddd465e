import type { Bare } from "./bare";
import type { Browser } from "./browser";
import type { CpuMeter } from "./cpu-meter";
import type { Client } from "./http";
import type { InsertedWorkload } from "./insert-workload";
import type { Installation } from "./installation";
import type { BenchPerson } from "./people";
import type { SizeName } from "./workload";

/** Everything that a figure needs. */
export interface Bench {
  readonly installation: Installation;
  readonly bare: Bare;
  /** The owner of every generated project, and the other coders. */
  readonly people: readonly BenchPerson[];
  readonly client: Client;
  /** Server and database together. */
  readonly cpu: CpuMeter;
  /** The generated project of a size, made when it is first asked for. */
  readonly project: (name: SizeName) => Promise<InsertedWorkload>;
  /** Started when it is first asked for; null when there is none on this machine. */
  readonly browser: () => Promise<Browser>;
  readonly say: (sentence: string) => void;
}
