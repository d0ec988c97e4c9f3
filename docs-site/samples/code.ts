import type { Md } from "../markdown/md.ts";
import type { Sample } from "../page.ts";

/** The code of an operation, and what has to be said of it: why there is none, or not for everybody. */
export interface Code {
  readonly samples: readonly Sample[];
  readonly remark?: Md;
}

/** Why there is no code. */
export type NoCode = Required<Pick<Code, "remark">>;
