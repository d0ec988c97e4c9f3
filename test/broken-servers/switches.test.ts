import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { mutants } from "./index.ts";

const folder = join(import.meta.dirname, "..", "hand-written-servers");

/** The switches that the sources of a server ask for. */
function switchesIn(server: string): readonly string[] {
  const sources = globSync(`${server}/**/*.ts`, { cwd: folder }).map((name) =>
    readFileSync(join(folder, name), "utf8"),
  );
  return sources.flatMap((source) => [...source.matchAll(/"([A-Z]\d\d-[a-z0-9-]+)"/g)].map(([, id = ""]) => id));
}

describe.each(["harbour", "conversations"] as const)("the switches of %s", (server) => {
  const listed = mutants.filter((mutant) => mutant.server === server).map(({ id }) => id);

  test("are those that its sources ask for", () => {
    expect([...new Set(switchesIn(server))].toSorted()).toEqual(listed.toSorted());
  });
});

test("every switch has a name of its own", () => {
  expect(mutants).toHaveLength(new Set(mutants.map(({ id }) => id)).size);
});

test("every row of the taxonomy has a switch that counts", () => {
  const sections = { R: 22, Q: 18, A: 5, L: 2, S: 6, T: 7, H: 10, W: 20, V: 16, I: 6 };
  const rows = Object.entries(sections).flatMap(([letter, count]) =>
    Array.from({ length: count }, (_, index) => `${letter}${String(index + 1).padStart(2, "0")}`),
  );
  const counted = new Set(mutants.filter(({ equivalent }) => equivalent === undefined).map(({ row }) => row));
  expect([...counted].toSorted()).toEqual(rows.toSorted());
});

test.each(mutants)("$id is named after its row, and says what it does", ({ id, row, breaks }) => {
  expect(id.startsWith(`${row}-`)).toBe(true);
  expect(breaks).toMatch(/^[a-z].*[^.]$/);
});
