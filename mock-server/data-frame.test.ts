import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { WebSocket, WebSocketServer } from "ws";
import { dataFrame } from "./data-frame.ts";

test.each([
  { given: "", start: [0x81, 0] },
  { given: "Servidor saudável ✓", start: [0x81, 22] },
  { given: "x".repeat(125), start: [0x81, 125] },
  { given: "x".repeat(126), start: [0x81, 126, 0, 126] },
  { given: "á".repeat(32_767), start: [0x81, 126, 0xff, 0xfe] },
  { given: "x".repeat(65_535), start: [0x81, 126, 0xff, 0xff] },
  { given: "x".repeat(65_536), start: [0x81, 127, 0, 0, 0, 0, 0, 1, 0, 0] },
  { given: new Uint8Array([1, 0, 255]), start: [0x82, 3] },
  { given: new Uint8Array(126), start: [0x82, 126, 0, 126] },
])("a frame that starts with $start is heard by a client as it was said", async ({ given, start }) => {
  const frame = dataFrame(given);
  const server = new WebSocketServer({ port: 0, host: "127.0.0.1" });
  server.on("connection", (_webSocket, { socket }) => socket.write(frame));
  await once(server, "listening");
  const client = new WebSocket(`ws://127.0.0.1:${(server.address() as AddressInfo).port}`);
  const [data, isBinary] = (await once(client, "message")) as [Buffer, boolean];
  client.terminate();
  server.close();

  expect([...frame.subarray(0, start.length)]).toEqual(start);
  expect(isBinary).toBe(typeof given !== "string");
  expect(isBinary ? new Uint8Array(data) : data.toString()).toEqual(given);
});
