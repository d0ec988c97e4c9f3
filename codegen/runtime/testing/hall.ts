import type { Validator, WebSocketSpec } from "../index.ts";
import { openWebSocket, type WebSocketOptions } from "../websocket.ts";
import type { Client } from "../talk.ts";
import { type DrivenSurroundings, drivenSurroundings, settled } from "./driven-surroundings.ts";
import { fakeSockets } from "./fake-sockets.ts";

/** What is said in an auction hall. */
export interface Hall {
  server: {
    welcome: { type: "welcome"; house: string };
    bidTaken: { type: "bid_taken"; request_id?: string; bid_id: string };
    history: { type: "bids"; lot_id: string };
    pong: { type: "pong" };
    picture: Uint8Array;
  };
  client: {
    placeBid: { type?: "bid"; request_id?: string; lot_id: string; amount: number };
    askHistory: { type?: "history"; lot_id: string };
    ping: { type?: "ping" };
    sketch: Uint8Array;
  };
  requests: {
    placeBid: Hall["server"]["bidTaken"];
    askHistory: Hall["server"]["history"];
    ping: Hall["server"]["pong"];
  };
}

const needs = (property: string, type: string): Validator => ({
  "~standard": {
    validate: (value) =>
      typeof (value as Record<string, unknown>)[property] === type
        ? {}
        : { issues: [{ message: `must be a ${type}`, path: [property] }] },
  },
});

export const hall: WebSocketSpec = {
  baseUrl: "ws://localhost:7401/live",
  path: "/hall/{house}",
  token: "token",
  server: {
    welcome: { is: { type: "welcome" }, check: () => Promise.resolve(needs("house", "string")) },
    bidTaken: {
      is: { type: "bid_taken" },
      id: ["request_id"],
      check: () => Promise.resolve(needs("bid_id", "string")),
    },
    history: { is: { type: "bids" } },
    pong: { is: { type: "pong" } },
    picture: { raw: "bytes" },
  },
  client: {
    placeBid: {
      is: { type: "bid" },
      id: ["request_id"],
      replies: ["bidTaken"],
      check: () => Promise.resolve(needs("amount", "number")),
    },
    askHistory: { is: { type: "history" }, replies: ["history"] },
    ping: { is: { type: "ping" }, replies: ["pong"] },
    sketch: { raw: "bytes" },
  },
  closeCodes: { 1000: "never", 1008: "never", 1013: "backoff", 4002: "now" },
};

/** What a promise is rejected with. */
export const rejection = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => Promise.reject(new Error("was fulfilled")),
    (error: unknown) => error,
  );

export interface HallVisit extends ReturnType<typeof fakeSockets> {
  readonly client: Client<Hall>;
  readonly world: DrivenSurroundings;
  /** Every state, in order. */
  readonly states: string[];
}

/** A client of the hall whose time and peer the test plays. */
export async function visitHall(options: WebSocketOptions = {}, spec: Partial<WebSocketSpec> = {}): Promise<HallVisit> {
  const world = drivenSurroundings();
  const sockets = fakeSockets();
  const { WebSocket } = sockets;
  const surroundings = { ...world, ...options.surroundings };
  const client = openWebSocket<Hall>(
    { ...hall, ...spec },
    { params: { house: "porto" }, WebSocket, ...options, surroundings },
  );
  const states: string[] = [client.state];
  client.on("$state", ({ state }) => states.push(state));
  await settled();
  return { ...sockets, client, world, states };
}
