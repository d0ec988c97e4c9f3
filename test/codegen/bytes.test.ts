import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readRadar } from "./contracts.ts";
import { compilers, type GeneratedPackage, generatedPackage } from "./generated-package.ts";

const use = `
import { makeRadar, makeLabel, makePhoto } from "./radar/factories.ts";
import type { BridgeServerMessages, DeckReplies } from "./radar/messages.ts";
import type { Radar, Packed, Picture } from "./radar/types.ts";
import { radar } from "./radar/validators/radar.js";

export const frame: BridgeServerMessages["radar"] = makeRadar();
export const reply: DeckReplies["ask"] = makePhoto();
export const packed: Packed = new Uint8Array([8, 7]);
// In a JSON document the same schema is a text.
export const picture: Picture = makeLabel().picture;
// @ts-expect-error a text is no bytes
export const text: Radar = "delta";

export function read(value: unknown): number {
  return radar.is(value) ? value.byteLength : 0;
}
`;

let written: GeneratedPackage;
beforeAll(async () => {
  written = await generatedPackage(await readRadar(), (path) => !/\/(msw|hooks)\.ts$/.test(path));
  written.write("use.ts", use);
});
afterAll(() => written[Symbol.dispose]());

test.each(compilers)(
  "types, maps, factories and validators agree on what bytes are, under %s",
  { timeout: 120_000 },
  (compiler) => {
    expect(written.compile(compiler)).toBe("");
  },
);

type Factory = () => unknown;
interface Validator {
  is(value: unknown): boolean;
}

describe.each([
  { file: "radar", value: "radar", factory: "makeRadar" },
  { file: "photo", value: "photo", factory: "makePhoto" },
  { file: "packed", value: "packed", factory: "makePacked" },
])("bytes called $value", ({ file, value, factory }) => {
  test("are made by the factory as the validator takes them", async () => {
    const validator = (await written.load(`radar/validators/${file}.js`))[value] as Validator;
    const made = ((await written.load("radar/factories.ts"))[factory] as Factory)();
    expect(made).toBeInstanceOf(Uint8Array);
    expect(validator.is(made)).toBe(true);
    expect(validator.is("ab")).toBe(false);
    expect(validator.is([97, 98])).toBe(false);
  });
});

test.each([
  { given: new Uint8Array(0), want: [{ message: "must keep minLength 1", path: [] }] },
  { given: new Uint8Array([0xff, 0xd8, 0xff, 0]), want: undefined },
  { given: new Uint8Array(5), want: [{ message: "must keep maxLength 4", path: [] }] },
  { given: Buffer.from("abc"), want: undefined },
  { given: "abc", want: [{ message: "must be a Uint8Array", path: [] }] },
  { given: new Uint16Array([1]), want: [{ message: "must be a Uint8Array", path: [] }] },
])("lengths count bytes: $given", async ({ given, want }) => {
  const { radar } = (await written.load("radar/validators/radar.js")) as {
    radar: { "~standard": { validate(value: unknown): { issues?: unknown } } };
  };
  expect(radar["~standard"].validate(given).issues).toEqual(want);
});
