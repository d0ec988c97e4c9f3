import type { Harbour } from "../harbour.ts";
import type { Caller } from "./caller.ts";
import { clearanceFor, clearanceSchema } from "./clearance.ts";
import { fault } from "./fault.ts";
import { type Heard, messageOf, messageReader, type Said } from "../../message-reader.ts";

/** Answers what is said to the tower; undefined stands for a binary frame. */
export type Talk = (caller: Caller, text: string | undefined) => void;

export function openTowerTalk(harbour: Harbour, callers: ReadonlySet<Caller>): Talk {
  const { breaks, clock } = harbour;
  const read = messageReader({
    request_clearance: clearanceSchema(harbour),
    ask_tide: messageOf("ask_tide", ["station"], { station: { enum: ["bar", "basin", "river"] } }),
    call: messageOf("call", ["text"], { text: { type: "string", minLength: 1, maxLength: 200 } }),
    ping: messageOf("ping", ["nonce"], { nonce: { type: "string", minLength: 1, maxLength: 40 } }),
  });
  const others = (caller: Caller): readonly Caller[] => [...callers].filter((one) => one !== caller);
  const unsaid: (() => void)[] = [];
  let before = "none";

  function clear(caller: Caller, request: Readonly<Record<string, unknown>>): void {
    if (breaks("W07-no-clearance")) return;
    if (breaks("W10-fault-for-sense")) return caller.line.say(fault("INVALID", "no"));
    const clearance = clearanceFor(harbour, request);
    const id = String(clearance["request_id"]);
    const other = breaks("W08-other-request-id") ? `${id}-1` : breaks("W08-request-id-of-before") ? before : id;
    before = id;
    const text = JSON.stringify({ ...clearance, request_id: other });
    const hearer = breaks("W09-clearance-to-another") ? (others(caller)[0] ?? caller) : caller;
    if (breaks("W06-one-in-two")) {
      hearer.line.sayRaw(text.slice(0, 40));
      return hearer.line.sayRaw(text.slice(40));
    }
    hearer.line.sayRaw(text);
    if (breaks("W11-two-clearances")) hearer.line.sayRaw(text);
    if (breaks("W09-clearance-to-all")) for (const { line } of others(caller)) line.sayRaw(text);
    return undefined;
  }

  function tellTide({ line }: Caller, station: unknown): void {
    if (breaks("W07-no-tide")) return;
    const say = (): void => line.say({ type: "tide", station, height_m: 2.1, timestamp: harbour.timestamp() });
    if (!breaks("W12-tides-in-reverse")) return say();
    // The last question is answered first.
    unsaid.push(say);
    clock.after(50, () => unsaid.pop()?.());
  }

  function pong(caller: Caller, nonce: string): void {
    caller.lastPing = clock.now();
    if (breaks("V06-pong-missing")) return;
    const said = breaks("V06-pong-with-other-nonce") ? `${nonce.slice(0, 39)}~` : nonce;
    caller.line.say({ type: "pong", nonce: said, timestamp: harbour.timestamp() });
    if (breaks("W11-two-pongs")) caller.line.say({ type: "pong", nonce: said, timestamp: harbour.timestamp() });
  }

  function passOn(caller: Caller, text: unknown): void {
    if (breaks("W04-call-not-passed-on")) return;
    for (const { line } of others(caller)) line.say({ type: "called", text, timestamp: harbour.timestamp() });
  }

  function answer(caller: Caller, message: Said): void {
    switch (message.type) {
      case "request_clearance":
        return clear(caller, message);
      case "ask_tide":
        return tellTide(caller, message["station"]);
      case "call":
        return passOn(caller, message["text"]);
      case "ping":
        return pong(caller, String(message["nonce"]));
    }
    return undefined;
  }

  function refuse(caller: Caller, heard: Exclude<Heard, { readonly kind: "message" }>): void {
    const { line } = caller;
    const say = (): void => line.say(fault("INVALID", `a message that is ${heard.kind}`));
    switch (heard.kind) {
      case "invalid":
        if (breaks("W13-invalid-ignored")) return undefined;
        if (breaks("W14-invalid-closes")) return line.close(1000, "Done");
        if (breaks("W10-clearance-for-nonsense") && heard.type === "request_clearance")
          return clear(caller, heard.value);
        return say();
      case "unknown":
        if (breaks("W15-unknown-type-ignored")) return undefined;
        if (!breaks("W15-unknown-type-crashes")) return say();
        for (const one of callers) one.line.drop();
        return undefined;
      case "malformed":
        if (breaks("W16-malformed-ignored")) return undefined;
        return breaks("W16-malformed-closes-with-1011") ? line.close(1011, "Unexpected token") : say();
    }
  }

  return (caller, text) => {
    const heard: Heard = text === undefined ? { kind: "malformed" } : read(text);
    return heard.kind === "message" ? answer(caller, heard.message) : refuse(caller, heard);
  };
}
