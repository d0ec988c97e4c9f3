import type { Message } from "../contract/index.ts";
import { isBinaryContent } from "../contract/wire/index.ts";
import type { MessagePlan, Plan } from "./plan.ts";
import { code, type SourceText, typeFrom } from "./source-text.ts";

/** A type of `types.ts`, imported by a file beside it. */
export function payloadType(name: string, plan: Plan): SourceText {
  return typeFrom(`./types${plan.options.extension}`, name);
}

/** What a message carries: a type of `types.ts`, or bytes, which no JSON Schema describes. */
export function carriedType({ message, type }: MessagePlan, plan: Plan): SourceText {
  return isBinary(message) ? code`Uint8Array<ArrayBuffer>` : payloadType(type, plan);
}

/** Whether a message travels as bytes and not as a text. */
export const isBinary = ({ contentType }: Message): boolean => isBinaryContent(contentType);

/** A type of `messages.ts`, imported by a file beside it. */
export function messageType(name: string, plan: Plan): SourceText {
  return typeFrom(`./messages${plan.options.extension}`, name);
}
