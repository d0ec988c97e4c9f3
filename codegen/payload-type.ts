import type { Plan } from "./plan.ts";
import { type SourceText, typeFrom } from "./source-text.ts";

/** A type of `types.ts`, imported by a file beside it. */
export function payloadType(name: string, plan: Plan): SourceText {
  return typeFrom(`./types${plan.options.extension}`, name);
}

/** A type of `messages.ts`, imported by a file beside it. */
export function messageType(name: string, plan: Plan): SourceText {
  return typeFrom(`./messages${plan.options.extension}`, name);
}
