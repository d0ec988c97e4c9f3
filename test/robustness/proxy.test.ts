import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { type House, openHouse } from "./house.ts";
import { exchange, openRaw } from "./raw-connection.ts";
import { openWebSocket, upgradeRequest } from "./raw-websocket.ts";

async function openEdge(): Promise<House> {
  const names = ["remarks-edge.yaml", "remarks-api.yaml", "remarks-feed.yaml"];
  const reading = await readContract(names.map((name) => join(import.meta.dirname, "contracts", name)));
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return openHouse(reading.contract, async ({ mock, port }) => {
    expect((await fetch(`${mock.url(7504)}/remarks/remark-1`)).status).toBe(200);
    await using socket = await openWebSocket(port(7504), "/feed");
    socket.say('{"type":"remark","text":"through the edge"}');
    expect(await socket.heard(/edge/)).toBe('{"type":"remarked","text":"through the edge"}');
  });
}

let house: House;
beforeAll(async () => {
  house = await openEdge();
});
afterEach(() => house.stillServes());
afterAll(() => house[Symbol.asyncDispose]());

describe("a target that nobody listens on is answered with 502", () => {
  test.each([
    { given: "a request", text: "GET /closed/x HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" },
    { given: "an upgrade", text: upgradeRequest("/closed/x") },
  ])("for $given", async ({ text }) => {
    expect(await exchange(house.port(7504), text)).toMatch(/^HTTP\/1\.1 502 [^]*no answer from http:\/\/localhost:1/);
  });
});

test("no path leads to another server than the contract's", async () => {
  let reached = 0;
  const other = createServer((_request, response) => response.end(String((reached += 1)))).listen(0, "127.0.0.1");
  await once(other, "listening");
  const address = `127.0.0.1:${(other.address() as AddressInfo).port}`;
  for (const target of [
    `//${address}/x`,
    `///${address}/x`,
    `/\\${address}/x`,
    `/@${address}/x`,
    `http://${address}/x`,
    `/x/..//${address}`,
  ]) {
    const answer = await exchange(
      house.port(7504),
      `GET ${target} HTTP/1.1\r\nHost: ${address}\r\nConnection: close\r\n\r\n`,
    );
    expect(answer, target).toMatch(/^HTTP\/1\.1 404 /);
  }
  other.close();
  expect(reached).toBe(0);
});

test("a client that pulls the plug takes nobody with it", async () => {
  await using socket = await openWebSocket(house.port(7504), "/feed");
  socket.say("cut", { length: 1_000 });
  socket.connection.socket.resetAndDestroy();
  await using connection = await openRaw(house.port(7504));
  connection.write("GET /remarks HTTP/1.1\r\nHost: x\r\n\r\n");
  connection.socket.resetAndDestroy();
  await once(connection.socket, "close");
  expect(await house.stillServes()).toBe(true);
  await expect.poll(() => house.mock.channel("/feed").size).toBe(0);
});

test("what is handed on is in the journal, with its target and the verdict on the status that came back", async () => {
  const before = house.mock.journal.entries().at(-1)?.id ?? 0;
  const handedOn = () =>
    house.mock.journal.entries({ after: before }).filter((entry) => entry.handedOnTo !== undefined);
  expect((await fetch(`${house.mock.url(7504)}/remarks/remark-1?token=a-secret`)).status).toBe(200);
  expect((await fetch(`${house.mock.url(7504)}/remarks/nobody`)).status).toBe(404);
  await expect.poll(handedOn).toHaveLength(2);
  expect(handedOn()).toEqual([
    expect.objectContaining({
      kind: "request",
      verdict: "kept",
      port: 7504,
      handedOnTo: "http://localhost:7501",
      request: expect.objectContaining({ method: "GET", target: "/remarks/remark-1?token=•••" }) as object,
      response: expect.objectContaining({ status: 200 }) as object,
    }),
    expect.objectContaining({
      verdict: "broken",
      breach: expect.objectContaining({ expected: "101, 200", got: "404" }) as object,
      response: expect.objectContaining({ status: 404 }) as object,
    }),
  ]);
});
