import { describe, expect, test } from "vitest";
import { simplify } from "./simplify.ts";

/** Simplifies, and counts how often the target was asked. */
async function tried(
  value: unknown,
  fails: (value: unknown) => boolean,
  isAlike: (value: unknown) => boolean = () => true,
): Promise<{ readonly found: unknown; readonly asked: number }> {
  let asked = 0;
  const found = await simplify({
    value,
    isAlike,
    fails: (candidate) => {
      asked += 1;
      return Promise.resolve(fails(candidate));
    },
  });
  return { found, asked };
}

const text = (value: unknown): string => JSON.stringify(value);
const object = (value: unknown): Readonly<Record<string, unknown>> => value as Readonly<Record<string, unknown>>;
const has = (name: string) => (value: unknown) => Object.hasOwn(value as object, name);

describe("what fails", () => {
  test.each([
    { title: "whatever is said", value: { a: 1, b: ["x", { c: true }] }, fails: () => true, want: {} },
    { title: "because of one property", value: { a: 1, b: 2, c: 3, d: 4 }, fails: has("c"), want: { c: 0 } },
    {
      title: "because of two together",
      value: { a: 1, b: 2, c: 3, d: 4, e: 5 },
      fails: (value: unknown) => has("a")(value) && has("e")(value),
      want: { a: 0, e: 0 },
    },
    {
      title: "because of something deep inside",
      value: { a: { b: [{ c: 1, d: 2 }, { c: 3 }] }, e: "x" },
      fails: (value: unknown) => text(value).includes('"d":'),
      want: { a: { b: [{ d: 0 }] } },
    },
    {
      title: "only for large numbers",
      value: { a: 900 },
      fails: (v: unknown) => Number(object(v)["a"]) > 400,
      want: { a: 450 },
    },
    {
      title: "only for long texts",
      value: "x".repeat(40),
      fails: (v: unknown) => String(v).length > 15,
      want: "x".repeat(20),
    },
    {
      title: "only as it is",
      value: { a: "xyz" },
      fails: (v: unknown) => text(v) === '{"a":"xyz"}',
      want: { a: "xyz" },
    },
  ])("$title is shown as $want", async ({ value, fails, want }) => {
    expect((await tried(value, fails)).found).toEqual(want);
  });
});

test("nothing is said that is not alike, and nobody is asked about it", async () => {
  const said: unknown[] = [];
  const isAlike = (value: unknown): boolean => has("id")(value) && String(object(value)["id"]).length >= 3;
  const fails = (value: unknown): boolean => said.push(value) > 0;
  const { found } = await tried({ id: "abcdef", note: "n" }, fails, isAlike);
  expect(found).toEqual({ id: "abc" });
  expect(said.every(isAlike)).toBe(true);
});

test.each([
  { value: Object.fromEntries(Array.from({ length: 64 }, (_, index) => [`p${index}`, index])), most: 24 },
  { value: Array.from({ length: 200 }, (_, index) => index), most: 24 },
])("one part of many is found in few questions", async ({ value, most }) => {
  const { found, asked } = await tried(value, (one) => text(one).includes("37"));
  expect(text(found)).toMatch(/^(\{"p37":0\}|\[37\])$/);
  expect(asked).toBeLessThanOrEqual(most);
});

test("bytes are no list of numbers", async () => {
  const bytes = new Uint8Array([1, 2, 3]);
  expect((await tried([bytes, "abc"], (value) => (value as unknown[])[0] === bytes)).found).toEqual([bytes]);
});

test.each([
  { value: 12.75, want: 12 },
  { value: -3, want: -1 },
  { value: 5, want: 3 },
])("the number $value becomes $want where no smaller one is allowed", async ({ value, want }) => {
  const isAlike = (one: unknown): boolean => (value < 0 ? Number(one) < 0 : Number(one) >= Math.min(value - 2, 12));
  expect((await tried(value, () => true, isAlike)).found).toBe(want);
});
