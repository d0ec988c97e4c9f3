import { describe, expect, test } from "vitest";
import { type Line, openLine } from "./line.ts";

type Listener = (value: unknown) => void;

/** Two ends between which nothing crosses before it is told to. */
function openEnds(mayThank = (): boolean => true) {
  const listeners: Listener[] = [];
  const crossing: (() => void)[] = [];
  const tasks: (() => void)[] = [];
  const heard: [string[], string[]] = [[], []];
  const relieved: number[] = [];
  const lines = ([0, 1] as const).map((side): Line<string> =>
    openLine<string, string>(
      {
        postMessage: (value) => void crossing.push(() => listeners[1 - side]?.(value)),
        on: (_event, listener) => void (listeners[side] = listener),
      },
      {
        hear: (entry) => void heard[side].push(entry),
        soon: (task) => void tasks.push(task),
        most: 100_000,
        relieved: () => void relieved.push(side),
        maySettle: mayThank,
      },
    ),
  );
  const work = (): number => {
    for (const task of tasks.splice(0)) task();
    return crossing.length;
  };
  const cross = (): void => {
    for (const act of crossing.splice(0)) act();
  };
  return { here: lines[0]!, heard, relieved, work, cross };
}

describe("a line between two threads", () => {
  test("lets what is said in one go cross together, and in order", () => {
    const { here, heard, work, cross } = openEnds();
    for (const entry of ["a", "b", "c"]) here.say(entry, 1);
    expect(work()).toBe(1);
    cross();
    expect(heard[1]).toEqual(["a", "b", "c"]);
    expect(work()).toBe(0);
  });

  test("says that the other side is behind until it has told that it is not", () => {
    const { here, relieved, work, cross } = openEnds();
    here.say("much", 100_001);
    expect(here.isBehind).toBe(true);
    work();
    cross();
    expect(here.isBehind).toBe(true);
    expect(work()).toBe(1);
    cross();
    expect(here.isBehind).toBe(false);
    expect(relieved).toEqual([0]);
  });

  test("counts what became heavier after it was said", () => {
    const { here, work, cross } = openEnds();
    here.say("little", 1);
    here.addToLast(100_000);
    expect(here.isBehind).toBe(true);
    work();
    cross();
    work();
    cross();
    expect(here.isBehind).toBe(false);
  });

  test("is told nothing for as long as the other side may not", () => {
    let may = false;
    const { here, work, cross } = openEnds(() => may);
    here.say("much", 100_001);
    work();
    cross();
    expect(work()).toBe(0);
    may = true;
    here.say("more", 1);
    work();
    cross();
    expect(work()).toBe(1);
    cross();
    expect(here.isBehind).toBe(false);
  });

  test("takes nothing more once nobody is there", () => {
    const { here, work } = openEnds();
    here.end();
    here.say("a", 100_001);
    expect({ sent: work(), isBehind: here.isBehind, isOver: here.isOver }).toEqual({
      sent: 0,
      isBehind: false,
      isOver: true,
    });
  });
});
