import { describe, expect, test } from "vitest";
import { docsSite } from "../../docs-site/index.ts";
import { pageOf, readTexts } from "./read-texts.ts";

/** The tree that a page shows of a schema, written in YAML on one line. */
async function treeOf(schema: string, description = "None", language = "en"): Promise<string> {
  const document = `openapi: 3.1.0
info: { title: Sales, version: 1.0.0 }
servers: [{ url: 'http://localhost:5009' }]
paths:
  /lots:
    get:
      operationId: listLots
      responses: { '200': { description: ${description}, content: { application/json: { schema: ${schema} } } } }
components:
  schemas:
    Open: { type: object, properties: { id: { type: string } } }
    Lot: { type: object, description: What is sold, required: [id], properties: { id: { type: string } }, additionalProperties: false }
    Lots: { type: array, description: All of them, maxItems: 3, items: { $ref: '#/components/schemas/Open' } }
    Code: { type: string, pattern: '^x' }
    Pet: { type: object, required: [kind], properties: { kind: { type: string } }, discriminator: { propertyName: kind } }
    Cat: { type: object, properties: { kind: { type: string }, lives: { type: integer } } }
    Dog: { type: object, properties: { kind: { type: string } } }
    Json: { oneOf: [{ type: string }, { type: array, items: { $ref: '#/components/schemas/Json' } }, { type: object, additionalProperties: { $ref: '#/components/schemas/Json' } }] }
    Leaf: { type: object, properties: { under: { type: array, minItems: 1, items: { $ref: '#/components/schemas/Leaf' } } }, additionalProperties: false }
    Node: { type: object, properties: { next: { type: array, items: { $ref: '#/components/schemas/Node' } } } }
`;
  const site = docsSite(await readTexts({ "sales.yaml": document }), { language });
  const page = pageOf(site, "sales/operations/sales/list-lots.md");
  return /`application\/json`\n\n((?: *- .*\n)*)/.exec(page)?.[1]?.trimEnd() ?? page;
}

const ref = (name: string): string => `{ $ref: '#/components/schemas/${name}' }`;

describe("the root of a tree is told of", () => {
  test.each([
    {
      what: "a list of what has a name",
      given: `{ type: array, minItems: 1, items: ${ref("Open")} }`,
      want: "- list of Open, not empty\n  - `id` string, optional",
    },
    {
      what: "a list with a name",
      given: ref("Lots"),
      want: "- list of Open, at most 3 entries: All of them\n  - `id` string, optional",
    },
    {
      what: "a list of closed objects",
      given: `{ type: array, items: ${ref("Lot")} }`,
      want: "- list of Lot, each entry (no other properties): What is sold\n  - `id` string, required",
    },
    {
      what: "a list of a choice",
      given: "{ type: array, uniqueItems: true, items: { oneOf: [{ type: string }, { type: integer }] } }",
      want: "- list of string or integer, no entry twice\n  - one of:\n    - string\n    - integer",
    },
    {
      what: "a list of what is built on another",
      given: `{ type: array, items: { allOf: [${ref("Open")}, { type: object, required: [z], properties: { z: { type: string } } }] } }`,
      want: "- list of object\n  - `id` string, optional\n  - `z` string, required",
    },
    {
      what: "a list of lists",
      given: `{ type: array, items: { type: array, minItems: 2, items: ${ref("Open")} } }`,
      want: "- list of list of Open, each entry (at least 2 entries)\n  - `id` string, optional",
    },
    {
      what: "a map",
      given: `{ type: object, maxProperties: 9, additionalProperties: ${ref("Open")} }`,
      want: "- any name → Open, at most 9 properties\n  - `id` string, optional",
    },
    {
      what: "a list or nothing",
      given: `{ type: [array, 'null'], items: ${ref("Open")} }`,
      want: "- null or list of Open\n  - `id` string, optional",
    },
    {
      what: "a closed object with a name",
      given: ref("Lot"),
      want: "- Lot, no other properties: What is sold\n  - `id` string, required",
    },
    {
      what: "a tuple",
      given: "{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false }",
      want: "- array, at most 2 entries\n  - entry 1 string\n  - entry 2 integer",
    },
    {
      what: "a tuple of which no place may be empty",
      given: "{ type: array, prefixItems: [{ type: string }, { type: integer }], items: false, minItems: 2 }",
      want: "- array, entries: 2\n  - entry 1 string\n  - entry 2 integer",
    },
    {
      what: "a list of so many",
      given: "{ type: array, items: { type: string, minLength: 3, maxLength: 3 }, minItems: 0, maxItems: 4 }",
      want: "- list of string, at most 4 entries, each entry (length 3)",
    },
  ])("$what", async ({ given, want }) => {
    expect(await treeOf(given)).toBe(want);
  });

  test("not where it is a plain open object", async () => {
    expect(await treeOf(ref("Open"))).toBe("- `id` string, optional");
  });

  test("without what the page has said of it", async () => {
    expect(await treeOf(ref("Lots"), "All of them")).toMatch(/^- list of Open, at most 3 entries\n/);
  });
});

