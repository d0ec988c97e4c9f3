import { abortable } from "./abortable.ts";
import { openChecker } from "./checker.ts";
import { type BodySpec, isWritten, specOf } from "./body-spec.ts";
import type { TokenSource } from "./connect-options.ts";
import { MessageInvalid, NoReply } from "./errors.ts";
import { openListeners } from "./listeners.ts";
import { prepareRequest } from "./prepare-request.ts";
import { quiet } from "./quiet.ts";
import { readReply } from "./read-reply.ts";
import type { MessageSpec } from "./spec.ts";
import { type Surroundings, system } from "./surroundings.ts";
import type { Abortable, Arguments, Events, RequestOptions } from "./talk.ts";

/**
 * How a list or object stands in a query: its parts in one entry with this between them; each property of an object in an entry
 * of its own; or as a JSON document.
 */
export type QueryStyle = "," | " " | "|" | "properties" | "json";

/** One HTTP operation of the contract. */
export interface OperationSpec {
  /** Upper case: `POST`. */
  readonly method: string;
  /** Behind the base URL, with path parameters in braces. */
  readonly path: string;
  /** In place of the document's, where it is reached elsewhere. */
  readonly baseUrl?: string;
  /** How lists and objects in the query are written, where that is neither `?a=1&a=2` nor `?a[b]=1`. */
  readonly queryStyles?: Readonly<Record<string, QueryStyle>>;
  /** What stands between the entries of lists in the path, where it is not a comma. */
  readonly pathSeparators?: Readonly<Record<string, string>>;
  /** Where the token goes; absent: it is not sent. */
  readonly token?: { readonly in: "header" | "query"; readonly name: string; readonly prefix?: string };
  /** Ways to send a body, the preferred one first. */
  readonly bodies?: readonly BodySpec[];
  /** Status (`200`, `4XX`, `default`) → content type → body. */
  readonly replies: Readonly<Record<string, Readonly<Record<string, MessageSpec>>>>;
}

export interface RestSpec {
  /** The server's URL: `http://localhost:7401/v1`. */
  readonly baseUrl: string;
  readonly operations: Readonly<Record<string, OperationSpec>>;
}

/** What goes into a request. */
export interface Ask {
  readonly path?: object;
  readonly query?: object;
  readonly headers?: object;
  /** Browsers leave them out: there only those go that the browser has for the server. */
  readonly cookies?: object;
  readonly body?: unknown;
}

/** What comes back: told apart by `status`. */
export interface Answer {
  readonly status: number;
  /** As the contract writes it. */
  readonly contentType?: string;
  /** JSON, text or a `Blob`, as the content type says; undefined where there is none. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** What a server may add to an answer. */
export interface AnswerHeaders {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Operation → what is asked and what is answered, for the compiler only. */
export type Operations<T> = { readonly [K in keyof T]: { readonly request: object; readonly response: object } };

export interface RestOptions {
  /**
   * In place of the contract's server, its path included; operations' paths follow: `https://gateway.example/shop/api`. In a browser it
   * may be relative to the page: `/api`. What it has of a query goes with every request.
   */
  readonly baseUrl?: string;
  /** What goes where an operation asks for a token, or what gets it; run before every request that needs one. */
  readonly token?: TokenSource | undefined;
  /** Sent with every request. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Whether cookies go to other origins too (fetch's `credentials`). */
  readonly credentials?: "omit" | "same-origin" | "include";
  /** Whether payloads are checked against the contract, in both directions; forms where they are given as the object of their fields. @default "all" */
  readonly validation?: "all" | "off";
  /** @default 10000 */
  readonly requestTimeoutMs?: number;
  /** Ends every request that is under way when it aborts. */
  readonly signal?: AbortSignal;
  /** @default the global one */
  readonly fetch?: (url: string, init: RequestInit) => Promise<Response>;
  readonly surroundings?: Partial<Surroundings>;
}

/** Talks with a server over HTTP. */
export interface RestClient<T extends Operations<T>> {
  /**
   * Asks, and gives the answer, whatever its status, as long as the contract knows it. Rejects with {@link UndocumentedStatus},
   * {@link MessageInvalid}, {@link NoReply}, the signal's reason, or what `fetch` rejects with when there is no answer.
   */
  request<K extends keyof T & string>(
    key: K,
    ...rest: Arguments<T[K]["request"], RequestOptions>
  ): Promise<T[K]["response"] & Pick<Answer, "headers">>;
  /** Tells of answers that break the contract, beside rejecting them. */
  on<K extends "$invalid" | "$unknown">(key: K, listener: (event: Events[K]) => void, options?: Abortable): () => void;
}

/** A status that the contract does not list for the operation. */
export class UndocumentedStatus extends Error {
  override readonly name = "UndocumentedStatus";
  readonly status: number;
  readonly body: unknown;
  constructor(key: string, { status, body }: Answer) {
    super(`${key} was answered with ${status}, which the contract does not list`);
    this.status = status;
    this.body = body;
  }
}

/** A client of every HTTP operation of a system. */
export function restClient<T extends Operations<T>>(spec: RestSpec, options: RestOptions = {}): RestClient<T> {
  const { clock } = { ...system, ...options.surroundings };
  const { token, requestTimeoutMs = 10_000, fetch = globalThis.fetch } = options;
  const { on, emit } = openListeners();

  async function ask(
    key: string,
    given: Ask = {},
    { signal, timeoutMs = requestTimeoutMs }: RequestOptions = {},
  ): Promise<Answer> {
    const operation = Object.hasOwn(spec.operations, key) ? spec.operations[key] : undefined;
    if (!operation) throw new TypeError(`there is no operation "${key}"`);
    const { replies } = operation;
    const asked = specOf(given.body, operation.bodies);
    const answers = Object.values(replies).flatMap((content) => Object.values(content));
    const checker = openChecker([...answers, ...(asked ? [asked] : [])], options.validation ?? "all");
    const late = new AbortController();
    const cancel = clock.after(timeoutMs, () => late.abort(new NoReply(key, timeoutMs)));
    const signals = [late.signal, signal, options.signal].filter((one) => one !== undefined);
    try {
      const either = AbortSignal.any(signals);
      const [secret] = await abortable(
        Promise.all([operation.token && (typeof token === "function" ? token() : token), checker.load()]),
        either,
      );
      const issues =
        asked && given.body !== undefined && !isWritten(given.body) ? checker.issues(asked, given.body) : [];
      if (issues.length > 0) throw new MessageInvalid(key, issues);
      const body = asked?.write && given.body ? asked.write(given.body) : given.body;
      const base = options.baseUrl ?? operation.baseUrl ?? spec.baseUrl;
      const { url, init } = prepareRequest(base, operation, { ...given, body }, asked?.contentType, secret, options);
      const response = await fetch(url, { ...init, signal: either });
      const { answer, content, problem } = await readReply(response, replies);
      if (!content) {
        emit("$unknown", { data: answer, why: `${key} lists no status ${answer.status}` });
        throw new UndocumentedStatus(key, answer);
      }
      const faults = problem ? [{ message: problem }] : checker.issues(content, answer.body);
      if (faults.length === 0) return answer;
      emit("$invalid", { key, payload: answer.body, issues: faults });
      throw new MessageInvalid(key, faults);
    } finally {
      cancel();
    }
  }

  const client = {
    request: (key: string, given?: Ask, how?: RequestOptions) => quiet(ask(key, given, how)),
    on,
  };
  return client as unknown as RestClient<T>;
}
