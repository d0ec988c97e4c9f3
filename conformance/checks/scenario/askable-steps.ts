import type { Scenario, Step } from "../../../contract/scenario/index.ts";

/** How far a client can go through a scenario by itself. */
export interface AskableSteps {
  /** The first ones, up to what takes a back door into the server. */
  readonly steps: readonly Step[];
  /** Why the rest cannot be asked; absent where nothing is left that could. */
  readonly because?: string;
}

/** Whether a step is something that a client does or comes to know. */
export const isAsked = ({ kind }: Step): boolean => kind.startsWith("expect-") || kind === "emit" || kind === "close";

const takesBackDoor = ({ kind }: Step): boolean => ["change", "fault", "mend", "answer"].includes(kind);

/** The steps that can be asked: what comes after a change from inside may depend on it, so nothing after it is. */
export function askableSteps({ steps }: Pick<Scenario, "steps">): AskableSteps {
  if (!steps.some(isAsked)) return { steps: [], because: "no step of it is something that a client does or hears" };
  const at = steps.findIndex(takesBackDoor);
  if (at === -1) return { steps };
  const before = steps.slice(0, at);
  if (!steps.slice(at).some(isAsked)) return { steps: before };
  const because = `nobody can ask a server without a back door for step ${at + 1}, "${steps[at]?.kind}", and what follows may depend on it`;
  return { steps: before, because };
}
