import type { Message } from "../../../contract/index.ts";
import { isBinaryContent, readArguments, readBytes } from "../../../contract/wire/index.ts";

/** The arguments of an event or an acknowledgement as the payload of a message. */
export function payloadIn(message: Message | undefined, args: readonly unknown[]): unknown {
  const [only] = args;
  const isBytes = message !== undefined && isBinaryContent(message.contentType) && only instanceof Uint8Array;
  return isBytes ? readBytes(only) : readArguments(message?.payload ?? true, args);
}
