import { type BodyReader, type Framing, Malformed, openBody } from "./body-reader.ts";
import { mostBodyBytes } from "./happening.ts";
import { type HttpHead, mostHeadBytes, readHead } from "./http-head.ts";

/** A body as far as it has come. */
export interface BodySeen {
  readonly body: Uint8Array;
  readonly bodyBytes: number;
}

/** What comes of the messages of one direction. */
export interface MessageListener {
  /** A head has come; says how its body ends. */
  head(head: HttpHead): Framing;
  /** The message of the last head is whole. With `"hold"` what follows is kept until `resume` or `release`. */
  whole(seen: BodySeen): "go on" | "hold";
}

/** Splits the bytes of one direction of an HTTP/1.1 connection into messages. */
export interface MessageReader {
  /** @throws Malformed where the bytes are no HTTP/1.1 */
  take(bytes: Buffer): void;
  /** Goes on after `"hold"`. @throws Malformed */
  resume(): void;
  /** Ends reading; hands out what was not read yet. */
  release(): Buffer;
  /** The direction has ended: a body without a length is whole. Returns what is there of one that is not. */
  end(): BodySeen | undefined;
}

const nothing = Buffer.alloc(0);

export function openMessages(listener: MessageListener): MessageReader {
  let rest: Buffer = nothing;
  let held = false;
  let body: BodyReader | undefined;
  let framing: Framing | undefined;
  let pieces: Buffer[] = [];
  let kept = 0;
  let length = 0;

  const seen = (): BodySeen => ({ body: Buffer.concat(pieces), bodyBytes: length });

  function startBody(next: Framing): void {
    pieces = [];
    kept = length = 0;
    framing = next;
    body = openBody(next, (bytes) => {
      length += bytes.length;
      if (kept >= mostBodyBytes) return;
      const part = bytes.subarray(0, mostBodyBytes - kept);
      kept += part.length;
      pieces.push(part);
    });
  }

  function finish(): void {
    const whole = seen();
    body = framing = undefined;
    pieces = [];
    held = listener.whole(whole) === "hold";
  }

  /** Whether another step may be possible. */
  function step(): boolean {
    if (body !== undefined) {
      const { used, isOver } = body.take(rest);
      rest = rest.subarray(used);
      if (isOver) finish();
      return isOver;
    }
    // RFC 9112 §2.2: empty lines before a message are to be passed over.
    while (rest.length >= 2 && rest[0] === 13 && rest[1] === 10) rest = rest.subarray(2);
    const end = rest.indexOf("\r\n\r\n");
    if (end < 0) {
      const bare = rest.indexOf("\n\n");
      if (bare >= 0) throw new Malformed("lines that end without a carriage return");
      if (rest.length > mostHeadBytes) throw new Malformed(`a head of more than ${mostHeadBytes} bytes`);
      if (rest.length >= 16 && !/^[!-~]+ ?/.test(rest.toString("latin1", 0, 16)))
        throw new Malformed("bytes that begin no message of HTTP/1.1");
      return false;
    }
    const head = readHead(rest.subarray(0, end));
    rest = rest.subarray(end + 4);
    startBody(listener.head(head));
    return true;
  }

  function run(): void {
    while (!held && step());
  }

  return {
    take(bytes) {
      rest = rest.length === 0 ? bytes : Buffer.concat([rest, bytes]);
      run();
    },
    resume() {
      held = false;
      run();
    },
    release() {
      const left = rest;
      rest = nothing;
      held = true;
      return left;
    },
    end() {
      if (body === undefined) return undefined;
      if (framing?.kind !== "until-end") return seen();
      finish();
      return undefined;
    },
  };
}
