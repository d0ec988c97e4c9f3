import type { Side } from "../../contract/index.ts";
import { readFrame } from "../../contract/wire/index.ts";
import { heardIn } from "../checks/websocket/websocket-protocol.ts";
import type { Transcript } from "../transcript.ts";
import type { ChannelTalk } from "./channel-witness.ts";
import type { Seen } from "./happening.ts";
import type { SocketIoSession } from "./socketio-witness.ts";

/** What follows on a connection once its upgrade is answered. */
export interface Opened {
  frame(seen: Extract<Seen, { kind: "frame" }>, at: number): void;
  close(seen: Extract<Seen, { kind: "close" }>, at: number): void;
  finish(at: number, endedBy: Side | undefined): void;
}

/** A WebSocket channel: frames are its messages. */
export function talkOver(
  talk: ChannelTalk,
  evidence: () => Transcript,
  end: (at: number, endedBy: Side | undefined) => void,
): Opened {
  let closedBy: Side | undefined;
  return {
    frame({ from, data }, at) {
      const bytes = Buffer.byteLength(data);
      talk.take({ from, heard: heardIn({ at, data, reading: readFrame(data) }), bytes, evidence });
    },
    close({ from, code }, at) {
      talk.close(from, code, at, evidence);
      closedBy ??= from;
    },
    finish(at, endedBy) {
      talk.finish(at, evidence);
      end(at, closedBy ?? endedBy);
    },
  };
}

/** A WebSocket that carries Engine.IO. */
export function overEngine(session: SocketIoSession, evidence: () => Transcript): Opened {
  return {
    frame({ from, data }, at) {
      session.moment = { at, evidence };
      session.packet(from, data);
    },
    close: () => undefined,
    finish: (at, endedBy) => session.finish({ at, evidence }, endedBy),
  };
}
