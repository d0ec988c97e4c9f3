import { expect, test } from "vitest";
import { checkWorkers, WorkersUnavailable } from "./workers-unavailable.ts";

test.each(["darwin", "win32", "openbsd"] as const)(
  "on %s there is no port for two of them, and one is none",
  (platform) => {
    expect(() => checkWorkers(2, platform)).toThrow(WorkersUnavailable);
    expect(() => checkWorkers(2, platform)).toThrow(/leave `workers` out, or run the mock on Linux/);
    expect(() => checkWorkers(1, platform)).not.toThrow();
  },
);

test.each(["linux", "freebsd"] as const)("on %s there is", (platform) => {
  expect(() => checkWorkers(2, platform)).not.toThrow();
});
