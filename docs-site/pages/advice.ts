import type { CloseCode, HttpOperation } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { sense } from "../error-codes.ts";
import { codeSpan, joined, type Md } from "../markdown/md.ts";
import type { WordKey } from "../words/words.ts";
import { rightPlacesOf } from "./wrong-ports.ts";

/** Why there is such a status, wherever it comes. */
export const whyStatus = (book: Book, status: string): Md => book.say(keyOf(book, "why", status));

/** Advice to send the same once more, later. */
const waits: ReadonlySet<WordKey> = new Set(["do_429", "do_502", "do_503", "do_5XX"]);

/** Words for the very status, else for its class. */
function keyOf({ words }: Book, about: "do" | "why", status: string): WordKey {
  const own = `${about}_${status}`;
  if (Object.hasOwn(words, own)) return own as WordKey;
  return `${about}_${status.startsWith("5") ? "5XX" : "4XX"}`;
}

/** Why something was refused, and what helps. */
export interface Advice {
  readonly why: Md;
  readonly what: Md;
  /** Whether it is to send the same again, later. */
  readonly isAgain: boolean;
}

/** What is known of a refusal from the request that it answers, from a code of the service's own, and from its status. */
export function adviceOn(book: Book, operation: HttpOperation, status: string, code?: string): Advice {
  const { say } = book;
  const right = ["404", "421", "426"].includes(status) ? rightPlacesOf(book, operation) : [];
  if (right.length > 0)
    return {
      why: say("why_wrong-place"),
      what: say("do_wrong-place", { right: joined(right.map(codeSpan), ", ") }),
      isAgain: false,
    };
  const known = { why: keyOf(book, "why", status), what: keyOf(book, "do", status) };
  const named = code === undefined ? undefined : sense(code);
  // Limits of connections are not those of requests.
  const isOfConnections = named?.what === "do_slower" || named?.what === "do_backoff";
  const advice = named === undefined || isOfConnections ? known : named;
  const { why, what } = suited(advice, operation, credentialsFor(book, operation));
  return { why: say(why), what: say(what), isAgain: waits.has(what) };
}

interface Keys {
  readonly why: WordKey;
  readonly what: WordKey;
}

type Credentials = "none" | "token" | "other";

/** Who has shown no credentials cannot renew them, and has no rights that might not do; not all credentials are tokens. */
function suited(advice: Keys, { body }: HttpOperation, credentials: Credentials): Keys {
  if (credentials === "token") return advice;
  if (advice.what === "do_401") {
    if (credentials === "other") return { ...advice, what: "do_credentials" };
    return body === undefined ? { ...advice, what: "do_untold" } : { why: "why_login", what: "do_login" };
  }
  return advice.what === "do_403" && credentials === "none" ? { why: "why_4XX", what: "do_4XX" } : advice;
}

const tokenName = /authorization|token|jwt/i;

/** What the documents ask for there: the request itself, or the channel that it opens. */
function credentialsFor({ contract }: Book, { id, security, parameters }: HttpOperation): Credentials {
  const opened = contract.channels.flatMap((channel) =>
    channel.protocol !== "http" && channel.upgrade === id ? channel.security : [],
  );
  const kinds = [...security, ...opened].flatMap(({ schemes }) =>
    schemes.map(({ scheme }) => contract.securitySchemes[scheme]?.kind),
  );
  const isToken = kinds.some(
    (kind) =>
      kind === undefined ||
      kind.type === "bearer" ||
      kind.type === "other" ||
      (kind.type === "apiKey" && tokenName.test(kind.name)),
  );
  if (isToken || (kinds.length === 0 && parameters.some(({ name }) => tokenName.test(name)))) return "token";
  return kinds.length === 0 ? "none" : "other";
}

/** What a client should do after a close code. */
export function afterClose({ say, words }: Book, { when, reconnect }: CloseCode): Md {
  if (reconnect === "never" && when.length > 0 && when.every((one) => one === "normal" || one === "idle"))
    return say("do_done");
  const first = when.flatMap((situation) => {
    const key = `do_${situation}`;
    return Object.hasOwn(words, key) ? [say(key as "do_idle")] : [];
  });
  return joined([...first, say(`do_${reconnect}`)], " ");
}
