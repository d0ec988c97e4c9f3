import { describe, expect, test } from "vitest";
import { makePlan } from "../../codegen/make-plan.ts";
import type { ChannelPlan } from "../../codegen/plan.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { readHard } from "./contracts.ts";

const auction = makePlan(await readAuction(), "auction");
const hard = makePlan(await readHard(), "hard");
const four = await readFourSystems();

function channel(plan: { readonly channels: readonly ChannelPlan[] }, value: string): ChannelPlan {
  const found = plan.channels.find((one) => one.value === value);
  if (found === undefined) throw new Error(`no channel ${value}`);
  return found;
}

describe("a plan", () => {
  test("calls messages by their names on the wire, sorted", () => {
    expect(channel(auction, "floor").client.map(({ key }) => key)).toEqual(["bid", "unwatch", "watch"]);
    expect(channel(auction, "floor").server.map(({ key }) => key)).toEqual(["bid-placed", "price", "refused"]);
  });

  test("leaves acknowledgements out of what the server says, and keeps them as answers", () => {
    const bid = channel(auction, "floor").client.find(({ key }) => key === "bid");
    expect(bid?.reply).toMatchObject({ types: ["BidTaken"], keys: [], reply: { delivery: "ack" } });
  });

  test("names the answer among what the server says where it is a message", () => {
    const placeBid = channel(auction, "hall").client.find(({ key }) => key === "placeBid");
    expect(placeBid?.reply?.keys).toEqual(["bidTaken"]);
  });

  test("tells messages of the two directions apart that have one name", () => {
    const { client, server } = channel(makePlan(four, "conversations"), "conversations");
    expect(client.find(({ key }) => key === "typing")?.type).toBe("SendTyping");
    expect(server.find(({ key }) => key === "typing")?.type).toBe("UserTyping");
  });

  test("finds the properties that have one value only, through references and allOf", () => {
    const desk = channel(hard, "desk");
    expect(desk.server.find(({ key }) => key === "closed")?.fixed).toEqual({ type: "closed" });
    expect(desk.server.find(({ key }) => key === "constants")?.fixed).toEqual({ nothing: null, one: 1 });
    expect(desk.server.find(({ key }) => key === "shapes")?.fixed).toBeUndefined();
  });

  test("has one type for a payload without a name that is said on two channels, and a name for each that differs", () => {
    const watches = [channel(auction, "hall"), channel(auction, "floor")].map(
      ({ client }) => client.find(({ key }) => key === "watch")?.type,
    );
    const { schemas } = auction.contract;
    const payloads = ["auction-live.hall", "auction-floor.floor"].map(
      (id) => auction.contract.messages.find((message) => message.id === `${id}.watch`)?.payload,
    );
    expect(watches[0] === watches[1]).toBe(JSON.stringify(payloads[0]) === JSON.stringify(payloads[1]));
    expect(Object.keys(schemas).every((id) => auction.schemaTypes.has(id))).toBe(true);
  });

  test("names every type, file and operation once", () => {
    for (const system of ["campaigns", "cidadao-ai", "conversations", "veloflux"]) {
      const { types, operations, channels } = makePlan(four, system);
      for (const list of [
        types.map(({ name }) => name.toLowerCase()),
        types.map(({ file }) => file),
        types.map(({ value }) => value),
        operations.map(({ value }) => value),
        channels.map(({ value }) => value),
      ])
        expect(new Set(list).size).toBe(list.length);
    }
  });

  test("gives a schema that is spelt as its type the name, and numbers those that are not", () => {
    const { schemaTypes } = hard;
    expect(
      Object.fromEntries(
        ["FooBar", "foo-bar", "fooBar", "Error", "1st"].map((name) => [name, schemaTypes.get(`hard.${name}`)]),
      ),
    ).toEqual({
      FooBar: "FooBar",
      "foo-bar": "FooBar2",
      fooBar: "FooBar3",
      Error: "ErrorData",
      "1st": "N1St",
    });
  });

  test("holds one system and what it refers to", () => {
    const { contract } = makePlan(four, "campaigns");
    expect(contract.documents.map(({ system }) => system)).toEqual(["campaigns"]);
    expect(Object.keys(contract.schemas).every((id) => id.startsWith("campaigns."))).toBe(true);
    expect(contract.channels.length).toBeGreaterThan(0);
  });
});