describe("a tree says", () => {
  test.each([
    {
      what: "conditions",
      given: "{ if: { properties: { k: { const: 1 } } }, then: { required: [q] }, else: { required: [r, s] } }",
      want: "- `a` any, optional\n  - if: object\n    - `k` number, optional, always `1`\n  - then also: requires `q`\n  - otherwise also: requires `r` and `s`",
    },
    { what: "what must not be", given: "{ not: { type: string } }", want: "- `a` any, optional\n  - never: string" },
    {
      what: "what a list contains",
      given: "{ type: array, contains: { const: x }, minContains: 2 }",
      want: '- `a` array, optional\n  - at least 2 entries: string, always `"x"`',
    },
    {
      what: "that a list contains one",
      given: `{ type: array, contains: ${ref("Open")} }`,
      want: "- `a` array, optional\n  - at least one entry: Open\n    - `id` string, optional",
    },
    {
      what: "how often at most",
      given: "{ type: array, contains: { type: string }, minContains: 0, maxContains: 2 }",
      want: "- `a` array, optional\n  - at most 2 entries: string",
    },
    {
      what: "what is required with another",
      given: "{ type: object, properties: { b: { type: string } }, dependentRequired: { b: [c] } }",
      want: "- `a` object, optional\n  - `b` string, optional\n  - where there is `b`, also: requires `c`",
    },
    {
      what: "what holds with another",
      given: "{ type: object, dependentSchemas: { b: { minProperties: 2 } } }",
      want: "- `a` object, optional\n  - where there is `b`, also: at least 2 properties",
    },
    {
      what: "how names are",
      given: "{ type: object, additionalProperties: { type: integer, minimum: 0 }, propertyNames: { pattern: '^x' } }",
      want: "- `a` any name → integer, optional, each value (≥ 0)\n  - every name: pattern `^x`",
    },
    {
      what: "what entries must be",
      given: "{ type: array, items: { type: string, maxLength: 9 } }",
      want: "- `a` list of string, optional, each entry (at most 9 characters)",
    },
    {
      what: "conditions of entries as theirs",
      given: "{ type: array, items: { type: string, not: { const: x } } }",
      want: '- `a` list of string, optional\n  - each entry string\n    - never: string, always `"x"`',
    },
    {
      what: "null where the checker of payloads lets it through",
      given: "{ type: number, nullable: true }",
      want: "- `a` number or null, optional",
    },
    {
      what: "what is asked for beside a reference",
      given: "{ $ref: '#/components/schemas/Code', maxLength: 3, deprecated: true }",
      want: "- `a` string, optional, at most 3 characters, deprecated, pattern `^x`",
    },
    {
      what: "names that are required without being listed",
      given: "{ oneOf: [{ required: [b] }, { required: [c] }] }",
      want: "- `a` any, optional\n  - one of:\n    - requires `b`\n    - requires `c`",
    },
    {
      what: "both choices of what is built on others",
      given: "{ allOf: [{ oneOf: [{ type: string }] }, { anyOf: [{ maxLength: 3 }] }] }",
      want: "- `a` string, optional\n  - one of:\n    - string\n  - at least one of:\n    - at most 3 characters",
    },
    {
      what: "what follows the places of a tuple",
      given: "{ type: array, prefixItems: [{ type: string }], items: { type: integer } }",
      want: "- `a` array, optional\n  - entry 1 string\n  - any further entry integer",
    },
    {
      what: "what a text holds",
      given: "{ type: string, contentMediaType: application/json, contentSchema: { type: array } }",
      want: "- `a` string, optional, holds `application/json`\n  - its content: array",
    },
  ])("$what", async ({ given, want }) => {
    expect(await treeOf(`{ type: object, properties: { a: ${given} } }`)).toBe(want);
  });

  test.each([
    {
      what: "by mapping",
      given: `{ oneOf: [${ref("Cat")}, ${ref("Dog")}], discriminator: { propertyName: kind, mapping: { tom: Cat, rex: Dog } } }`,
      want: [
        "- one of, told apart by `kind`:",
        "  - Cat, where `kind` is `tom`",
        "    - `kind` string, optional",
        "    - `lives` integer, optional",
        "  - Dog, where `kind` is `rex`",
        "    - `kind` string, optional",
      ].join("\n"),
    },
    {
      what: "by constants of the branches",
      given: `{ oneOf: [{ type: object, properties: { kind: { const: tom } } }], discriminator: { propertyName: kind } }`,
      want: '- one of, told apart by `kind`:\n  - object, where `kind` is `tom`\n    - `kind` string, optional, always `"tom"`',
    },
    {
      what: "where others are built on it",
      given: `{ type: object, properties: { kind: { type: string } }, discriminator: { propertyName: kind, mapping: { tom: Cat } } }`,
      want: "- object, told apart by `kind` (`tom`: Cat)\n  - `kind` string, optional",
    },
    {
      what: "without a mapping",
      given: ref("Pet"),
      want: "- Pet, told apart by `kind`\n  - `kind` string, required",
    },
  ])("which property tells schemas apart, $what", async ({ given, want }) => {
    expect(await treeOf(given)).toBe(want);
  });

  test("in the language of the reader what holds when", async () => {
    const given = "{ type: array, contains: { not: { type: string } }, items: { maxLength: 3 } }";
    expect(await treeOf(given, "None", "pt-BR")).toBe(
      "- lista de qualquer, cada item (no máximo 3 caracteres)\n  - ao menos um item:\n    - nunca: string",
    );
  });

  test("that there is more, of lists too", async () => {
    const deep = (levels: number): string =>
      levels === 0
        ? "{ type: string }"
        : `{ type: array, items: { type: object, properties: { a: ${deep(levels - 1)} } } }`;
    expect(await treeOf(deep(9))).toMatch(/list of object, optional, what is in it is not shown$/);
  });

  test("nothing is hidden where a list comes back to its own kind", async () => {
    expect(await treeOf(ref("Node"))).toBe("- `next` list of Node, optional");
  });

  test("a choice by its name where it is in itself", async () => {
    expect(await treeOf(ref("Json"))).toBe("- one of:\n  - string\n  - list of Json\n  - any name → Json");
  });

  test("rules of entries once, where a list comes back to its own kind", async () => {
    expect(await treeOf(ref("Leaf"))).toBe(
      "- Leaf, no other properties\n  - `under` list of Leaf, optional, not empty",
    );
  });
});
