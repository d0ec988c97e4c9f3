import type { Side } from "../../contract/index.ts";
import { Malformed } from "./body-reader.ts";
import { type FrameReader, openFrames } from "./frame-reader.ts";
import type { ResponseSeen, Seen } from "./happening.ts";
import { valuesOf } from "./http-head.ts";
import { type HttpConversation, openHttpConversation } from "./http-conversation.ts";

/** Reads along with one connection. It is given copies, and whatever is in them, the connection never notices. */
export interface Tap {
  /** Bytes that passed, in the order in which they did. They are copied at once. */
  take(from: Side, bytes: Uint8Array): void;
  /** A side has ended its half of the connection, or broken it off. */
  end(from: Side, why: string): void;
  /** Settles once everything so far is told of. */
  readonly settled: Promise<void>;
}

/** Whether a connection that begins with these bytes is encrypted (RFC 8446 §5.1). */
export const isTls = (bytes: Uint8Array): boolean => bytes[0] === 0x16 && bytes[1] === 0x03;

/** How much of what passed may wait to be read. */
const mostWaiting = 64 * 2 ** 20;

/** @param tell told of everything in order; `at` is when it passed, by `now` */
export function openTap(now: () => number, tell: (seen: Seen, at: number) => void): Tap {
  let queue = Promise.resolve();
  let waiting = 0;
  let at = now();
  let reader: "http" | "websocket" | "nothing" = "http";
  let frames: Readonly<Record<Side, FrameReader>> | undefined;

  /** Whether anything has passed: the first bytes tell which protocol it is. */
  let begun = false;

  const say = (seen: Seen): void => tell(seen, at);

  function giveUp(from: Side, why: string, fault: "speaker" | "reader", bytes: Uint8Array): void {
    if (reader === "nothing") return;
    reader = "nothing";
    say({ kind: "unreadable", from, why, fault, bytes: bytes.subarray(0, 1024) });
  }

  let switching: { readonly response: ResponseSeen; readonly said: Readonly<Record<Side, Buffer>> } | undefined;
  const http: HttpConversation = openHttpConversation({
    request: (request) => say({ kind: "request", request }),
    response: (response) => say({ kind: "response", response }),
    switched: (response, said) => void (switching = { response, said }),
  });

  async function readHttp(from: Side, bytes: Buffer): Promise<void> {
    if (!begun) {
      begun = true;
      if (isTls(bytes)) return giveUp(from, "it is encrypted (TLS)", "reader", bytes);
      if (bytes.toString("latin1", 0, 16).startsWith("PRI * HTTP/2.0"))
        return giveUp(from, "it is HTTP/2", "reader", bytes);
    }
    try {
      http.take(from, bytes);
    } catch (error) {
      if (!(error instanceof Malformed)) throw error;
      return giveUp(from, error.message, "speaker", bytes);
    }
    if (switching === undefined) return;
    const { response, said } = switching;
    const protocol = valuesOf(response.headers, "upgrade")[0]?.toLowerCase();
    if (response.status !== 101 || protocol !== "websocket") {
      say({ kind: "response", response });
      return giveUp(from, `it speaks ${protocol ?? "something of its own"} from here on`, "reader", said[from]);
    }
    reader = "websocket";
    say({ kind: "connected", response });
    const agreed = response.headers
      .filter(([name]) => name.toLowerCase() === "sec-websocket-extensions")
      .map(([, value]) => value)
      .join(", ");
    frames = { client: openFrames("client", agreed, say), server: openFrames("server", agreed, say) };
    await frames.server.take(said.server);
    await frames.client.take(said.client);
  }

  async function read(from: Side, bytes: Buffer): Promise<void> {
    if (reader === "http") await readHttp(from, bytes);
    else if (reader === "websocket") await frames?.[from].take(bytes);
  }

  /** Whatever goes wrong in reading is the reader's fault, and stays here. */
  function next(from: Side, when: number, task: () => unknown): void {
    queue = queue
      .then(() => {
        at = when;
        return task();
      })
      .then(
        () => undefined,
        (error: unknown) =>
          giveUp(
            from,
            `this reader failed: ${error instanceof Error ? error.message : String(error)}`,
            "reader",
            new Uint8Array(),
          ),
      );
  }

  return {
    take(from, bytes) {
      const when = now();
      if (waiting + bytes.length > mostWaiting) {
        next(from, when, () => giveUp(from, "it came faster than it could be read", "reader", new Uint8Array()));
        return;
      }
      // What is masked is unmasked in place, and these bytes are still to be sent.
      const copy = Buffer.from(bytes);
      waiting += copy.length;
      next(from, when, async () => {
        waiting -= copy.length;
        await read(from, copy);
      });
    },
    end(from, why) {
      next(from, now(), () => {
        if (reader === "http") http.end(from);
        say({ kind: "ended", from, why });
      });
    },
    get settled() {
      return queue;
    },
  };
}
