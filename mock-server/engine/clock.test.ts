import { describe, expect, test } from "vitest";
import { drivenClock, InvalidDuration, InvalidMoment } from "./clock.ts";

const noon = Date.UTC(2026, 5, 1, 12);

describe("a driven clock", () => {
  test.each([
    { given: "milliseconds", start: noon },
    { given: "a date", start: new Date(noon) },
  ])("starts from $given, and does what falls due as it is advanced", ({ start }) => {
    const clock = drivenClock(start);
    const heard: number[] = [];
    clock.after(2000, () => heard.push(clock.now()));
    clock.after(1000, () => heard.push(clock.now()));
    clock.after(9000, () => heard.push(clock.now()));
    clock.advance("3s");
    expect(heard).toEqual([noon + 1000, noon + 2000]);
    expect(clock.now()).toBe(noon + 3000);
  });

  test("does not start from what is no moment", () => {
    for (const start of [Number.NaN, Infinity, new Date("no date"), "2026-06-01" as unknown as number])
      expect(() => drivenClock(start)).toThrow(InvalidMoment);
  });

  test("is not advanced by what is no length of time", () => {
    for (const by of [-1, Number.NaN, "soon"]) expect(() => drivenClock(noon).advance(by)).toThrow(InvalidDuration);
  });
});
