import { afterAll, beforeAll, expect, test } from "vitest";
import { exchange, openRaw } from "../robustness/raw-connection.ts";
import { type EchoHouse, openEcho } from "./open-echo.ts";

let echo: EchoHouse;
beforeAll(async () => {
  echo = await openEcho();
});
afterAll(() => echo.end());

test.each([
  { given: "a path that speaks WebSocket", path: "/echo", status: 426 },
  { given: "no path of the contract", path: "/nowhere", status: 404 },
])(
  "who asks $given for the end of the connection gets it with the answer (RFC 9112 §9.6)",
  async ({ path, status }) => {
    const answer = await exchange(echo.port(7801), `GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`);
    expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
    expect(answer).toMatch(/^connection: (.*, )?close\r$/im);
  },
);

test("who does not may go on (RFC 9112 §9.3)", async () => {
  await using connection = await openRaw(echo.port(7801));
  for (const path of ["/echo", "/nowhere"]) connection.write(`GET ${path} HTTP/1.1\r\nHost: x\r\n\r\n`);
  expect(await connection.until(/HTTP\/1\.1 404 /)).toMatch(/^HTTP\/1\.1 426 /);
});
