import { expect, test } from "vitest";
import { millisecondsOf } from "./duration.ts";

test.each([
  { given: "PT30S", want: 30_000 },
  { given: "PT0.5S", want: 500 },
  { given: "PT5M", want: 300_000 },
  { given: "PT1H30M", want: 5_400_000 },
  { given: "P1D", want: 86_400_000 },
  { given: "P2W", want: 1_209_600_000 },
  { given: "PT0S", want: 0 },
  { given: "P", want: undefined },
  { given: "PT", want: undefined },
  { given: "30", want: undefined },
  { given: "P1M", want: undefined },
  { given: "PT-1S", want: undefined },
])("$given is $want ms", ({ given, want }) => {
  expect(millisecondsOf(given)).toBe(want);
});
