import { type Candidate, openChecker } from "./checker.ts";
import { type ConnectionLost, MessageInvalid, NoReply } from "./errors.ts";
import { idMaker } from "./ids.ts";
import { answeredBy, type Inquiry } from "./inquiries.ts";
import { type Listener, openListeners } from "./listeners.ts";
import { dress, pick, plant } from "./marks.ts";
import { onAbort } from "./on-abort.ts";
import { openOutbox, type QueueOptions } from "./outbox.ts";
import type { ChannelSpec, ClientMessageSpec, MessageSpec } from "./spec.ts";
import { quiet } from "./quiet.ts";
import { stream } from "./stream.ts";
import type { Surroundings } from "./surroundings.ts";
import type { Abortable, ConnectionState, IterationOptions, RequestOptions } from "./talk.ts";

/** What the client of an open channel may be told, whatever the protocol. */
export interface ConversationOptions {
  readonly queue?: QueueOptions;
  /**
   * Whether payloads are checked against the contract, in both directions.
   *
   * @default "all"
   */
  readonly validation?: "all" | "off";
  /** How long a request waits for its reply where the contract does not say, in milliseconds. @default 10000 */
  readonly requestTimeoutMs?: number;
}

/** Why something heard is told as `$unknown`. */
export const noSuch = "no such message here";

/** Writes a message where the connection stands, else answers false; an acknowledgement is heard as the answer to `inquiry`. */
export type Write = (key: string, payload: unknown, inquiry?: Inquiry) => boolean;

/** The half of a client that is the same over every protocol: who says what, who listens, and who waits for what. */
export interface Conversation {
  state(): ConnectionState;
  /** How many messages wait for the connection. */
  queued(): number;
  /** Fulfils once connected, rejects when nothing is tried any more. */
  standing(): Promise<void>;
  /** Loads what checks payloads. */
  load(): Promise<void>;
  on(key: string, listener: Listener, options?: Abortable): () => void;
  emit(key: string, event: unknown): void;
  messages(key: string, options?: IterationOptions): AsyncIterableIterator<unknown>;
  send(key: string, payload?: unknown, options?: Abortable): Promise<void>;
  request(key: string, payload?: unknown, options?: RequestOptions): Promise<unknown>;
  /**
   * A payload arrived that is one of the candidates; as an answer to `asked` it is nobody else's business.
   *
   * @param why it is none of them, where it is none
   * @param text what came, where nothing else tells which message it is
   */
  hear(payload: unknown, candidates: readonly Candidate[], why: string, text?: string, asked?: Inquiry): void;
  /** The state is another one; once it is `connected`, what waits is written. */
  enter(state: ConnectionState): void;
  /** The connection is gone: replies to what was sent on it cannot come any more. */
  lose(error: ConnectionLost): void;
  /** Nothing is tried any more: what waits is rejected, and so is what is said from now on, until another state is entered. */
  finish(state: "disconnected" | "error", error: ConnectionLost): void;
}

