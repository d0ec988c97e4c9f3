import fc from "fast-check";
import { expect, test } from "vitest";
import { type Entry, openAgenda } from "./agenda.ts";

const step = fc.oneof(
  fc.record({ kind: fc.constant("add" as const), at: fc.integer({ min: 0, max: 20 }) }),
  fc.record({ kind: fc.constant("remove" as const), index: fc.nat({ max: 30 }) }),
  fc.record({ kind: fc.constant("take" as const), by: fc.integer({ min: 0, max: 20 }) }),
);

test("gives out what is due like a list that is sorted each time", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const agenda = openAgenda<Entry>();
      let list: Entry[] = [];
      const added: Entry[] = [];
      const inOrder = (): readonly Entry[] => list.toSorted((a, b) => a.at - b.at || a.serial - b.serial);
      const given: unknown[] = [];
      const wanted: unknown[] = [];
      for (const one of steps) {
        if (one.kind === "add") {
          const entry = { at: one.at, serial: added.length };
          added.push(entry);
          list.push(entry);
          agenda.add(entry);
        } else if (one.kind === "remove") {
          const entry = added[one.index] ?? { at: 0, serial: -1 };
          given.push(agenda.remove(entry));
          wanted.push(list.includes(entry));
          list = list.filter((other) => other !== entry);
        } else {
          const due = inOrder().find(({ at }) => at <= one.by);
          given.push(agenda.take(one.by));
          wanted.push(due);
          list = list.filter((other) => other !== due);
        }
        given.push(agenda.inOrder());
        wanted.push(inOrder());
      }
      expect(given).toEqual(wanted);
    }),
  );
});
