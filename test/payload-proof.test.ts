import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { expect, test } from "vitest";
import type { Contract, JsonSchema } from "../contract/model.ts";
import { breakPayload, makePayload, seeded } from "../contract/payload/index.ts";
import { readContract } from "../contract/read/index.ts";

const root = fileURLToPath(new URL("..", import.meta.url));
const documents = ["asyncapi", "openapi"].flatMap((folder) =>
  readdirSync(`${root}${folder}`)
    .filter((file) => file.endsWith(".yaml"))
    .map((file) => `${root}${folder}/${file}`),
);

const reading = await readContract(documents, { root });
if (!reading.ok) throw new Error("the documents of the four systems cannot be read", { cause: reading.diagnostics });
const { contract } = reading;
const schemas = schemasOf(contract);
const fits = plainValidators(contract, schemas);
/** The same contract without a single example: everything has to be made up. */
const bare = withoutExamples(contract) as Contract;
const sources = [
  { name: "with the documents' examples", scope: contract, probes: schemas },
  { name: "without any example", scope: bare, probes: schemasOf(bare) },
];
const seedsEach = Math.ceil(11_000 / schemas.length);
const presence = ["all", "some", "none"] as const;

test.each(sources)("10,000 values made up $name all fit, in the eyes of a plain Ajv", ({ scope, probes }) => {
  let made = 0;
  const unfit: unknown[] = [];
  for (const [index, { where, schema }] of probes.entries()) {
    for (let seed = 0; seed < seedsEach; seed += 1) {
      const value = makePayload(scope, schema, {
        chance: seeded(`${where} ${seed}`),
        now: 1_790_000_000_000,
        optional: presence[seed % 3]!,
      });
      made += 1;
      if (!fits[index]!(value)) unfit.push({ where, seed, value });
    }
  }
  expect(unfit).toEqual([]);
  expect(made).toBeGreaterThanOrEqual(10_000);
});

test.each(sources)(
  "10,000 values broken on purpose, made $name, are all unfit in the form that JSON gives them on the wire",
  ({ scope, probes }) => {
    let broken = 0;
    const stillFit: unknown[] = [];
    for (const [index, { where, schema }] of probes.entries()) {
      for (let seed = 0; seed < 4; seed += 1) {
        const chance = seeded(`${where} ${seed}`);
        const valid = makePayload(scope, schema, { chance, now: 1_790_000_000_000, optional: presence[seed % 2]! });
        for (const { value, keyword, pointer } of breakPayload(scope, schema, valid, { chance })) {
          broken += 1;
          if (fits[index]!(JSON.parse(JSON.stringify(value)))) stillFit.push({ where, keyword, pointer, value });
        }
      }
    }
    expect(stillFit).toEqual([]);
    expect(broken).toBeGreaterThanOrEqual(10_000);
  },
);

/** Every schema that something on the wire must fit. */
function schemasOf({
  messages,
  operations,
  channels,
}: Contract): readonly { readonly where: string; readonly schema: JsonSchema }[] {
  const found: { readonly where: string; readonly schema: JsonSchema }[] = [];
  for (const message of messages) {
    found.push({ where: message.id, schema: message.payload });
    if (message.headers !== undefined) found.push({ where: `${message.id} headers`, schema: message.headers });
  }
  for (const operation of operations) {
    if (operation.kind !== "http") continue;
    for (const { name, schema } of operation.parameters) found.push({ where: `${operation.id} ${name}`, schema });
    for (const { contentType, schema } of operation.body?.content ?? [])
      found.push({ where: `${operation.id} ${contentType}`, schema });
    for (const { status, content } of operation.responses) {
      for (const { contentType, schema } of content)
        found.push({ where: `${operation.id} ${status} ${contentType}`, schema });
    }
  }
  for (const channel of channels) {
    for (const { name, schema } of channel.parameters) found.push({ where: `${channel.id} ${name}`, schema });
    if (channel.protocol !== "http")
      for (const { name, schema } of channel.handshake) found.push({ where: `${channel.id} ${name}`, schema });
  }
  return found;
}

/** One document for a plain Ajv, in which `#/schemas/<id>` is what it says. */
function plainValidators(
  scope: Contract,
  probes: readonly { readonly schema: JsonSchema }[],
): readonly ((value: unknown) => boolean)[] {
  const ajv = new Ajv2020({ strict: false, logger: false, multipleOfPrecision: 6 });
  addFormats.default(ajv);
  const named = Object.fromEntries(Object.entries(scope.schemas).map(([id, { schema }]) => [id, schema]));
  ajv.addSchema({ $id: "https://example.com/contract", schemas: named, probes: probes.map(({ schema }) => schema) });
  return probes.map((_, index) => {
    const validate = ajv.compile({ $ref: `https://example.com/contract#/probes/${index}` });
    return (value) => validate(value) === true;
  });
}

/** Leaves out `example`, `examples` and `default` wherever they hold data; a property that is called so stays. */
function withoutExamples(value: unknown, isMap = false): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExamples(item));
  if (typeof value !== "object" || value === null) return value;
  const kept = Object.entries(value).filter(([key]) => isMap || !["example", "examples", "default"].includes(key));
  return Object.fromEntries(kept.map(([key, inner]) => [key, withoutExamples(inner, key === "properties")]));
}
