import { describe, expect, test } from "vitest";
import { type Clock, controlledClock, drivenClock, InvalidDuration, InvalidMoment, InvalidRate } from "./clock.ts";

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

describe("a controlled clock", () => {
  /** What is said every second from the start on, and when. */
  function ticking(clock: Clock): number[] {
    const start = clock.now();
    const heard: number[] = [];
    const tick = (): void => {
      heard.push(clock.now() - start);
      clock.after(1000, tick);
    };
    clock.after(1000, tick);
    return heard;
  }

  test.each([
    { rate: 1, want: [1000, 2000, 3000] },
    { rate: 0, want: [] },
    { rate: 2, want: [1000, 2000, 3000, 4000, 5000, 6000] },
    { rate: 0.5, want: [1000] },
  ])("runs $rate times as fast as the one below", ({ rate, want }) => {
    const below = drivenClock(noon);
    const clock = controlledClock(below);
    clock.setRate(rate);
    const heard = ticking(clock);
    below.advance("3s");
    expect(heard).toEqual(want);
    expect(clock.now()).toBe(noon + 3000 * rate);
  });

  test("does in a moment what an hour would bring, frozen or not, and goes on from there", () => {
    for (const rate of [0, 1]) {
      const below = drivenClock(noon);
      const clock = controlledClock(below);
      clock.setRate(rate);
      const heard = ticking(clock);
      clock.advance("1h");
      expect(heard).toHaveLength(3600);
      below.advance("2s");
      expect(heard).toHaveLength(rate === 0 ? 3600 : 3602);
    }
  });

  test("changes its pace on the way: what was put off comes as much sooner", () => {
    const below = drivenClock(noon);
    const clock = controlledClock(below);
    const heard: number[] = [];
    clock.after(10_000, () => heard.push(below.now() - noon));
    below.advance("5s");
    clock.setRate(5);
    below.advance("999ms");
    expect(heard).toEqual([]);
    below.advance("1ms");
    expect(heard).toEqual([6000]);
  });

  test("goes back to the time of the one below; what was put off keeps its distance", () => {
    const below = drivenClock(noon);
    const clock = controlledClock(below);
    clock.setRate(0);
    clock.advance("1d");
    clock.after(500, () => undefined);
    clock.reset();
    expect([clock.now(), clock.rate]).toEqual([noon, 1]);
    expect(clock.due()).toEqual([{ at: noon + 500 }]);
  });

  test("says what it will do, the next first, and nothing that was taken back", () => {
    const clock = controlledClock(drivenClock(noon));
    const purpose = { kind: "emission", channel: "metrics", message: "snapshot" } as const;
    clock.after(5000, () => undefined, purpose);
    clock.after(1000, () => undefined);
    clock.after(10, () => undefined)();
    expect(clock.due()).toEqual([{ at: noon + 1000 }, { at: noon + 5000, ...purpose }]);
  });

  test("takes no pace that is none", () => {
    const clock = controlledClock(drivenClock(noon));
    for (const rate of [-1, Number.NaN, Infinity, 100_001]) expect(() => clock.setRate(rate)).toThrow(InvalidRate);
  });
});
