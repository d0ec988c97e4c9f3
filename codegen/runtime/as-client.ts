import type { Conversation } from "./conversation.ts";
import type { Line } from "./line.ts";
import { onAbort } from "./on-abort.ts";
import { quiet } from "./quiet.ts";
import type { Client, Talk } from "./talk.ts";

/** Half of a client is the conversation, the other half starts and closes what carries it. */
export function asClient<T extends Talk>(
  talk: Conversation,
  line: Line,
  { autoConnect = true, signal }: { readonly autoConnect?: boolean; readonly signal?: AbortSignal },
): Client<T> {
  let forget: (() => void) | undefined;
  const close = (code = 1000, reason = ""): Promise<void> => line.close(code, reason).then(forget);
  const begin = async (): Promise<void> => {
    forget?.();
    signal?.throwIfAborted();
    forget = onAbort(signal, () => void close());
    line.start();
    await talk.standing();
  };
  const client = {
    get state() {
      return talk.state();
    },
    get nextAttemptAt() {
      return line.nextAttemptAt();
    },
    get queued() {
      return talk.queued();
    },
    connect: () => quiet(begin()),
    on: talk.on,
    send: talk.send,
    request: talk.request,
    messages: talk.messages,
    close,
    [Symbol.asyncDispose]: () => close(),
    [Symbol.asyncIterator]: () => talk.messages("$message"),
  };
  if (autoConnect) void client.connect();
  return client as unknown as Client<T>;
}
