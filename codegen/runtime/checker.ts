import type { Issue } from "./errors.ts";
import { fits, kindOf } from "./marks.ts";
import type { MessageSpec, Validator } from "./spec.ts";

/** A message that a payload may be, with its key. */
export type Candidate = readonly [string, MessageSpec];

/** A message that a payload is, or only looks like: then there are issues. */
interface Recognised {
  readonly key: string;
  readonly payload: unknown;
  readonly issues: readonly Issue[];
}

/** Checks payloads with validators that are loaded first; what has none, or whose validator is not there yet, passes. */
export interface Checker {
  load(): Promise<void>;
  issues(message: MessageSpec, payload: unknown): readonly Issue[];
  /**
   * The first message that a payload fits; where it is only meant to be one, that one and what is wrong. It is meant to be the first
   * whose marks it has, or else the only one that has none and is of its kind.
   *
   * @param text what came, where nothing else tells which message it is
   */
  recognise(candidates: readonly Candidate[], payload: unknown, text?: string): Recognised | undefined;
}

export function openChecker(messages: readonly MessageSpec[], mode: "all" | "off" | undefined): Checker {
  const validators = new Map<MessageSpec, Validator>();
  const issuesOf = (message: MessageSpec, payload: unknown): readonly Issue[] =>
    validators.get(message)?.["~standard"].validate(payload).issues ?? [];
  return {
    async load() {
      if (mode === "off") return;
      await Promise.all(
        messages.map(async (message) => {
          if (message.check && !validators.has(message)) validators.set(message, await message.check());
        }),
      );
    },
    issues: issuesOf,
    recognise(candidates, given, text) {
      let closest: Recognised | undefined;
      const payloadOf = (message: MessageSpec): unknown => (message.raw === "text" ? text : given);
      const alike = candidates.filter(
        ([, message]) =>
          fits(message.is, payloadOf(message)) && (!message.kinds || message.kinds.includes(kindOf(given))),
      );
      for (const [key, message] of alike) {
        const payload = payloadOf(message);
        const found = { key, payload, issues: issuesOf(message, payload) };
        if (!found.issues.length) return found;
        if (message.is !== undefined || !alike[1] || text === undefined) closest ??= found;
      }
      return closest;
    },
  };
}
