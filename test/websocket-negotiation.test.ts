import { once } from "node:events";
import { beforeAll, expect, test } from "vitest";
import { WebSocket } from "ws";
import type { Contract, WebSocketChannel } from "../contract/index.ts";
import { drivenClock, type MockServer, startMockServer } from "../mock-server/index.ts";
import { readAuction } from "./contracts/read-auction.ts";

let auction: Contract;

beforeAll(async () => {
  auction = await readAuction();
});

/** A mock of the auction whose hall negotiates as told. */
function open(hall: Partial<WebSocketChannel>): Promise<MockServer> {
  const channels = auction.channels.map((channel) =>
    channel.protocol === "websocket" ? { ...channel, ...hall } : channel,
  );
  return startMockServer({ contract: { ...auction, channels }, clock: drivenClock(), ports: "random" });
}

async function handshake(mock: MockServer, protocols: string[], perMessageDeflate = false) {
  const url = `${mock.url(7401, "ws")}/live/hall/london?token=${mock.token()}`;
  const socket = new WebSocket(url, protocols, { perMessageDeflate });
  const outcome = await Promise.race([
    once(socket, "open").then(() => ({ protocol: socket.protocol, extensions: socket.extensions })),
    once(socket, "unexpected-response").then(([, response]) => ({
      status: (response as { statusCode: number }).statusCode,
    })),
    once(socket, "error").then(() => ({ status: 0 })),
  ]);
  socket.on("error", () => undefined);
  socket.terminate();
  return outcome;
}

test.each([
  {
    what: "the server's favourite among those offered",
    offered: ["auction.v1", "auction.v2"],
    want: { protocol: "auction.v2" },
  },
  { what: "the one that both know", offered: ["other", "auction.v1"], want: { protocol: "auction.v1" } },
  { what: "a refusal when none is known", offered: ["other"], want: { status: 400 } },
  { what: "a refusal when none is offered", offered: [], want: { status: 400 } },
])("subprotocols: $what", async ({ offered, want }) => {
  await using mock = await open({ subprotocols: ["auction.v2", "auction.v1"] });
  expect(await handshake(mock, offered)).toMatchObject(want);
});

test("a channel without subprotocols chooses none", async () => {
  await using mock = await open({});
  expect(await handshake(mock, [])).toMatchObject({ protocol: "" });
});

test.each([
  { compression: true, want: expect.stringContaining("permessage-deflate") },
  { compression: false, want: "" },
])("permessage-deflate is negotiated where the document allows it: $compression", async ({ compression, want }) => {
  await using mock = await open({ compression });
  expect(await handshake(mock, [], true)).toMatchObject({ extensions: want });
});
