import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { exchange } from "../../robustness/raw-connection.ts";
import { openWebSocket, upgradeRequest } from "../../robustness/raw-websocket.ts";
import { type EchoHouse, openEcho } from "../open-echo.ts";
import { openByPolling, openByWebSocket, session } from "./line.ts";

let echo: EchoHouse;
let base: string;
beforeAll(async () => {
  echo = await openEcho();
  base = echo.mock.url(7802);
});
afterAll(() => echo.end());

const path = (query: string): string => `/socket.io/?${query}`;

describe("the handshake", () => {
  test("by polling gives what the contract says, and the way up", async () => {
    const response = await fetch(session(base, "transport=polling"));
    const body = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/plain; charset=utf-8$/i);
    expect(body).toMatch(/^0\{/);
    expect(JSON.parse(body.slice(1))).toEqual({
      sid: expect.stringMatching(/^[\w-]{20}$/) as string,
      upgrades: ["websocket"],
      pingInterval: 600_000,
      pingTimeout: 600_000,
      maxPayload: 10_000,
    });
  });

  test.each([
    { port: 7802, want: { upgrades: [], pingInterval: 600_000, pingTimeout: 600_000, maxPayload: 10_000 } },
    { port: 7803, want: { upgrades: [], pingInterval: 50, pingTimeout: 4_000, maxPayload: 1_000_000 } },
    { port: 7804, want: { upgrades: [], pingInterval: 25_000, pingTimeout: 20_000, maxPayload: 1_000_000 } },
  ])("over WebSocket on $port leaves no way up", async ({ port, want }) => {
    await using socket = await openWebSocket(echo.port(port), path("EIO=4&transport=websocket"));
    const open = JSON.parse((await socket.heard(/^0/)).slice(1)) as { readonly sid: string };
    expect(open).toEqual({ sid: expect.stringMatching(/^[\w-]{20}$/) as string, ...want });
  });

  /** Engine.IO's own errors, by code. */
  const errors = ["Transport unknown", "Session ID unknown", "Bad handshake method", "Bad request"];
  const messageOf = (code: number): string => errors[code] ?? "Unsupported protocol version";

  test.each([
    { given: "no version", query: "transport=polling", code: 5 },
    { given: "version 3", query: "EIO=3&transport=polling", code: 5 },
    { given: "version 5", query: "EIO=5&transport=polling", code: 5 },
    { given: "no transport", query: "EIO=4", code: 0 },
    { given: "an unknown transport", query: "EIO=4&transport=pigeon", code: 0 },
    { given: "a transport that is not offered", query: "EIO=4&transport=webtransport", code: 0 },
    { given: "polling where the contract has none", port: 7804, query: "EIO=4&transport=polling", code: 0 },
    { given: "an unknown session", query: "EIO=4&transport=polling&sid=nobody", code: 1 },
    { given: "POST without a session", method: "POST", query: "EIO=4&transport=polling", code: 2 },
    { given: "PUT without a session", method: "PUT", query: "EIO=4&transport=polling", code: 2 },
    { given: "a WebSocket without an upgrade", query: "EIO=4&transport=websocket", code: 3 },
  ])("$given: 400 with code $code", async ({ port = 7802, method = "GET", query, code }) => {
    const response = await fetch(`${echo.mock.url(port)}${path(query)}`, { method });
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ code, message: messageOf(code) });
  });

  test.each([
    { given: "no transport", query: "EIO=4", code: 0 },
    { given: "an unknown transport", query: "EIO=4&transport=pigeon", code: 0 },
    { given: "an unknown session", query: "EIO=4&transport=websocket&sid=nobody", code: 1 },
  ])("an upgrade with $given: 400", async ({ query, code }) => {
    const answer = await exchange(echo.port(7802), upgradeRequest(path(query)));
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).toContain(messageOf(code));
  });

  test.each(["EIO=3&transport=websocket", "transport=websocket"])(
    "an upgrade to %s opens no session",
    async (query) => {
      const answer = await exchange(echo.port(7802), upgradeRequest(path(query)));
      expect(answer).not.toMatch(/"sid"/);
      expect(answer).toContain(messageOf(5));
    },
  );

  test("a session is bound to its transport and its version", async () => {
    await using line = await openByWebSocket(base);
    const asPolling = await fetch(session(base, `transport=polling&sid=${line.sid}`));
    expect([asPolling.status, await asPolling.json()]).toEqual([400, { code: 3, message: "Bad request" }]);
    await using other = await openByPolling(base);
    const asThree = await fetch(`${base}${path(`EIO=3&transport=polling&sid=${other.sid}`)}`);
    expect([asThree.status, await asThree.json()]).toEqual([400, { code: 3, message: "Bad request" }]);
  });
});
