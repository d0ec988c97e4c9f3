import type { SocketLike } from "../socket-like.ts";
import type { SocketConstructor } from "../websocket.ts";
import { settled } from "./driven-surroundings.ts";

/** The other end of one socket, as a test plays it. */
export interface FakePeer {
  readonly url: string;
  readonly protocols: readonly string[];
  /** What the client sent, parsed. */
  readonly heard: unknown[];
  /** The code with which the client closed. */
  closedWith: number | undefined;
  readonly is: "opening" | "open" | "closing" | "closed";
  accept(): Promise<void>;
  say(payload: unknown): Promise<void>;
  sayRaw(data: string | ArrayBuffer): Promise<void>;
  /** Sends a close frame that the client has not answered yet: nothing can be sent any more. */
  startClosing(): void;
  /** Closes the connection; without a code it breaks. */
  close(code?: number, reason?: string): Promise<void>;
}

const states = ["opening", "open", "closing", "closed"] as const;

/** Sockets that do nothing until their peer is told to, in the order in which they were opened. */
export function fakeSockets(): { readonly WebSocket: SocketConstructor; readonly peers: FakePeer[]; last(): FakePeer } {
  const peers: FakePeer[] = [];
  const WebSocket = function (this: SocketLike, url: string, protocols: string[] = []) {
    let readyState = 0;
    const fire = (name: "onopen" | "onmessage" | "onclose", event: object): Promise<void> => {
      (socket[name] as ((event: object) => void) | null)?.(event);
      return settled();
    };
    const socket: SocketLike = {
      get readyState() {
        return readyState;
      },
      binaryType: "blob",
      onopen: null,
      onmessage: null,
      onclose: null,
      onerror: null,
      send(data) {
        if (readyState !== 1) throw new Error("sent on a socket that is not open");
        peer.heard.push(typeof data === "string" ? JSON.parse(data) : data);
      },
      close(code = 1005) {
        if (![1000, 1005].includes(code) && (code < 3000 || code > 4999))
          throw new RangeError(`${code} may not be sent`);
        if (readyState >= 2) return;
        readyState = 2;
        peer.closedWith = code;
      },
    };
    const peer: FakePeer = {
      url,
      protocols,
      heard: [],
      closedWith: undefined,
      get is() {
        return states[readyState] ?? "closed";
      },
      accept() {
        readyState = 1;
        return fire("onopen", {});
      },
      say: (payload) => fire("onmessage", { data: JSON.stringify(payload) }),
      sayRaw: (data) => fire("onmessage", { data }),
      startClosing() {
        readyState = 2;
      },
      close(code = 1006, reason = "") {
        readyState = 3;
        return fire("onclose", { code, reason });
      },
    };
    peers.push(peer);
    return socket;
  } as unknown as SocketConstructor;
  return {
    WebSocket,
    peers,
    last() {
      const peer = peers.at(-1);
      if (!peer) throw new Error("no socket was opened");
      return peer;
    },
  };
}
