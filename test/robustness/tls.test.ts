import { once } from "node:events";
import type { IncomingMessage } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { connect } from "node:tls";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { type House, openHouse } from "./house.ts";
import { exchange, openRaw } from "./raw-connection.ts";

async function openSafe(): Promise<House> {
  const reading = await readContract([join(import.meta.dirname, "contracts", "remarks-safe.yaml")]);
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return openHouse(reading.contract, async ({ port }) => {
    const sent = request({ port: port(7503), path: "/remark", rejectUnauthorized: false, agent: false }).end();
    const [response] = (await once(sent, "response")) as [IncomingMessage];
    expect(await text(response)).toBe('{"text":"A fine clock"}');
  });
}

let house: House;
beforeAll(async () => {
  house = await openSafe();
});
afterEach(() => house.stillServes());
afterAll(() => house[Symbol.asyncDispose]());

test.each([
  { given: "plain HTTP", data: "GET /remark HTTP/1.1\r\nHost: x\r\n\r\n" },
  { given: "nonsense", data: Buffer.alloc(100_000, 0xff) },
  { given: "a record that says it is longer than it may be", data: Buffer.from("160301ffff0100", "hex") },
])("$given on a port that speaks TLS ends the connection", async ({ data }) => {
  expect(await exchange(house.port(7503), data)).not.toContain("HTTP/1.1 200");
});

test("nonsense inside TLS is answered with 400", async () => {
  const socket = connect({ port: house.port(7503), rejectUnauthorized: false });
  socket.end("nonsense\r\n\r\n");
  expect(await text(socket)).toMatch(/^HTTP\/1\.1 400 [^]*Invalid method/);
});

test("neither a handshake that is never finished nor a connection that is kept holds up the end", async () => {
  const closing = await openSafe();
  await closing.stillServes();
  await using silent = await openRaw(closing.port(7503));
  await using begun = await openRaw(closing.port(7503));
  begun.write(Buffer.from("160301", "hex"));
  const kept = connect({ port: closing.port(7503), rejectUnauthorized: false });
  kept.write("GET /remark HTTP/1.1\r\nHost: x\r\n\r\n");
  const [answer] = (await once(kept, "data")) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 200 /);
  const ended = once(kept, "end");
  kept.resume();
  await closing.mock[Symbol.asyncDispose]();
  await Promise.all([ended, silent.ended, begun.ended]);
});
