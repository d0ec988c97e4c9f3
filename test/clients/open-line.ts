import { once } from "node:events";
import { WebSocket } from "ws";
import { type Ear, openEar } from "./heard.ts";
import type { Judge } from "../contracts/judge.ts";

/** A WebSocket whose every frame is held to the contract; bytes are heard under the name `bytes`. */
export interface Line extends Disposable {
  readonly ear: Ear;
  readonly socket: WebSocket;
  /** Settles when the connection stands. */
  readonly opened: Promise<unknown>;
  /** Settles with the close code, or with the status of a refused upgrade. */
  readonly ended: Promise<number>;
  /** What was heard and is no message of the channel. */
  readonly faults: readonly unknown[];
  say(message: object | string | Buffer): void;
}

export interface LineOptions {
  readonly origin?: string;
  readonly protocols?: readonly string[];
}

export function openLine(
  judge: Judge,
  channel: string,
  url: string,
  { origin, protocols = [] }: LineOptions = {},
): Line {
  const ear = openEar();
  const faults: unknown[] = [];
  const socket = new WebSocket(url, [...protocols], { ...(origin !== undefined && { origin }) });
  const opened = once(socket, "open");
  opened.catch(() => undefined);

  function hear(data: Buffer, isBinary: boolean): void {
    if (isBinary) return ear.hear({ name: "bytes", payload: { bytes: data } });
    const payload = JSON.parse(data.toString("utf8")) as { readonly type: string };
    try {
      judge.message(channel, payload);
    } catch (error) {
      faults.push(error);
    }
    return ear.hear({ name: payload.type, payload });
  }

  socket.on("message", (data, isBinary) => hear(data as Buffer, isBinary));
  socket.on("error", () => undefined);
  const refused = new Promise<number>((resolve) => {
    socket.on("unexpected-response", (_request, response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
  });
  return {
    ear,
    socket,
    opened,
    faults,
    ended: Promise.race([refused, once(socket, "close").then(([code]) => code as number)]),
    say: (message) =>
      socket.send(typeof message === "string" || Buffer.isBuffer(message) ? message : JSON.stringify(message)),
    [Symbol.dispose]: () => socket.terminate(),
  };
}
