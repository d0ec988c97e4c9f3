import type { Conversation } from "./conversation.ts";
import { quiet } from "./quiet.ts";
import type { Client, Talk } from "./talk.ts";

/** Half of a client is the conversation, the other half starts and closes what carries it. */
export function asClient<T extends Talk>(
  talk: Conversation,
  start: () => void,
  end: (code: number, reason: string) => Promise<void>,
  { autoConnect = true, signal }: { readonly autoConnect?: boolean; readonly signal?: AbortSignal },
): Client<T> {
  const close = (code = 1000, reason = ""): Promise<void> => {
    signal?.removeEventListener("abort", abort);
    return end(code, reason);
  };
  const abort = (): void => void close();
  const client = {
    get state() {
      return talk.state();
    },
    connect() {
      start();
      return quiet(talk.standing());
    },
    on: talk.on,
    send: talk.send,
    request: talk.request,
    messages: talk.messages,
    close,
    [Symbol.asyncDispose]: () => close(),
    [Symbol.asyncIterator]: () => talk.messages("$message"),
  };
  signal?.addEventListener("abort", abort);
  if (signal?.aborted) abort();
  else if (autoConnect) start();
  return client as unknown as Client<T>;
}
