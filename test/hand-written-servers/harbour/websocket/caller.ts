import type { Window } from "../http/window.ts";
import type { Line } from "../../line.ts";

/** Someone who talks to the tower. */
export interface Caller {
  readonly line: Line;
  readonly window: Window;
  lastPing: number;
  /** Whether it has only been let in to be shown out. */
  readonly isUnwanted: boolean;
  hasSpoken: boolean;
}
