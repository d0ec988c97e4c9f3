import type { Given } from "./given.ts";
import type { To } from "./scenario.ts";

/** Who is meant; everyone where nothing is said. */
export const readTo = (given: Given): To => given.oneOf("to", ["everyone", "sender"]) ?? "everyone";
