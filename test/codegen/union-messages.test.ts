import { afterAll, beforeAll, expect, test } from "vitest";
import type { Contract } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import { type GeneratedPackage, generatedPackage } from "./generated-package.ts";
import { subjectsOf } from "./subjects.ts";
import { readUnions } from "./union-documents.ts";

let contract: Contract;
let written: GeneratedPackage;
beforeAll(async () => {
  contract = await readUnions();
  written = await generatedPackage(contract, (path) => path.includes("/validators/"));
}, 120_000);
afterAll(() => written[Symbol.dispose]());

interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}

async function issuesOf(type: string, value: unknown): Promise<readonly Issue[] | undefined> {
  const name = type.toLowerCase();
  const module = await written.load(`unions/validators/${name}.js`);
  const validator = module[name] as { "~standard": { validate(value: unknown): { issues?: readonly Issue[] } } };
  return validator["~standard"].validate(value).issues;
}

interface Told {
  readonly type: string;
  readonly given: unknown;
  readonly want: string;
  readonly at?: readonly string[];
}

const tagged: readonly Told[] = [
  { type: "Pet", given: { kind: "cat" }, want: "must have lives" },
  { type: "Pet", given: { kind: "dog", lives: 9 }, want: "must have barks" },
  { type: "Pet", given: { kind: "cat", lives: "9" }, want: "must be integer", at: ["lives"] },
  { type: "Pet", given: { kind: "cow", lives: 1 }, want: 'must be one of "cat", "dog", got "cow"', at: ["kind"] },
  { type: "Pet", given: { kind: null }, want: 'must be one of "cat", "dog", got null', at: ["kind"] },
  { type: "Pet", given: { kind: { a: 1 } }, want: 'must be one of "cat", "dog", got an object', at: ["kind"] },
  { type: "Pet", given: { kind: ["dog"] }, want: 'must be one of "cat", "dog", got an array', at: ["kind"] },
  { type: "Pet", given: { lives: 9 }, want: 'must have kind with one of "cat", "dog"' },
  { type: "Pet", given: "cat", want: "must be object" },
  { type: "Pet", given: null, want: "must be object" },
  { type: "Happening", given: { type: "closed", by: "Ada" }, want: "must have why" },
  {
    type: "Happening",
    given: { type: "Closed", why: "Late" },
    want: 'must be one of "opened", "closed", got "Closed"',
    at: ["type"],
  },
  { type: "Payment", given: { id: "p", method: "card", paid: 3 }, want: "must have digits" },
  { type: "Payment", given: { id: "p", method: "coins", paid: "3" }, want: "must be number", at: ["paid"] },
  { type: "Payment", given: { method: "cash", paid: 3 }, want: "must have id" },
  {
    type: "Payment",
    given: { id: "p", method: "gold" },
    want: 'must be one of "card", "cash", "coins", got "gold"',
    at: ["method"],
  },
  { type: "Frame", given: { op: 1, ok: true, reason: "full" }, want: "must have value" },
  { type: "Frame", given: { op: 1, ok: false, reason: 7 }, want: "must be string", at: ["reason"] },
  { type: "Frame", given: { op: 1, ok: "no" }, want: 'must be one of true, false, got "no"', at: ["ok"] },
  { type: "Frame", given: { op: 2, ok: true }, want: "must be one of 0, 1, got 2", at: ["op"] },
  {
    type: "Owner",
    given: { name: "Ada", pet: { kind: "cow" } },
    want: 'must be one of "cat", "dog", got "cow"',
    at: ["pet", "kind"],
  },
  { type: "Owner", given: { name: "Ada", pet: { kind: "dog" } }, want: "must have barks", at: ["pet"] },
  { type: "Signed", given: { token: "hunter2" }, want: 'must be one of "a", "b", got a string', at: ["token"] },
  { type: "Move", given: { type: "rest", to: "e4" }, want: "must have seconds" },
];

test.each(tagged)("of $given, the branch of $type that its tag names says $want", async ({ type, given, want, at }) => {
  expect(await issuesOf(type, given)).toEqual([{ message: want, path: at ?? [] }]);
});

test.each(tagged)("the mock finds the same place in $given", ({ type, given, at = [] }) => {
  const { schema } = subjectsOf(contract).find((subject) => subject.type.name === type)!.type;
  const pointers = checkPayload(contract, schema, given).map(({ pointer }) => pointer);
  expect(pointers).toContain(at.map((step) => `/${step}`).join(""));
});

const untagged: readonly Told[] = [
  { type: "Contact", given: {}, want: "must have email or must have phone" },
  { type: "Contact", given: { email: 7 }, want: "must be string", at: ["email"] },
  { type: "Contact", given: "ada", want: "must be object" },
  { type: "Key", given: { id: true, name: "a", rank: 1 }, want: "must be string or integer", at: ["id"] },
  { type: "Envelope", given: { head: { type: "price" }, title: "Mr" }, want: "must have amount" },
  { type: "Envelope", given: { head: { type: "title" }, title: 7 }, want: "must be string", at: ["title"] },
  { type: "Word", given: true, want: "must be string or integer or null" },
  { type: "Twice", given: 1, want: "must be exactly one of 2 alternatives" },
];

test.each(untagged)("of $given, the closest branch of $type says $want", async ({ type, given, want, at }) => {
  expect(await issuesOf(type, given)).toEqual([{ message: want, path: at ?? [] }]);
});

test.each([
  { type: "Pet", given: { kind: "dog", barks: true } },
  { type: "Payment", given: { id: "p", method: "coins", paid: 3 } },
  { type: "Frame", given: { op: 1, ok: false, reason: "full" } },
  { type: "Frame", given: { op: 0, seq: 1, ok: "anything" } },
  { type: "Contact", given: { email: "a", phone: "b" } },
  { type: "Word", given: null },
])("$given is a $type", async ({ type, given }) => {
  expect(await issuesOf(type, given)).toBeUndefined();
});

test("a long tag is cut, and one that looks like a token is not shown", async () => {
  const [long] = (await issuesOf("Pet", { kind: "x".repeat(200) })) ?? [];
  expect(long?.message).toBe(`must be one of "cat", "dog", got "${"x".repeat(78)}…`);
  const [secret] = (await issuesOf("Pet", { kind: "eyJhbGciOiJIUzI1NiJ9.e30.x" })) ?? [];
  expect(secret?.message).toBe('must be one of "cat", "dog", got a string');
});

test("what rules of unions need is loaded where there is a union, and nowhere else", () => {
  const textOf = (name: string): string =>
    written.files.find(({ path }) => path === `unions/validators/${name}.js`)?.text ?? "";
  expect(textOf("pet")).toContain("rules.otherTag(");
  expect(textOf("contact")).toContain("rules.closest(");
  expect(textOf("_validator")).not.toMatch(/otherTag|closest/);
});
