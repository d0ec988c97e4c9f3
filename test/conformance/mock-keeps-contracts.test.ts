import { expect, test } from "vitest";
import { readAuction } from "../contracts/read-auction.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { found, questionMock } from "./driven-mock.ts";

test.each([
  { name: "the four systems", read: readFourSystems, least: 1300 },
  { name: "an auction", read: readAuction, least: 200 },
])(
  "the mock of $name keeps every promise that is asked about",
  async ({ read, least }) => {
    const results = await questionMock(await read());
    expect(found(results)).toEqual([]);
    expect(results.filter(({ verdict }) => verdict.outcome === "kept").length).toBeGreaterThan(least);
  },
  600_000,
);
