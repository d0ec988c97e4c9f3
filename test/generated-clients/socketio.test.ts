import { io } from "socket.io-client";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Client, SocketIoOptions } from "../../codegen/runtime/index.ts";
import type { Contract } from "../../contract/index.ts";
import { type DrivenClock, drivenClock, type MockServer } from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import {
  type AuctionClients,
  auctionClients,
  type FloorTalk,
  hasty,
  next,
  playOnFixedPorts,
} from "./auction-clients.ts";

let auction: Contract;
let clients: AuctionClients;
let clock: DrivenClock;
let play: () => Promise<MockServer>;
let mock: MockServer;
let open: AsyncDisposableStack;

beforeAll(async () => {
  auction = await readAuction();
  clients = await auctionClients(auction);
});
afterAll(() => clients[Symbol.dispose]());
beforeEach(async () => {
  clock = drivenClock();
  play = await playOnFixedPorts(auction, clock);
  mock = await play();
  open = new AsyncDisposableStack();
});
afterEach(async () => {
  await open.disposeAsync();
  await mock[Symbol.asyncDispose]();
});

const enter = (options: SocketIoOptions = {}): Client<FloorTalk> =>
  open.use(
    clients.openFloor(io, { baseUrl: mock.url(7402), surroundings: hasty, requestTimeoutMs: 1_000_000, ...options }),
  );

describe.each([["websocket"], ["polling"]] as const)(
  "the generated client of a Socket.IO channel, over %s",
  (transport) => {
    const transports = [transport];

    test("asks and is answered in the acknowledgement", async () => {
      const floor = enter({ transports });
      const { bid_id } = await floor.request("bid", { lot_id: "lot-1", amount: 5 });
      expect(bid_id).toBeTypeOf("string");
    });

    test("hears events, a tuple for several arguments", async () => {
      const floor = enter({ transports });
      await floor.connect();
      const price = next<FloorTalk["server"]["price"]>((listener) => floor.on("price", listener));
      await floor.request("bid", { lot_id: "lot-1", amount: 5 });
      clock.advance("5s");
      const [lot, amount] = await price;
      expect([typeof lot, typeof amount]).toEqual(["string", "number"]);
    });

    test("others in the room hear what one says", async () => {
      const [ada, bea] = [enter({ transports }), enter({ transports })];
      await bea.send("watch", { lot_id: "lot-7" });
      await bea.request("bid", { lot_id: "lot-1", amount: 1 });
      const placed = next<FloorTalk["server"]["bid-placed"]>((listener) => bea.on("bid-placed", listener));
      await ada.request("bid", { lot_id: "lot-7", amount: 9 });
      expect((await placed).bid).toMatchObject({ lot_id: "lot-7", amount: 9 });
    });
  },
);

test("a payload that the contract does not allow is refused before it is sent, and heard as refused when it is", async () => {
  const floor = enter();
  await floor.connect();
  await expect(floor.send("bid", { lot_id: "lot-1", amount: 0 })).rejects.toMatchObject({ name: "MessageInvalid" });
  const careless = enter({ validation: "off" });
  const refused = next((listener) => careless.on("refused", listener));
  await careless.send("bid", { lot_id: "lot-1", amount: 0 });
  expect(await refused).toHaveProperty("message");
});

test("comes back after the server was killed and started again, and says in order what was said meanwhile", async () => {
  const floor = enter();
  await floor.connect();
  const lost = next((listener) => floor.on("$lost", listener));
  await mock[Symbol.asyncDispose]();
  await lost;
  expect(floor.state).not.toBe("connected");
  const said = [1, 2, 3].map((amount) => floor.send("bid", { lot_id: "lot-1", amount }));
  const asked = floor.request("bid", { lot_id: "lot-1", amount: 4 }, { timeoutMs: 1_000_000 });
  mock = await play();
  await Promise.all(said);
  await asked;
  expect(mock.channel("floor").received.map(({ payload }) => (payload as { amount: number }).amount)).toEqual([
    1, 2, 3, 4,
  ]);
});

test("runs the token's provider for every attempt", async () => {
  let serial = 0;
  const floor = enter({ token: () => `token-${++serial}` });
  await floor.connect();
  const lost = next((listener) => floor.on("$lost", listener));
  await mock[Symbol.asyncDispose]();
  await lost;
  mock = await play();
  await floor.connect();
  expect(serial).toBeGreaterThan(1);
});

test("a namespace that the server refuses is an error, and not tried again", async () => {
  const elsewhere: typeof io = ((url: string, options: object) =>
    io(url.replace("/floor", "/nowhere"), options)) as never;
  const floor = open.use(clients.openFloor(elsewhere, { baseUrl: mock.url(7402), surroundings: hasty }));
  await expect(floor.connect()).rejects.toMatchObject({ code: 1008, reason: "Invalid namespace" });
  expect(floor.state).toBe("error");
});

test("what waits is rejected when the client is closed", async () => {
  const floor = enter({ autoConnect: false });
  const said = floor.send("watch", { lot_id: "lot-1" });
  await floor.connect();
  await said;
  await floor.close();
  await expect(floor.send("watch", { lot_id: "lot-1" })).rejects.toMatchObject({ name: "ConnectionLost" });
  expect(floor.state).toBe("disconnected");
});
