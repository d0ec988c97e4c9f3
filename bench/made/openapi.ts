import { type Chance, seeded } from "../../contract/payload/index.ts";
import { exampleOf } from "./example.ts";
import { type MadeSchema, objectSchema } from "./schemas.ts";
import { pascal, resourceName, type Words, wordsFrom } from "./words.ts";

export interface OpenApiSize {
  readonly operations: number;
  /** How many examples an answer has. */
  readonly examples: number;
}

/**
 * An OpenAPI 3.1 document in the shape that the descriptions of large public APIs have: five operations a resource, each with a
 * schema of its own and many shared ones, shared parameters, answers and examples. Equal sizes give equal documents.
 */
export function madeOpenApi({ operations, examples }: OpenApiSize): object {
  const chance = seeded(`openapi ${operations}`);
  const words = wordsFrom(chance);
  const count = Math.ceil(operations / actions.length);
  const schemas = madeSchemas(chance, count);
  const shown: Record<string, unknown> = {};
  const paths: Record<string, Record<string, object>> = {};
  for (let index = 0; index < operations; index += 1) {
    const resource = resourceName(Math.floor(index / actions.length));
    const action = actions[index % actions.length] ?? "list";
    const parent = resourceName(Math.floor(index / actions.length / 6));
    const base = index % 60 < 20 ? `/${resource}s` : `/${parent}s/{owner}/${resource}s`;
    const path = action === "list" || action === "create" ? base : `${base}/{id}`;
    const names = Array.from({ length: action === "delete" ? 0 : examples }, (_, at) => `${resource}-${action}-${at}`);
    const schema: MadeSchema = { $ref: `#/components/schemas/${pascal(resource)}` };
    const answer: MadeSchema = action === "list" ? { type: "array", items: schema } : schema;
    for (const name of names)
      shown[name] = { summary: words.sentence(3, 6), value: exampleOf(chance, answer, schemas) };
    const operation = madeOperation({
      action,
      resource,
      hasOwner: base.includes("{owner}"),
      answer,
      names,
      chance,
      words,
    });
    paths[path] = { ...paths[path], [methods[action]]: operation };
  }
  return {
    openapi: "3.1.0",
    info: { title: "Made API", version: "1.0.0", description: words.sentence(20, 40) },
    servers: [{ url: "https://api.example.com" }],
    tags: Array.from({ length: count }, (_, index) => ({
      name: resourceName(index),
      description: words.sentence(5, 12),
    })),
    paths,
    components: { schemas, examples: shown, parameters, responses: answers },
  };
}

const actions = ["list", "create", "get", "update", "delete"] as const;
type Action = (typeof actions)[number];
const methods = { list: "get", create: "post", get: "get", update: "patch", delete: "delete" } as const;

/** A few dozen small schemas are everybody's; a resource refers to those, to its own parts and to its neighbour. */
function madeSchemas(chance: Chance, resources: number): Record<string, MadeSchema> {
  const schemas: Record<string, MadeSchema> = {};
  const add = (name: string, size: number, shared: readonly string[]): string => {
    schemas[name] = objectSchema(chance.fork(name), name, size, shared);
    return name;
  };
  const everyones: string[] = [];
  for (let index = 0; index < Math.min(24, 4 + resources); index += 1) {
    const name = index === 0 ? "Problem" : `Simple${pascal(resourceName(index))}`;
    everyones.push(add(name, chance.int(5, 20), everyones.slice()));
  }
  let neighbour: readonly string[] = [];
  for (let index = 0; index < resources; index += 1) {
    const name = pascal(resourceName(index));
    const parts = ["Summary", "State"].map((part) => add(`${name}${part}`, chance.int(5, 14), everyones));
    add(`New${name}`, chance.int(6, 16), everyones.slice(0, 4));
    add(`${name}Change`, chance.int(4, 12), everyones.slice(0, 4));
    add(name, chance.int(18, 46), [...everyones, ...parts, ...parts, ...neighbour]);
    if (index % 8 === 0) schemas[`${name}Tree`] = treeOf(name);
    neighbour = parts.slice(0, 1);
  }
  return schemas;
}

const treeOf = (name: string): MadeSchema => ({
  allOf: [
    { $ref: `#/components/schemas/${name}` },
    {
      type: "object",
      properties: { children: { type: "array", items: { $ref: `#/components/schemas/${name}Tree` } } },
    },
  ],
});

interface Operating {
  readonly action: Action;
  readonly resource: string;
  readonly hasOwner: boolean;
  readonly answer: MadeSchema;
  readonly names: readonly string[];
  readonly chance: Chance;
  readonly words: Words;
}

function madeOperation({ action, resource, hasOwner, answer, names, chance, words }: Operating): object {
  const name = pascal(resource);
  const shared = (kind: string, key: string): object => ({ $ref: `#/components/${kind}/${key}` });
  const examples = Object.fromEntries(names.map((one) => [one, shared("examples", one)]));
  const content = { "application/json": { schema: answer, ...(names.length === 0 ? {} : { examples }) } };
  const own = {
    name: "state",
    in: "query",
    description: words.sentence(5, 15),
    schema: { type: "string", enum: ["open", "closed", "all"] },
  };
  const bodies: Partial<Record<Action, string>> = { create: `New${name}`, update: `${name}Change` };
  const body = bodies[action];
  return {
    operationId: `${action}${name}`,
    summary: words.sentence(4, 8),
    description: [1, 2, 3].map(() => words.sentence(10, 30)).join("\n\n"),
    tags: [resource],
    parameters: [
      ...(hasOwner ? [shared("parameters", "owner")] : []),
      ...(action === "list" || action === "create" ? [] : [shared("parameters", "id")]),
      ...(action === "list" ? [shared("parameters", "per_page"), shared("parameters", "page"), own] : []),
    ],
    ...(body === undefined
      ? {}
      : { requestBody: { required: true, content: { "application/json": { schema: shared("schemas", body) } } } }),
    responses: {
      ...(action === "delete"
        ? { 204: { description: "Gone." } }
        : { [action === "create" ? "201" : "200"]: { description: words.sentence(2, 5), content } }),
      ...(action === "list" ? {} : { 404: shared("responses", "not_found") }),
      ...(chance.next() < 0.5 ? { 422: shared("responses", "validation_failed") } : {}),
    },
  };
}

const integer = (description: string): object => ({ description, schema: { type: "integer", minimum: 1 } });
const parameters = {
  owner: { name: "owner", in: "path", required: true, description: "Who it belongs to.", schema: { type: "string" } },
  id: { name: "id", in: "path", required: true, ...integer("Its number.") },
  per_page: { name: "per_page", in: "query", ...integer("How many are on a page.") },
  page: { name: "page", in: "query", ...integer("Which page.") },
};

const problem = { "application/json": { schema: { $ref: "#/components/schemas/Problem" } } };
const answers = {
  not_found: { description: "There is no such thing.", content: problem },
  validation_failed: { description: "What was sent cannot be taken.", content: problem },
};
