import { expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { drivenClock, InvalidSessionKey, TooManySessions } from "./index.ts";
import { openSessions, type Sessions } from "./sessions.ts";

/** A contract that has one channel, on which nothing is said, and nothing else. */
const contract = {
  channels: [
    {
      id: "light",
      system: "lighthouse",
      protocol: "websocket",
      endpoints: [],
      limits: {},
      parameters: [],
      closeCodes: [],
    },
  ],
  servers: [],
  operations: [],
  messages: [],
  documents: [],
  schemas: {},
} as unknown as Contract;

const open = (maxSessions: number): Sessions =>
  openSessions({
    seed: "s",
    clock: drivenClock(),
    auth: "any",
    log: () => undefined,
    script: { contract },
    maxSessions,
  });

const peer = { say: () => undefined, close: () => undefined };
const enter = (sessions: Sessions, key: string): unknown =>
  sessions.open(key).seats.take("light", peer, { claims: {} }, {});
const keys = (sessions: Sessions): string[] => sessions.all().map(({ key }) => key);

test("one more takes the place of the one that was longest not asked for and has no connections", () => {
  const sessions = open(3);
  enter(sessions, "busy");
  sessions.open("old");
  sessions.open("new");
  sessions.open("old");
  sessions.open("one-more");
  expect(keys(sessions)).toEqual(["", "busy", "old", "one-more"]);
});

test("one more is refused where all have connections; the main one counts as none of them", () => {
  const sessions = open(2);
  enter(sessions, "a");
  enter(sessions, "b");
  expect(() => sessions.open("c")).toThrow(TooManySessions);
  expect(sessions.open("")).toBe(sessions.main);
  sessions.end("a");
  sessions.open("c");
  expect(keys(sessions)).toEqual(["", "b", "c"]);
});

test("a key is told in headers, in the query, or in what a Socket.IO client authenticates with, the header first", () => {
  const sessions = open(10);
  const [none, query] = ["", "token=1&sockwright-session=q"].map((text) => new URLSearchParams(text));
  const given = [
    { query: none!, headers: {} },
    { query: query!, headers: {} },
    { query: query!, headers: { "sockwright-session": "h" } },
    { query: none!, headers: {}, auth: { "sockwright-session": "a" } },
  ];
  expect(given.map((carrier) => sessions.of(carrier).key)).toEqual(["", "q", "h", "a"]);
  expect(() => sessions.of({ query: none!, headers: {}, auth: { "sockwright-session": 7 } })).toThrow(
    InvalidSessionKey,
  );
});
