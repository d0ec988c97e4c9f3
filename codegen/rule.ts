/** What generated validators call, as JavaScript: each rule is one function, printed only where a validator needs it. */
export interface Rule {
  readonly code: string;
  /** Other rules that this one calls. */
  readonly needs?: readonly string[];
}
