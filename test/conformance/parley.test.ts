import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, test } from "vitest";
import { WebSocketServer } from "ws";
import { systemClock } from "../../cli/system-clock.ts";
import { makePlan, openWitness, realClock, runPlan, selectChecks, type Verdict } from "../../conformance/index.ts";
import { readContract } from "../../contract/read/index.ts";

const reading = await readContract([join(import.meta.dirname, "parley.yaml")], { root: import.meta.dirname });
if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
const { contract } = reading;

interface Manners {
  /** Whether it refuses who offers none of its subprotocols. */
  readonly isStrict?: boolean;
  /** What it says in pongs to a ping; nothing stands for the data of the ping. */
  readonly pongs?: readonly (string | undefined)[];
}

/** Asks one check of a server with these manners. */
async function ask(id: string, { isStrict = true, pongs = [undefined] }: Manners): Promise<Verdict | undefined> {
  const server = new WebSocketServer({
    port: 0,
    host: "127.0.0.1",
    autoPong: false,
    verifyClient: ({ req }: { readonly req: { readonly headers: Readonly<Record<string, unknown>> } }) =>
      !isStrict || /parley\.v[12]/.test(String(req.headers["sec-websocket-protocol"])),
    handleProtocols: (offered) => ["parley.v2", "parley.v1"].find((one) => offered.has(one)) ?? false,
  });
  server.on("connection", (socket) =>
    socket.on("ping", (data) => {
      for (const pong of pongs) socket.pong(pong ?? data);
    }),
  );
  await once(server, "listening");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  try {
    const checks = selectChecks(makePlan(contract), { only: [id] });
    const clock = realClock(systemClock());
    const [result] = await runPlan(checks, { contract, target: { urls: { 7719: url } }, clock });
    return result?.verdict;
  } finally {
    for (const client of server.clients) client.terminate();
    const closed = once(server, "close");
    server.close();
    await closed;
  }
}

const unknown = (channel: string): string => `websocket/parley/${channel}/handshake/subprotocol/unknown`;

test.for([
  { who: "refuses who offers no subprotocol, where one is required", channel: "strict", isStrict: true, want: "kept" },
  {
    who: "lets in who offers no subprotocol, where one is required",
    channel: "strict",
    isStrict: false,
    want: "broken",
  },
  { who: "refuses who offers an unknown one, where none is required", channel: "easy", isStrict: true, want: "kept" },
  { who: "lets in who offers an unknown one, where none is required", channel: "easy", isStrict: false, want: "kept" },
])("of a server that $who, the promise is $want", { timeout: 60_000 }, async ({ channel, isStrict, want }) => {
  expect(await ask(unknown(channel), { isStrict })).toMatchObject({ outcome: want });
});

test("the clause about a required subprotocol is the line that names it", () => {
  const check = makePlan(contract).find(({ id }) => id === unknown("strict"));
  expect(check).toMatchObject({
    title: "MUST refuse clients of strict that offer no subprotocol of the contract",
    asks: { file: "parley.yaml", line: 14 },
  });
});

test.for([
  { what: "answered with its own data", pongs: [undefined], want: { outcome: "kept" } },
  { what: "answered after pongs that nobody asked for", pongs: ["", "x", undefined], want: { outcome: "kept" } },
  {
    what: "answered with other data",
    pongs: ["x", "y"],
    want: { outcome: "broken", expected: 'a pong with "are you there?"', got: 'a pong with "y"' },
  },
  { what: "not answered", pongs: [], want: { outcome: "broken", got: "no pong" } },
])("a ping that is $what", { timeout: 60_000 }, async ({ pongs, want }) => {
  expect(await ask("websocket/parley/strict/protocol/pong", { pongs })).toMatchObject(want);
});

test.for<{ readonly offers: readonly string[]; readonly path: string; readonly want: object | undefined }>([
  { path: "/strict", offers: ["parley.v1"], want: { outcome: "kept" } },
  { path: "/strict", offers: ["other, parley.v2"], want: { outcome: "kept" } },
  { path: "/strict", offers: [], want: { outcome: "broken", got: "none" } },
  { path: "/strict", offers: ["other"], want: { outcome: "broken", got: "other" } },
  { path: "/easy", offers: [], want: undefined },
])("a client that passes by to $path and offers $offers", ({ path, offers, want }) => {
  const witness = openWitness({ contract, origin: () => "http://127.0.0.1:1" });
  const headers = [["Upgrade", "websocket"], ...offers.map((one) => ["Sec-WebSocket-Protocol", one])] as [
    string,
    string,
  ][];
  const request = { method: "GET", target: path, headers, body: new Uint8Array(), bodyBytes: 0, isComplete: true };
  witness.take({ port: 7719, connection: 1, at: 0, seen: { kind: "opened" } });
  witness.take({ port: 7719, connection: 1, at: 0, seen: { kind: "request", request } });
  witness.take({
    port: 7719,
    connection: 1,
    at: 0,
    seen: { kind: "connected", response: { ...request, headers: [], status: 101, request } },
  });
  const id = `websocket/parley${path}/handshake/parameters`;
  const verdict = witness.results(10).find(({ check }) => check.id === id)?.verdict;
  expect({ verdict }).toMatchObject({ verdict: want });
});
