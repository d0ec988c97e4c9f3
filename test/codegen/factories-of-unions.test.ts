import { afterAll, beforeAll, expect, test } from "vitest";
import { compilers, type GeneratedPackage, generatedPackage } from "./generated-package.ts";
import { readUnions } from "./union-documents.ts";

let written: GeneratedPackage;
beforeAll(async () => {
  written = await generatedPackage(await readUnions(), (path) => !/\/(msw|hooks|client)\.ts$/.test(path));
}, 120_000);
afterAll(() => written[Symbol.dispose]());

type Make = (changes?: object, index?: number) => Record<string, unknown>;

test.each<{ type: string; given: Record<string, unknown>; want: Record<string, unknown> }>([
  { type: "Pet", given: { kind: "dog" }, want: { kind: "dog", barks: expect.any(Boolean) } },
  { type: "Pet", given: { kind: "cat" }, want: { kind: "cat", lives: expect.any(Number) } },
  { type: "Pet", given: { kind: "dog", barks: true }, want: { kind: "dog", barks: true } },
  { type: "Pet", given: { size: "tiny" }, want: { kind: "cat", size: "tiny" } },
  { type: "Pet", given: { size: "huge" }, want: { kind: "dog", size: "huge" } },
  { type: "Pet", given: { barks: false }, want: { kind: "dog", barks: false } },
  { type: "Pet", given: { lives: 7 }, want: { kind: "cat", lives: 7 } },
  { type: "Happening", given: { type: "closed" }, want: { type: "closed", why: expect.any(String) } },
  { type: "Happening", given: { by: "Ada" }, want: { type: "opened", by: "Ada" } },
  { type: "Payment", given: { method: "card" }, want: { method: "card", digits: expect.any(String) } },
  { type: "Payment", given: { method: "coins" }, want: { method: "coins", paid: expect.any(Number) } },
  { type: "Frame", given: { op: 0 }, want: { op: 0, seq: expect.any(Number) } },
  { type: "Frame", given: { op: 1, ok: false }, want: { op: 1, ok: false, reason: expect.any(String) } },
  { type: "Frame", given: { ok: true }, want: { op: 1, ok: true, value: expect.any(String) } },
  { type: "Envelope", given: { head: { type: "title" } }, want: { title: expect.any(String) } },
  { type: "Envelope", given: { head: { type: "price" } }, want: { amount: expect.any(Number) } },
  { type: "Contact", given: { email: "ada@example.com" }, want: { email: "ada@example.com" } },
  { type: "Contact", given: { phone: "7" }, want: { phone: "7" } },
  { type: "Key", given: { id: 7 }, want: { id: 7, rank: expect.any(Number) } },
  { type: "Key", given: { id: "a" }, want: { id: "a", name: expect.any(String) } },
  { type: "Move", given: { type: "rest" }, want: { type: "rest", seconds: expect.any(Number) } },
  { type: "Move", given: { to: "e4" }, want: { type: "step", to: "e4" } },
  {
    type: "Owner",
    given: { pet: { kind: "dog", barks: true } },
    want: { name: expect.any(String), pet: { kind: "dog", barks: true } },
  },
])("a $type that is to have $given is made of the branch that has it", async ({ type, given, want }) => {
  const factories = await written.load("unions/factories.ts");
  const validators = await written.load(`unions/validators/${type.toLowerCase()}.js`);
  const make = factories[`make${type}`] as Make;
  const { is } = validators[type.toLowerCase()] as { is(value: unknown): boolean };
  for (let index = 0; index < 6; index += 1) {
    const value = make(given, index);
    expect(value).toMatchObject(want);
    expect(is(value), JSON.stringify(value)).toBe(true);
  }
});

test("a tag decides before what else the changes say, and an unknown one changes nothing", async () => {
  const { makePet } = (await written.load("unions/factories.ts")) as { makePet: Make };
  expect(makePet({ kind: "dog", size: "tiny" })).toMatchObject({ barks: expect.any(Boolean), size: "tiny" });
  expect(makePet({ kind: "cow" })).toEqual({ ...makePet(), kind: "cow" });
  expect(makePet({ kind: undefined })).toEqual({ ...makePet(), kind: undefined });
});

test("values that are no union keep the factories that they had", () => {
  const text = written.files.find(({ path }) => path === "unions/factories.ts")?.text ?? "";
  expect(text).toContain(
    `export function makeOwner(changes: Partial<Owner> = {}, index = 0): Owner {
  return { ...(valuesOfOwner[index % valuesOfOwner.length] ?? valuesOfOwner[0])(), ...changes } as Owner;
}`,
  );
  expect(text).toContain("export function makeWord(index = 0): Word {\n  return (valuesOfWord[");
  expect(text.match(/^function startsFor</gm)).toHaveLength(1);
});

const use = `
import { makeFrame, makeHappening, makeMove, makeOwner, makePet } from "./unions/factories.ts";

export const dog = makePet({ kind: "dog", barks: true });
export const others = [makePet({ kind: "cat" }), makePet({ barks: true }), makePet({ size: "big" }), makePet()];
export const closed = makeHappening({ type: "closed", why: "Late" });
export const refused = makeFrame({ op: 1, ok: false, reason: "full" });
export const rest = makeMove({ type: "rest", seconds: 3 });
export const owner = makeOwner({ pet: makePet({ kind: "dog" }) });
// @ts-expect-error nothing meows
makePet({ kind: "dog", meows: true });
// @ts-expect-error a dog has one life
makePet({ kind: "dog", lives: 9 });
// @ts-expect-error no pet is a cow
makePet({ kind: "cow" });
// @ts-expect-error a dog is never tiny
makePet({ kind: "dog", size: "tiny" });
// @ts-expect-error what is closed was opened by somebody before
makeHappening({ type: "closed", by: "Ada" });
// @ts-expect-error who rests stays where they are
makeMove({ type: "rest", to: "e4" });
// @ts-expect-error an owner's pet is a whole one
makeOwner({ pet: { kind: "dog" } });
`;

test.each(compilers)("changes are those of one branch, under %s", { timeout: 120_000 }, (compiler) => {
  written.write("use.ts", use);
  expect(written.compile(compiler)).toBe("");
});
