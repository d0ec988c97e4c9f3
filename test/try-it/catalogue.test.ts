import { describe, expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import { catalogueOf } from "../../mock-server/try-it/catalogue.ts";
import type { TalkEntry } from "../../mock-server/try-it/talk-entry.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { domains, readDomain } from "../documents/domains.ts";

const now = Date.UTC(2026, 0, 1);
const urlOf = (declared: number, scheme: "http" | "ws"): string => `${scheme}://127.0.0.1:${declared}`;

const thingsOf = (contract: Contract) => catalogueOf(contract, { now, urlOf }).flatMap(({ things }) => things);

const talksOf = (contract: Contract): readonly TalkEntry[] =>
  thingsOf(contract).filter((thing): thing is TalkEntry => thing.kind === "talk");

/** Ids of operations that can be tried. */
function tried(contract: Contract): readonly string[] {
  return thingsOf(contract).flatMap((thing) =>
    thing.kind === "request" ? [thing.id] : [...thing.says, ...thing.hears].map(({ operation }) => operation),
  );
}

describe("what can be tried", () => {
  test.each(domains.map(({ name }) => name))("is every operation of %s", async (name) => {
    const contract = await readDomain(name);
    const saying = contract.operations.filter((one) => one.kind === "http" || one.messages.length > 0);
    expect([...new Set(tried(contract))].toSorted()).toEqual(saying.map(({ id }) => id).toSorted());
  });

  test("stands under what people call its system", async () => {
    const names = catalogueOf(await readFourSystems(), { now, urlOf }).map(({ name }) => name);
    expect(names.toSorted()).toEqual(["Campaigns", "Cidadão.AI", "Conversations", "VeloFlux"]);
  });

  test("begins with payloads that fit", async () => {
    const contract = await readFourSystems();
    const byId = new Map(contract.messages.map((message) => [`${message.channel} ${message.key}`, message]));
    const entries = talksOf(contract).flatMap(({ id, says, hears }) =>
      [...says, ...hears].map((entry) => ({ entry, message: byId.get(`${id} ${entry.key}`) })),
    );
    const misfits = entries.filter(
      ({ entry, message }) =>
        message === undefined || checkPayload(contract, message.payload, JSON.parse(entry.text)).length > 0,
    );
    expect(entries.length).toBeGreaterThan(30);
    expect(misfits.map(({ entry }) => entry.operation)).toEqual([]);
  });

  test("has nowhere to go where a port is closed", async () => {
    const contract = await readFourSystems();
    const things = catalogueOf(contract, { now, urlOf: () => undefined }).flatMap((one) => one.things);
    expect(things.flatMap(({ places }) => places)).toEqual([]);
  });
});
