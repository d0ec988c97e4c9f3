import type { Writable } from "node:stream";
import * as ws from "ws";
import type { Side } from "../../contract/index.ts";
import type { Seen } from "./happening.ts";

/** Reads the WebSocket frames of one direction. */
export interface FrameReader {
  /** Settles once everything that the bytes end is told of. */
  take(bytes: Buffer): Promise<void>;
  close(): void;
}

/** What the `ws` package exports and its types do not have. */
interface Insides {
  readonly Receiver: new (options: {
    readonly isServer: boolean;
    readonly extensions: Readonly<Record<string, unknown>>;
    readonly maxPayload: number;
  }) => Writable;
  readonly PerMessageDeflate: new (options: { readonly isServer: boolean; readonly maxPayload: number }) => Deflate;
  readonly extension: { parse(header: string): Readonly<Record<string, readonly Record<string, unknown>[]>> };
}

interface Deflate {
  accept(parameters: readonly Record<string, unknown>[]): void;
  cleanup(): void;
}

const { Receiver, PerMessageDeflate, extension } = ws as unknown as Insides;

/** Longest message that is read along. */
const mostMessageBytes = 64 * 2 ** 20;

const deflateName = "permessage-deflate";

/**
 * @param agreed `Sec-WebSocket-Extensions` of the answer to the handshake
 * @param tell told of frames, pings, pongs, closes, and of what cannot be read
 */
export function openFrames(from: Side, agreed: string, tell: (seen: Seen) => void): FrameReader {
  const isServer = from === "client";
  let deflate: Deflate | undefined;
  let over = false;
  let last: Buffer = Buffer.alloc(0);

  function giveUp(why: string, fault: "speaker" | "reader"): void {
    if (over) return;
    over = true;
    tell({ kind: "unreadable", from, why, fault, bytes: last.subarray(0, 1024) });
  }

  let receiver: Writable | undefined;
  try {
    const { [deflateName]: parameters, ...others } = agreed === "" ? {} : extension.parse(agreed);
    const unknown = Object.keys(others);
    if (unknown.length > 0) giveUp(`the extension ${unknown.join(", ")} is not one that this reader knows`, "reader");
    if (parameters !== undefined) {
      deflate = new PerMessageDeflate({ isServer, maxPayload: mostMessageBytes });
      deflate.accept(parameters);
    }
    receiver = new Receiver({
      isServer,
      extensions: deflate === undefined ? {} : { [deflateName]: deflate },
      maxPayload: mostMessageBytes,
    });
  } catch (error) {
    giveUp(`the answer to the handshake: ${messageOf(error)}`, "speaker");
  }

  receiver
    ?.on("message", (data: Buffer, isBinary: boolean) =>
      tell({ kind: "frame", from, data: isBinary ? new Uint8Array(data) : data.toString() }),
    )
    .on("ping", (data: Buffer) => tell({ kind: "ping", from, data }))
    .on("pong", (data: Buffer) => tell({ kind: "pong", from, data }))
    .on("conclude", (code: number, reason: Buffer) => {
      over = true;
      tell({ kind: "close", from, code, reason: reason.toString() });
    })
    .on("error", (error: NodeJS.ErrnoException) => {
      const isTooMuch = error.code === "WS_ERR_UNSUPPORTED_MESSAGE_LENGTH";
      giveUp(
        isTooMuch ? `a message of more than ${mostMessageBytes} bytes` : error.message,
        isTooMuch ? "reader" : "speaker",
      );
    });

  return {
    async take(bytes) {
      if (over || receiver === undefined || bytes.length === 0) return;
      last = bytes;
      await new Promise<void>((resolve) => {
        // An error is told of by its event.
        receiver.write(bytes, () => resolve());
      });
    },
    close() {
      over = true;
      deflate?.cleanup();
      receiver?.destroy();
    },
  };
}

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
