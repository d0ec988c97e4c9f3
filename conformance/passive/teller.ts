import type { Happened } from "../../contract/scenario/index.ts";

/** Tells what passes in the words of the contract, and numbers the connections of all channels. */
export interface Teller {
  tell(happened: Happened): void;
  nextConnection(): number;
}

export function openTeller(tell: ((happened: Happened) => void) | undefined): Teller {
  let connections = 0;
  return { tell: (happened) => tell?.(happened), nextConnection: () => (connections += 1) };
}
