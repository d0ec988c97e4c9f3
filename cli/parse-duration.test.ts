import { expect, test } from "vitest";
import { parseDuration } from "./parse-duration.ts";
import { UsageFault } from "./usage-fault.ts";

test.each([
  { given: "30s", want: 30 },
  { given: "15m", want: 900 },
  { given: "1h", want: 3600 },
  { given: "7d", want: 604_800 },
])("$given is $want seconds", ({ given, want }) => {
  expect(parseDuration(given)).toBe(want);
});

test.each(["", "1", "h", "1.5h", "-1h", "1h30m", "1w", "1hours"])('"%s" is no duration', (given) => {
  expect(() => parseDuration(given)).toThrow(UsageFault);
});
