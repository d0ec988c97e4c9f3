import { beforeAll, describe, expect, test } from "vitest";
import type { Contract } from "../contract/index.ts";
import { drivenClock, type MockServer, startMockServer } from "../mock-server/index.ts";
import { transports } from "./clients/bidders.ts";
import { readAuction } from "./contracts/read-auction.ts";

let auction: Contract;

beforeAll(async () => {
  auction = await readAuction();
});

const open = (): Promise<MockServer> => startMockServer({ contract: auction, clock: drivenClock(), ports: "random" });

describe.each(transports)("an auction over $name", ({ enter }) => {
  test("a bid is answered", async () => {
    await using mock = await open();
    await using ada = await enter(mock);
    expect(await ada.bid("lot-1", 200)).toMatchObject({ bid_id: expect.any(String) });
  });

  test("a bid is heard by whoever watches the lot, under the id that the bidder was told", async () => {
    await using mock = await open();
    await using ada = await enter(mock);
    await using bob = await enter(mock);
    bob.watch("lot-1");
    await bob.bid("lot-9", 1);
    const { bid_id } = await ada.bid("lot-1", 200);
    expect(await bob.ear.next("bid_placed")).toMatchObject({ bid: { id: bid_id, lot_id: "lot-1", amount: 200 } });
  });

  test("a bid is not heard by its bidder, nor by whoever watches another lot or has stopped watching", async () => {
    await using mock = await open();
    await using ada = await enter(mock);
    await using bob = await enter(mock);
    ada.watch("lot-1");
    bob.watch("lot-1");
    bob.watch("lot-2");
    bob.unwatch("lot-1");
    await bob.bid("lot-9", 1);
    await ada.bid("lot-1", 200);
    await ada.bid("lot-2", 300);
    await bob.ear.next("bid_placed");
    const names = (heard: typeof ada.ear): unknown[] =>
      heard.all.filter(({ name }) => name === "bid_placed").map(({ payload }) => payload["bid"]);
    expect(names(ada.ear)).toEqual([]);
    expect(names(bob.ear)).toEqual([expect.objectContaining({ lot_id: "lot-2" })]);
  });

  test("what the contract does not allow is refused in its own words, and the next bid is answered", async () => {
    await using mock = await open();
    await using ada = await enter(mock);
    ada.mumble();
    const { message } = await ada.ear.next("refused");
    expect(message).toContain("amount");
    expect(await ada.bid("lot-1", 200)).toHaveProperty("bid_id");
  });

  test("a second run with the same seed says the same", async () => {
    const run = async (): Promise<unknown> => {
      await using mock = await open();
      await using ada = await enter(mock);
      return await ada.bid("lot-1", 200);
    };
    expect(await run()).toEqual(await run());
  });
});