/** @param answers what is heard only in answer to something, such as acknowledgements */
export function openConversation(
  { server, client, queue: limit }: ChannelSpec,
  { validation, requestTimeoutMs = 10_000, ...options }: ConversationOptions,
  { clock, random }: Pick<Surroundings, "clock" | "random">,
  write: Write,
  answers: readonly MessageSpec[] = [],
): Conversation {
  const { on, emit } = openListeners();
  const newId = idMaker(random);
  /** The requests that are under way on this connection, in the order in which they were sent. */
  const inquiries = new Set<Inquiry>();
  const forsake = (error: ConnectionLost): void => inquiries.forEach(({ reject }) => reject(error));
  const outbox = openOutbox(clock, { limit, ...options.queue }, ({ key, payload }, error) =>
    emit("$dropped", { key, payload, error }),
  );
  const checker = openChecker([...Object.values(server), ...Object.values(client), ...answers], validation);
  let state: ConnectionState = "disconnected";
  /** Whether listeners are just told of a new connection: what they say goes before what has waited, such as joining a room. */
  let isGreeting = false;
  /** Why nothing is tried any more. */
  let ended: ConnectionLost | undefined;

  function messageOf(key: string): ClientMessageSpec {
    const message = Object.hasOwn(client, key) && client[key];
    if (!message) throw new TypeError(`clients do not say "${key}" here`);
    return message;
  }

  async function say(key: string, given: unknown, signal?: AbortSignal, inquiry?: Inquiry): Promise<void> {
    const message = messageOf(key);
    const payload = dress(message.is, given);
    if (ended) throw ended;
    const check = (): void => {
      const issues = checker.issues(message, payload);
      if (issues.length) throw new MessageInvalid(key, issues);
    };
    const tryWriting = (): boolean => {
      // Before it is written: the reply may come at once.
      if (inquiry) inquiries.add(inquiry);
      if (write(key, payload, inquiry)) return true;
      if (inquiry) inquiries.delete(inquiry);
      return false;
    };
    return outbox.push({ key, payload, check, write: tryWriting }, signal, isGreeting);
  }

  async function ask(key: string, given: unknown, how: RequestOptions = {}): Promise<unknown> {
    const { id: path, idType, replies = [], timeoutMs: usualMs = requestTimeoutMs } = messageOf(key);
    // What is fixed is filled in when it is said.
    const payload = path ? plant(path, given, newId(idType)) : given;
    const { promise, resolve, reject } = Promise.withResolvers<unknown>();
    const inquiry: Inquiry = { replies, id: path && pick(path, payload), resolve, reject };
    const { signal, timeoutMs: wait = usualMs } = how;
    const leaving = new AbortController();
    const giveUp = (why: unknown): void => {
      reject(why);
      leaving.abort(why);
    };
    const cancel = clock.after(wait, () => giveUp(new NoReply(key, wait)));
    const forget = onAbort(signal, () => giveUp(signal?.reason));
    say(key, payload, leaving.signal, inquiry).catch(reject);
    try {
      return await promise;
    } finally {
      cancel();
      forget();
      inquiry.isOver = true;
      inquiries.delete(inquiry);
    }
  }

  function hear(given: unknown, candidates: readonly Candidate[], why: string, text?: string, asked?: Inquiry): void {
    const found = checker.recognise(candidates, given, text);
    if (!found) return emit("$unknown", { data: given, why });
    const { key, payload, issues } = found;
    const inquiry = asked ?? answeredBy(inquiries, key, server[key], payload);
    if (inquiry) inquiries.delete(inquiry);
    if (issues.length) {
      inquiry?.reject(new MessageInvalid(key, issues));
      return emit("$invalid", { key, payload, issues });
    }
    inquiry?.resolve(payload);
    if (asked) return;
    emit(key, payload);
    emit("$message", { key, payload });
  }

  return {
    state: () => state,
    queued: outbox.size,
    standing: () =>
      new Promise((resolve) => {
        const look = (): void => {
          if (state !== "connected" && !ended) return;
          off();
          resolve(ended && Promise.reject(ended));
        };
        const off = on("$state", look);
        look();
      }),
    load: checker.load,
    on,
    emit,
    messages: (key, { signal, ...backlog } = {}) =>
      stream((push, end) => {
        const look = (): unknown => ended && end(state === "error" ? ended : undefined);
        const offs = [on(key, push), on("$state", look), onAbort(signal, () => end(signal?.reason as Error))];
        look();
        return () => offs.forEach((off) => off());
      }, backlog),
    send: (key, payload, { signal } = {}) => quiet(say(key, payload, signal)),
    request: (key, payload, how) => quiet(ask(key, payload, how)),
    hear,
    enter(next) {
      ended = undefined;
      if (state === next) return;
      isGreeting = true;
      emit("$state", { state: (state = next) });
      isGreeting = false;
      if (state === "connected") outbox.flush();
    },
    lose(error) {
      forsake(error);
      emit("$lost", error);
    },
    finish(next, error) {
      ended = error;
      forsake(error);
      outbox.clear(error);
      emit("$state", { state: (state = next), ...(next === "error" && { error }) });
    },
  };
}
