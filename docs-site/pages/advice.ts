import type { CloseCode } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { joined, type Md } from "../markdown/md.ts";
import type { WordKey } from "../words/words.ts";

/** Whether a client may try again by itself, and when. */
export type Again = CloseCode["reconnect"];

/** What to do about an HTTP status. */
export const doAbout = (book: Book, status: string): Md => book.say(keyOf(book, "do", status));

/** Why there is such a status. */
export const whyStatus = (book: Book, status: string): Md => book.say(keyOf(book, "why", status));

/** Advice to send the same once more, later. */
const waits: ReadonlySet<WordKey> = new Set(["do_429", "do_502", "do_503", "do_5XX"]);

/** Whether the advice about a status is to try again: what {@link doAbout} says in words. */
export const againAfterStatus = (book: Book, status: string): Again =>
  waits.has(keyOf(book, "do", status)) ? "backoff" : "never";

/** Words for the very status, else for its class. */
function keyOf({ words }: Book, about: "do" | "why", status: string): WordKey {
  const own = `${about}_${status}`;
  if (Object.hasOwn(words, own)) return own as WordKey;
  return `${about}_${status.startsWith("5") ? "5XX" : "4XX"}`;
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
