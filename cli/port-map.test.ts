import { expect, test } from "vitest";
import type { MockPort } from "../mock-server/index.ts";
import { portMap, readyLine } from "./port-map.ts";

const chat: MockPort = {
  declared: 8000,
  actual: 8000,
  host: "127.0.0.1",
  secure: false,
  systems: ["chat", "game"],
  protocols: ["http", "websocket"],
  state: "bound",
  counts: { operations: 1, channels: 2, messages: 12 },
  urls: ["http://127.0.0.1:8000", "ws://127.0.0.1:8000"],
};

const edge: MockPort = {
  declared: 80,
  actual: 10_080,
  host: "127.0.0.1",
  secure: false,
  systems: ["shop"],
  protocols: ["http"],
  state: "remapped",
  reason: "port 80 is privileged",
  counts: { operations: 3, channels: 0, messages: 0 },
  urls: ["http://127.0.0.1:10080"],
};

const redis: MockPort = {
  declared: 6379,
  actual: null,
  host: "127.0.0.1",
  secure: false,
  systems: ["shop"],
  protocols: ["redis"],
  state: "described",
  counts: { operations: 0, channels: 0, messages: 0 },
  urls: [],
};

const play = { seed: "s", ports: [edge, redis, chat] };

test("the ready line names every system of every port, described ones too", () => {
  const line = readyLine(play, 12);
  expect(line).not.toContain("\n");
  const shared = { declared: 8000, actual: 8000, host: "127.0.0.1", protocols: ["http", "websocket"], state: "bound" };
  expect(JSON.parse(line)).toEqual({
    ready: true,
    ms: 12,
    seed: "s",
    ports: [
      { system: "shop", declared: 80, actual: 10_080, host: "127.0.0.1", protocols: ["http"], state: "remapped" },
      { system: "shop", declared: 6379, actual: null, host: "127.0.0.1", protocols: ["redis"], state: "described" },
      { system: "chat", ...shared },
      { system: "game", ...shared },
    ],
  });
});

test("the map lines up what is open, then says what was moved and what is only described", () => {
  expect(portMap(play, 12, (_, text) => text).split("\n")).toEqual([
    "PORT   FOR   SYSTEM      PROTOCOL         PLAYS                                 URL",
    "10080  80    shop        http             3 operations                          http://127.0.0.1:10080",
    "8000   8000  chat, game  http, websocket  1 operation, 2 channels, 12 messages  http://127.0.0.1:8000  ws://127.0.0.1:8000",
    "remapped   80: port 80 is privileged",
    "described  6379: redis of shop is not mocked",
    "",
    "ready in 12 ms: 2 ports, seed s",
  ]);
});

test("where every port is the declared one, the map does not say so twice, and one reason is told once", () => {
  const lines = (ports: readonly MockPort[]): readonly string[] =>
    portMap({ seed: "s", ports }, 12, (_, text) => text).split("\n");
  expect(lines([chat])[0]).toMatch(/^PORT {2}SYSTEM/);
  const chosen = { ...edge, reason: "--ports random" };
  expect(lines([chosen, { ...chosen, declared: 443 }])).toContain("remapped   80, 443: --ports random");
});

test("whoever reads the map or the line learns where everything can be tried", () => {
  const controlled = { ...play, control: "http://127.0.0.1:7380" };
  const map = (more: object): string | undefined =>
    portMap({ ...controlled, ...more }, 12, (_, text) => text)
      .split("\n")
      .at(-1);
  expect(map({})).toBe("try it at http://127.0.0.1:7380/docs");
  expect(map({ asksForToken: true })).toBe("try it at http://127.0.0.1:7380/docs?token=…");
  expect(JSON.parse(readyLine(controlled, 12))).toMatchObject({ tryIt: "http://127.0.0.1:7380/docs" });
});

test.each([
  { given: ["paid"], want: "described  webhook paid: nothing is sent, as nobody can register with a mock" },
  {
    given: ["a", "b", "b", "c", "d", "e", "f"],
    want: "described  webhooks a, b, c, d, e, and 1 more: nothing is sent, as nobody can register with a mock",
  },
])("the map says that webhooks $given are not sent", ({ given, want }) => {
  expect(portMap(play, 12, (_, text) => text, given).split("\n")).toContain(want);
});

test("the map says which ports workers have, and why they do not have the others", () => {
  const floor: MockPort = { ...edge, declared: 8001, workers: 0, unshared: "Socket.IO" };
  const map = portMap({ seed: "s", ports: [{ ...chat, workers: 4 }, floor] }, 12, (_style, text) => text);
  expect(map).toMatch(/^workers {4}8000: 4 threads$/m);
  expect(map).toMatch(/^no worker {2}8001: Socket\.IO$/m);
});
