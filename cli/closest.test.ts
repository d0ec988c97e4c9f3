import { expect, test } from "vitest";
import { closest } from "./closest.ts";

const systems = ["veloflux", "conversations", "campaigns"];

test.each([
  { given: "velofux", want: "veloflux" },
  { given: "Campaign", want: "campaigns" },
  { given: "conversatoins", want: "conversations" },
  { given: "billing", want: undefined },
  { given: "", want: undefined },
])('"$given" is most likely meant as $want', ({ given, want }) => {
  expect(closest(given, systems)).toBe(want);
});

test("nothing is near where there is nothing", () => {
  expect(closest("a", [])).toBeUndefined();
});
