import { expect, test } from "vitest";
import { typeSchema } from "./type-schema.ts";

test.each([
  { given: true, want: "A bid." },
  { given: {}, want: "A bid." },
  { given: { title: "A title" }, want: "A title" },
  { given: { title: "A title", description: "More" }, want: "More" },
  { given: { type: "string", format: "date", deprecated: true }, want: "A bid.\n\n@format date\n@deprecated" },
])("of $given, whose message is summed up as a bid, is said: $want", ({ given, want }) => {
  expect(typeSchema(given, () => undefined, "A bid.")["description"]).toBe(want);
});

test("nothing is said of what says nothing", () => {
  for (const given of [true, {}]) expect(typeSchema(given, () => undefined)).not.toHaveProperty("description");
});
