import type { Answered, Backstage, Client, Data, Flow, Pen, Place, Upgrade } from "../backstage.ts";
import type { Log, OutgoingRequest } from "../engine/index.ts";
import { plainProblem } from "../engine/index.ts";
import type { Traffic } from "../traffic.ts";
import type { Line } from "./line.ts";
import { type FromWorker, type FromWorld, ownWeight as own } from "./messages.ts";

/** What attendants ask of the world. */
export interface WorldSide {
  /** Who plays on a port. */
  backstage(port: number): Backstage | undefined;
  readonly traffic: Traffic;
  readonly callBack: (request: OutgoingRequest) => void;
  readonly log: Log;
}

/** Stands in the world for the sockets of one worker. */
export interface Attendant {
  /** False where it is none of the world's business. */
  hear(entry: FromWorker): boolean;
  /** The worker is gone, and its connections with it. */
  lost(): void;
}

const noBody = new Uint8Array();

/** Whoever says too much is held where its socket is. */
const noFlow: Flow = { pause: () => undefined, resume: () => undefined };

/** The codes that a close frame may carry (RFC 6455 §7.4). */
const isCloseCode = (code: number): boolean =>
  (code >= 1000 && code <= 1014 && ![1004, 1005, 1006].includes(code)) || (code >= 3000 && code <= 4999);

/** A contract that changed a moment ago wants this port to be another one. */
const changing = plainProblem({
  status: 503,
  title: "Service Unavailable",
  detail: "the contract has just changed, and this port with it: ask again",
});

export function openAttendant(line: Line<FromWorld>, world: WorldSide): Attendant {
  const { traffic, callBack, log } = world;
  const places = new Map<number, Place>();
  /** The answers that do not cross as usual, and are not over. */
  const writing = new Set<number>();
  /** The frame that is being said, and to whom. */
  let saying: { readonly frame: Data; readonly entry: FromWorld; readonly to: number[] } | undefined;

  /** What many hear crosses once. */
  function say(place: number, frame: Data): void {
    if (saying?.frame === frame && saying.entry === line.last) {
      saying.to.push(place);
      // Each is another write for the worker, however little crosses for it.
      line.addToLast(own);
      return;
    }
    const data = frame.data();
    const to = [place];
    const entry: FromWorld = ["say", to, data];
    saying = { frame, entry, to };
    line.say(entry, own + data.length);
  }

  function clientAt(place: number, channel: string): Client {
    let isOpen = true;
    return {
      say(frame) {
        if (!isOpen) return;
        say(place, frame);
        traffic.sent(channel);
      },
      sayText(frame, change) {
        const text = change(String(frame.data()));
        line.say(["say", [place], text], own + text.length);
      },
      close(code, reason) {
        // There, it would come too late for whoever asks for it here.
        if (!isCloseCode(code)) throw new TypeError("First argument must be a valid error code number");
        isOpen = false;
        line.say(["hang up", place, code, reason], own);
      },
      cut() {
        isOpen = false;
        line.say(["cut", place], own);
      },
    };
  }

  function answer(id: number, { reply, bytes, callbacks, drive }: Answered): void {
    if (drive !== undefined) {
      line.say(["draft", id, reply, bytes, callbacks], own + bytes);
      drive(penAt(id));
    } else if (callbacks.length === 0) line.say(["answer", id, reply, bytes], own + bytes);
    else line.say(["answer", id, reply, bytes, callbacks], own + bytes);
  }

  /** Writes where the socket is, at the time of the world. */
  function penAt(id: number): Pen {
    const write = (what: "whole" | "begin" | "end" | "reset" | Uint8Array): void =>
      line.say(["write", id, what], own + (typeof what === "string" ? 0 : what.byteLength));
    writing.add(id);
    return {
      get isGone() {
        return !writing.has(id);
      },
      whole: () => write("whole"),
      begin: () => write("begin"),
      piece: (bytes) => write(new Uint8Array(bytes)),
      end: () => write("end"),
      reset: () => write("reset"),
      whenOver: () => undefined,
    };
  }

  function decided(place: number, upgrade: Upgrade): void {
    switch (upgrade.kind) {
      case "refuse":
        return line.say(["refuse", place, upgrade.reply], own + upgrade.reply.body.length);
      case "onward":
        return line.say(["refuse", place, changing], own);
      case "close":
        return line.say(["turn away", place, upgrade.terms, upgrade.code, upgrade.reason], own);
      case "open": {
        line.say(["open", place, upgrade.terms], own);
        const client = clientAt(place, upgrade.terms.key);
        places.set(place, upgrade.enter(client, noFlow));
      }
    }
  }

  return {
    hear(entry) {
      switch (entry[0]) {
        case "ask": {
          const [, id, port, method, url, headers, body = noBody] = entry;
          const asked = { method, url, headers, body };
          world.backstage(port)?.answer(asked, noFlow, (answered) => answer(id, answered));
          return true;
        }
        case "upgrade": {
          const [, place, port, method, url, headers] = entry;
          const asked = { method, url, headers, body: noBody };
          world.backstage(port)?.upgrade(asked, (upgrade) => decided(place, upgrade));
          return true;
        }
        case "heard":
          places.get(entry[1])?.hear(entry[2], entry[3]);
          return true;
        case "ping": {
          let isAnswered = false;
          places.get(entry[1])?.ping(() => (isAnswered = true));
          line.say(["pong", entry[2], isAnswered], own);
          return true;
        }
        case "left":
          places.get(entry[1])?.leave(entry[2]);
          places.delete(entry[1]);
          return true;
        case "settle":
          line.say(["settled", entry[1]], own);
          return true;
        case "over":
          writing.delete(entry[1]);
          return true;
        case "count":
          traffic.request(entry[1], entry[2], entry[3], entry[4]);
          return true;
        case "call":
          callBack(entry[1]);
          return true;
        case "log":
          log(entry[1]);
          return true;
        default:
          return false;
      }
    },
    lost() {
      for (const place of places.values()) place.leave();
      places.clear();
      writing.clear();
    },
  };
}
