import type { Answered, Backstage, Client, Data, Flow, Pen, Place, Upgrade } from "../backstage.ts";
import type { EdgeContext } from "../port-context.ts";
import type { Line } from "./line.ts";
import { type FromWorker, type FromWorld, ownWeight as own } from "./messages.ts";

/** Stands in a worker for the world. */
export interface FarWorld extends Pick<EdgeContext, "traffic" | "callBack" | "log"> {
  backstage(port: number): Backstage;
  /** False where it is for whoever listens. */
  hear(entry: FromWorld): boolean;
  /** The world has caught up with what was said to it. */
  relieved(): void;
}

export function openFarWorld(line: Line<FromWorker>): FarWorld {
  const asking = new Map<number, (answered: Answered) => void>();
  const deciding = new Map<number, (upgrade: Upgrade) => void>();
  const clients = new Map<number, Client>();
  const pens = new Map<number, Pen>();
  const settling = new Map<number, () => void>();
  const pongs = new Map<number, () => void>();
  /** What is not read at the moment, and how it is read again. */
  const held = new Map<Flow, () => void>();
  let serial = 0;

  function settled(task: () => void): void {
    const id = (serial += 1);
    settling.set(id, task);
    line.say(["settle", id], own);
  }

  /** Whoever says more than the world can hear has to wait. */
  function hold(flow: Flow, resume: () => void): void {
    if (!line.isBehind || held.has(flow)) return;
    held.set(flow, resume);
    flow.pause();
  }

  function holdSocket(socket: Flow): void {
    // Node.js itself pauses who does not read the answers, and must resume it itself.
    hold(socket, () => void ((socket as { _paused?: boolean })._paused !== true && socket.resume()));
  }

  function placeAt(id: number, flow: Flow): Place {
    let isGone = false;
    return {
      hear(data, bytes) {
        line.say(["heard", id, data, bytes], own + bytes);
        hold(flow, () => flow.resume());
      },
      ping(pong) {
        const ping = (serial += 1);
        pongs.set(ping, pong);
        line.say(["ping", id, ping], own);
        hold(flow, () => flow.resume());
      },
      leave(last) {
        held.delete(flow);
        // It hears what is on its way until its connection is over.
        if (last !== undefined) clients.delete(id);
        if (isGone) return;
        isGone = true;
        line.say(["left", id, last], own);
      },
    };
  }

  /** Writes what the world has written, which may come before there is a pen. */
  function draft(id: number, answered: Answered): void {
    take(
      asking,
      id,
    )?.({
      ...answered,
      drive(pen) {
        const over = (): void => {
          pens.delete(id);
          line.say(["over", id], own);
        };
        if (pen.isGone) return over();
        pens.set(id, pen);
        return pen.whenOver(over);
      },
    });
  }

  function decide(id: number, upgrade: Upgrade): void {
    deciding.get(id)?.(upgrade);
    deciding.delete(id);
  }

  function take<Waiting>(from: Map<number, Waiting>, id: number): Waiting | undefined {
    const found = from.get(id);
    from.delete(id);
    return found;
  }

  return {
    backstage: (port) => ({
      answer({ method, url, headers, body }, flow, answered) {
        const id = (serial += 1);
        asking.set(id, answered);
        // Node.js reads into buffers that are larger than what came: only the bytes themselves are to cross.
        const bytes = body.byteLength === 0 ? undefined : new Uint8Array(body);
        line.say(["ask", id, port, method, url, headers, bytes], own + body.byteLength);
        holdSocket(flow);
      },
      upgrade({ method, url, headers }, decided) {
        const id = (serial += 1);
        deciding.set(id, decided);
        line.say(["upgrade", id, port, method, url, headers], own);
      },
      settled,
    }),
    traffic: {
      request: (method, status, seconds, bytes) => line.say(["count", method, status, seconds, bytes], own),
      // Counted where it is said.
      sent: () => undefined,
    },
    callBack: (request) => line.say(["call", request], own),
    log: (entry) => line.say(["log", entry], own),
    hear(entry) {
      switch (entry[0]) {
        case "answer": {
          const [, id, reply, bytes, callbacks = []] = entry;
          take(asking, id)?.({ reply, bytes, callbacks });
          return true;
        }
        case "draft": {
          const [, id, reply, bytes, callbacks] = entry;
          draft(id, { reply, bytes, callbacks });
          return true;
        }
        case "write": {
          const [, id, what] = entry;
          if (typeof what === "string") pens.get(id)?.[what]();
          else pens.get(id)?.piece(what);
          return true;
        }
        case "refuse":
          decide(entry[1], { kind: "refuse", reply: entry[2] });
          return true;
        case "turn away":
          decide(entry[1], { kind: "close", terms: entry[2], code: entry[3], reason: entry[4] });
          return true;
        case "open": {
          const [, id, terms] = entry;
          decide(id, {
            kind: "open",
            terms,
            enter(client, flow) {
              clients.set(id, client);
              return placeAt(id, flow);
            },
            abandon: () => line.say(["left", id, undefined], own),
          });
          return true;
        }
        case "say": {
          const [, to, data] = entry;
          const frame: Data = { data: () => data };
          for (const id of to) clients.get(id)?.say(frame);
          return true;
        }
        case "hang up":
          clients.get(entry[1])?.close(entry[2], entry[3]);
          return true;
        case "cut":
          clients.get(entry[1])?.cut();
          return true;
        case "pong": {
          const pong = take(pongs, entry[1]);
          if (entry[2]) pong?.();
          return true;
        }
        case "settled":
          take(settling, entry[1])?.();
          return true;
        default:
          return false;
      }
    },
    relieved() {
      const resuming = [...held.values()];
      held.clear();
      for (const resume of resuming) resume();
    },
  };
}
