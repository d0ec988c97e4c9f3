import { conversationsMutants } from "./conversations/index.ts";
import { harbourMutants } from "./harbour/index.ts";
import type { Mutant } from "./mutant.ts";

export type { Mutant } from "./mutant.ts";

/** Every server that breaks a promise. */
export const mutants: readonly Mutant[] = [...harbourMutants, ...conversationsMutants];
