import type { Issue } from "./errors.ts";
import { fits } from "./marks.ts";
import type { MessageSpec, Validator } from "./spec.ts";

/** A message that a payload may be. */
export interface Candidate {
  readonly key: string;
  readonly message: MessageSpec;
}

/** Checks payloads with validators that are loaded first; what has none, or whose validator is not there yet, passes. */
export interface Checker {
  load(): Promise<void>;
  issues(message: MessageSpec, payload: unknown): readonly Issue[];
  /** The first message that a payload fits; where it only looks like one, that one and what is wrong. */
  recognise(candidates: readonly Candidate[], payload: unknown): { key: string; issues: readonly Issue[] } | undefined;
}

export function openChecker(messages: readonly MessageSpec[], mode: "all" | "off"): Checker {
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
    recognise(candidates, payload) {
      let closest: { key: string; issues: readonly Issue[] } | undefined;
      for (const { key, message } of candidates) {
        if (!fits(message.is, payload)) continue;
        const issues = issuesOf(message, payload);
        if (issues.length === 0) return { key, issues };
        closest ??= { key, issues };
      }
      return closest;
    },
  };
}
