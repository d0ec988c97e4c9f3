import type { Message } from "../../../contract/index.ts";
import { type Matcher, matcherOf, type PayloadFault, payloadChecker } from "../../../contract/payload/index.ts";
import { judgedPayload, type WireForm, wireFormOf } from "../../../contract/wire/index.ts";
import type { HeardMessage, OpenSubject } from "./talk.ts";

export type Matched =
  | { readonly kind: "message"; readonly message: Message; readonly faults: readonly PayloadFault[] }
  /** The acknowledgement of something that this client said. */
  | { readonly kind: "acknowledgement" }
  | { readonly kind: "undocumented"; readonly expected: string; readonly got: string }
  /** No message at all: not JSON, the wrong kind of frame. */
  | { readonly kind: "unreadable"; readonly expected: string; readonly got: string };

const matchers = new WeakMap<OpenSubject, ReadonlyMap<WireForm, Matcher>>();

/** Frames of one form are matched among the messages of that form. */
function matcherFor(subject: OpenSubject, form: WireForm): Matcher {
  let known = matchers.get(subject);
  if (known === undefined) {
    const forms = ["json", "text", "bytes"] as const;
    known = new Map(
      forms.map((one) => [
        one,
        matcherOf(
          subject.contract,
          subject.said.filter(({ contentType }) => wireFormOf(contentType) === one),
          (message) => judgedPayload(subject.contract, message),
        ),
      ]),
    );
    matchers.set(subject, known);
  }
  return known.get(form)!;
}

/** A text that is a message as it stands, where the server says such texts. */
function asText(subject: OpenSubject, text: string | undefined): Matched | undefined {
  const match = text === undefined ? undefined : matcherFor(subject, "text")(text);
  return match?.ok ? { kind: "message", message: match.message, faults: [] } : undefined;
}

/** Which message of the server something is: by its event where the protocol has events, else the one that it fits, or whose tag it has. */
export function matchHeard(
  subject: OpenSubject,
  { reading, event, acknowledges, binary, text }: HeardMessage,
): Matched {
  if (acknowledges !== undefined) return { kind: "acknowledgement" };
  if (!reading.ok) return asText(subject, text) ?? { kind: "unreadable", expected: reading.expected, got: reading.got };
  const { contract, said } = subject;
  if (event !== undefined) {
    const candidates = said.filter(({ name }) => name === event);
    const [first] = candidates;
    if (first === undefined) {
      const names = [...new Set(said.map(({ name }) => name))].join(", ");
      return { kind: "undocumented", expected: `one of the events ${names || "(none)"}`, got: `the event "${event}"` };
    }
    const judged = candidates.map((message) => ({
      message,
      faults: payloadChecker(contract, judgedPayload(contract, message))(reading.payload),
    }));
    const best = judged.toSorted((a, b) => a.faults.length - b.faults.length)[0]!;
    return { kind: "message", ...best };
  }
  const match = matcherFor(subject, binary ? "bytes" : "json")(reading.payload);
  if (match.ok) return { kind: "message", message: match.message, faults: [] };
  const other = asText(subject, text);
  if (other !== undefined) return other;
  if (match.closest === undefined) return { kind: "undocumented", expected: match.expected, got: match.got };
  const faults = payloadChecker(contract, judgedPayload(contract, match.closest))(reading.payload);
  return { kind: "message", message: match.closest, faults };
}

/** Everything heard that is one of the wanted messages, valid or not. */
export function heardOf(
  subject: OpenSubject,
  heard: readonly HeardMessage[],
  wanted: ReadonlySet<string>,
): readonly HeardMessage[] {
  return heard.filter((one) => {
    const match = matchHeard(subject, one);
    return match.kind === "message" && wanted.has(match.message.id);
  });
}
