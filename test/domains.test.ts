import { describe, expect, test } from "vitest";
import { checkContract, readContract } from "../contract/read/index.ts";
import { domains, domainsFolder as root } from "./documents/domains.ts";

/** Tuples are spelt in one of two ways, and each means nothing to half of the world; one museum has two kinds of items; some objects do not say that they are. */
const intended: Readonly<Record<string, readonly string[]>> = {
  "charge-points": ["keyword-differs"],
  "chat-gateway": ["keyword-differs"],
  "collab-editor": ["keyword-differs"],
  "exchange-feed": ["keyword-differs"],
  "fleet-tracking": ["keyword-differs"],
  "game-lobby": ["keyword-differs"],
  karaoke: ["keyword-differs"],
  kitchen: ["keyword-differs"],
  "live-captions": ["keyword-differs"],
  museum: ["keyword-differs", "two-shapes"],
  "parcel-hooks": ["kind-not-said"],
  "payment-terminal": ["kind-not-said"],
  "print-farm": ["keyword-differs"],
  "ride-dispatch": ["keyword-differs"],
};

test("there are more than twenty domains", () => {
  expect(domains.length).toBeGreaterThan(20);
  expect(domains.map(({ name }) => name)).toEqual(expect.arrayContaining(Object.keys(intended)));
});

describe.each(domains)("the documents of $name", ({ name, files }) => {
  test("pass every check, with no warning but those intended", async () => {
    const { ok, diagnostics } = await checkContract(files, { root });
    expect(ok, JSON.stringify(diagnostics)).toBe(true);
    expect([...new Set(diagnostics.map(({ id }) => id))].toSorted()).toEqual(intended[name] ?? []);
  });

  test("make the same contract each time, which survives JSON", async () => {
    const [one, other] = await Promise.all([readContract(files, { root }), readContract(files, { root })]);
    if (!one.ok || !other.ok) throw new Error("the documents make no contract");
    expect(JSON.parse(JSON.stringify(one.contract))).toEqual(one.contract);
    expect(other.contract.schemas).toEqual(one.contract.schemas);
  });
});
