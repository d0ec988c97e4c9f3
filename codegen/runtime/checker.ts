import type { Issue } from "./errors.ts";
import { fits } from "./marks.ts";
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
   * The first message that a payload fits; where it only looks like one, that one and what is wrong.
   *
   * @param text what came, for those that are texts
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
      for (const [key, message] of candidates) {
        const payload = message.raw === "text" ? text : given;
        if (!fits(message.is, payload)) continue;
        const found = { key, payload, issues: issuesOf(message, payload) };
        if (!found.issues.length) return found;
        closest ??= found;
      }
      return closest;
    },
  };
}
