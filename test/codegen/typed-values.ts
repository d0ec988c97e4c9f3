import { type Contract, type JsonSchema, schemaIdOf } from "../../contract/index.ts";
import { breakPayload, seeded } from "../../contract/payload/index.ts";
import { writeBytes } from "../../contract/wire/index.ts";
import { madeText, type Subject } from "./subjects.ts";
import type { TypeView } from "./type-view.ts";

/** Values of one type as code that says what a compiler should make of them. */
export interface TypedValues {
  readonly lines: readonly string[];
  readonly fitting: number;
  /** Values that types can tell are wrong. */
  readonly refused: number;
  /** Values that are wrong in a way that is left to validators. */
  readonly tolerated: number;
}

/** What modules with values import. A value that is held is no literal any more, so it may have properties that its type does not name. */
export const heldModule = `type Mutable<V> = { -readonly [K in keyof V]: Mutable<V[K]> };

export const held = <const V>(value: V): Mutable<V> => value as Mutable<V>;

/** A type without its brands: a literal is never branded. */
export type Plain<T> = T extends object
  ? T extends string ? string : T extends number ? number : { [K in keyof T]: Plain<T[K]> }
  : T;
`;

const none: TypedValues = { lines: [], fitting: 0, refused: 0, tolerated: 0 };

/** Made-up values, and broken ones: what types can tell is wrong stands under `@ts-expect-error`, so that it is an error if it compiles. */
export function typedValues(
  subject: Subject,
  view: TypeView,
  { seeds, mostBroken }: { readonly seeds: number; readonly mostBroken: number },
): TypedValues {
  const { type, contract } = subject;
  if (type.isBytes) return typedBytes(subject, seeds);
  const reached = reachedFrom(type.schema, contract);
  // To TypeScript every object has a `toString`: one without a declared property of such a name does not fit its type.
  if (reached.some((schema) => Object.keys(schema["properties"] ?? {}).some((name) => name in {}))) return none;
  const typeText = reached.some((schema) => schema["x-brand"] === true) ? `Plain<${type.name}>` : type.name;
  const judges = { open: view.open(type.schema), closed: view.closed(type.schema) };
  const lines: string[] = [];
  const counts = { fitting: 0, refused: 0, tolerated: 0 };
  for (let seed = 0; seed < seeds; seed += 1) {
    const value = madeText(subject, seed);
    const name = `${type.value}${seed}`;
    lines.push(...held(name, value, typeText), literal(value, typeText));
    counts.fitting += 1;
    const chance = seeded(`${type.name} ${seed}`);
    for (const [index, broken] of spread(
      breakPayload(contract, type.schema, value, { chance }),
      mostBroken,
    ).entries()) {
      const expected = `// @ts-expect-error ${printed(`${broken.keyword} at "${broken.pointer}": ${broken.summary}`)}`;
      const [declaration, use] = held(`${name}Broken${index}`, broken.value, typeText);
      if (judges.open(broken.value).length > 0) lines.push(declaration, expected, use);
      else if (judges.closed(broken.value).length > 0) lines.push(expected, literal(broken.value, typeText));
      else lines.push(declaration, use);
      const isTold = judges.open(broken.value).length + judges.closed(broken.value).length > 0;
      counts[isTold ? "refused" : "tolerated"] += 1;
    }
  }
  return { lines, ...counts };
}

/** Bytes fit, and the text that their schema speaks of does not. */
function typedBytes(subject: Subject, seeds: number): TypedValues {
  const texts = Array.from({ length: seeds }, (_, seed) => String(madeText(subject, seed)));
  const lines = texts.flatMap((text) => [
    `(new Uint8Array([${writeBytes(text).join(", ")}])) satisfies ${subject.type.name};`,
    "// @ts-expect-error a text is no bytes",
    literal(text, subject.type.name),
  ]);
  return { lines, fitting: seeds, refused: seeds, tolerated: 0 };
}

const held = (name: string, value: unknown, typeText: string): readonly [string, string] => [
  `const ${name} = held(${printed(value)});`,
  `${name} satisfies ${typeText};`,
];

const literal = (value: unknown, typeText: string): string => `(${printed(value)}) satisfies ${typeText};`;

/** At most so many entries, from the beginning to the end. */
function spread<T>(list: readonly T[], most: number): readonly T[] {
  const step = Math.max(1, list.length / most);
  return Array.from({ length: Math.min(most, list.length) }, (_, index) => list[Math.floor(index * step)]!);
}

/** A value as an expression on one line; `__proto__` must stay a property. */
function printed(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('"__proto__":', '["__proto__"]:')
    .replaceAll("\u2028", "\\u2028")
    .replaceAll("\u2029", "\\u2029");
}

/** Every schema object that a schema leads to, itself included. */
function reachedFrom(start: JsonSchema, { schemas }: Contract): readonly Exclude<JsonSchema, boolean>[] {
  const found = new Set<Exclude<JsonSchema, boolean>>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null || found.has(node as Exclude<JsonSchema, boolean>)) return;
    found.add(node as Exclude<JsonSchema, boolean>);
    const id = schemaIdOf((node as { readonly $ref?: unknown }).$ref);
    if (id !== undefined) visit(schemas[id]?.schema);
    for (const entry of Object.values(node)) visit(entry);
  };
  visit(start);
  return [...found];
}
