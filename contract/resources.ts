import type { Contract, HttpChannel, HttpOperation, JsonSchema, MediaType } from "./model.ts";
import { propertiesOf, resolveSchema } from "./resolve-schema.ts";

/** Rows that a server keeps, found in the shape of the contract: no field of any document declares one. */
export interface Resource {
  /** Id of the {@link NamedSchema} of one row. */
  readonly schema: string;
  /** Its name, as `state:<name>` uses it. */
  readonly name: string;
  readonly system: string;
  /** The property that tells rows apart. */
  readonly key: string;
  /** Ids of the HTTP operations that reach the rows, by what they do. */
  readonly operations: Readonly<Partial<Record<ResourceRole, string>>>;
  /**
   * Path parameters that stand before the collection, outermost first: `/orders/{orderId}/lines` has the lines of each order apart.
   * Empty for a collection of its own.
   */
  readonly parents: readonly string[];
  /** Id of the schema of the rows that the last of them points at, where those are a resource too. */
  readonly parent?: string;
  /** Rows to begin with: those of the documents' examples, each key once. */
  readonly seeds: readonly Readonly<Record<string, unknown>>[];
}

export type ResourceRole = "list" | "create" | "read" | "replace" | "update" | "remove";

type Row = Readonly<Record<string, unknown>>;

const jsonOf = (content: readonly MediaType[]): MediaType | undefined =>
  content.find((media) => /[/+]json\b/.test(media.contentType));

function successOf(operation: HttpOperation | undefined): MediaType | undefined {
  const response = operation?.responses.find(({ status, content }) => status.startsWith("2") && content.length > 0);
  return response && jsonOf(response.content);
}

/** The named schemas of which `schema` holds a list: itself an array of them, or an object with such a property. */
function listedIn(contract: Contract, schema: JsonSchema): string[] {
  const resolved = resolveSchema(contract, schema).schema;
  if (typeof resolved !== "object") return [];
  const items = resolved["items"] as JsonSchema | undefined;
  if (items !== undefined) return resolveSchema(contract, items).names.slice(0, 1);
  return [...propertiesOf(contract, resolved).values()].flatMap((property) => {
    const array = resolveSchema(contract, property).schema;
    return typeof array === "object" && array["items"] !== undefined
      ? resolveSchema(contract, array["items"] as JsonSchema).names.slice(0, 1)
      : [];
  });
}

function keyOf(contract: Contract, schema: string, parameter: string | undefined): string | undefined {
  const named = contract.schemas[schema];
  if (named === undefined) return undefined;
  const properties = propertiesOf(contract, named.schema);
  const lower = named.name.toLowerCase();
  const candidates = [
    parameter,
    "id",
    ...[...properties.keys()].filter((name) => name.toLowerCase().replace("_", "") === `${lower}id`),
  ];
  return candidates.find((name) => name !== undefined && properties.has(name));
}

/** Every row of `schema` inside an example value. */
function rowsIn(contract: Contract, within: JsonSchema, value: unknown, schema: string, depth = 0): Row[] {
  if (depth > 6 || typeof value !== "object" || value === null) return [];
  const { schema: resolved, names } = resolveSchema(contract, within);
  if (typeof resolved !== "object") return [];
  if (Array.isArray(value)) {
    const items = resolved["items"] as JsonSchema | undefined;
    return items === undefined ? [] : value.flatMap((entry) => rowsIn(contract, items, entry, schema, depth + 1));
  }
  if (names.includes(schema)) return [value as Row];
  const properties = propertiesOf(contract, resolved);
  return Object.entries(value).flatMap(([name, entry]) => {
    const property = properties.get(name);
    return property === undefined ? [] : rowsIn(contract, property, entry, schema, depth + 1);
  });
}

function seedsOf(contract: Contract, system: string, schema: string, key: string): Row[] {
  // What a POST shows is a row to come; only what is read is there from the beginning.
  const responses = contract.operations.flatMap((operation) =>
    operation.kind === "http" && operation.system === system && operation.method === "get"
      ? operation.responses.filter(({ status }) => status.startsWith("2")).flatMap(({ content }) => content)
      : [],
  );
  const channels = new Set(contract.channels.filter((channel) => channel.system === system).map(({ id }) => id));
  const spoken = contract.messages.filter(({ channel }) => channels.has(channel));
  const examples = [
    ...responses.flatMap(({ schema: body, examples: given }) => given.map(({ value }) => ({ within: body, value }))),
    ...spoken.flatMap(({ payload, examples: given }) => given.map(({ value }) => ({ within: payload, value }))),
  ];
  const rows = new Map<unknown, Row>();
  for (const { within, value } of examples) {
    for (const row of rowsIn(contract, within, value, schema)) {
      // Several examples may show one row; the fullest of them is the row.
      const known = rows.get(row[key]);
      if (row[key] !== undefined && (known === undefined || Object.keys(row).length > Object.keys(known).length))
        rows.set(row[key], row);
    }
  }
  return [...rows.values()];
}

const bodySchemaOf = (operation: HttpOperation | undefined): string | undefined => {
  const media = successOf(operation);
  return media && resolveOwn(media.schema);
};
const resolveOwn = (schema: JsonSchema): string | undefined =>
  typeof schema === "object" && typeof schema["$ref"] === "string" ? schema["$ref"] : undefined;

function httpResources(contract: Contract): Resource[] {
  const channels = contract.channels.filter((channel): channel is HttpChannel => channel.protocol === "http");
  const byChannel = Map.groupBy(
    contract.operations.filter((operation) => operation.kind === "http"),
    ({ channel }) => channel,
  );
  const operationAt = (channel: HttpChannel | undefined, method: string): HttpOperation | undefined =>
    channel && byChannel.get(channel.id)?.find((operation) => operation.method === method);

  const found = channels.flatMap((collection): { resource: Resource; under: string; item: string | undefined }[] => {
    if (collection.key.endsWith("}")) return [];
    const item = channels.find(
      ({ document, key }) =>
        document === collection.document &&
        key.startsWith(`${collection.key}/`) &&
        /^\{[^{}/]+\}$/.test(key.slice(collection.key.length + 1)),
    );
    const list = operationAt(collection, "get");
    const create = operationAt(collection, "post");
    const read = operationAt(item, "get");
    const listed = list && successOf(list) ? listedIn(contract, successOf(list)?.schema ?? true) : [];
    const single = bodySchemaOf(read) ?? bodySchemaOf(create);
    const singleName = single === undefined ? undefined : resolveSchema(contract, { $ref: single }).names[0];
    // A collection is a list of what its item path, or its own POST, answers with.
    const schema =
      singleName !== undefined && (listed.length === 0 ? item !== undefined : listed.includes(singleName))
        ? singleName
        : item && listed[0];
    const named = schema === undefined ? undefined : contract.schemas[schema];
    if (schema === undefined || named === undefined) return [];
    const key = keyOf(contract, schema, item?.parameters.at(-1)?.name);
    if (key === undefined) return [];
    const roles = {
      list,
      create,
      read,
      replace: operationAt(item, "put"),
      update: operationAt(item, "patch"),
      remove: operationAt(item, "delete"),
    };
    const operations = Object.fromEntries(
      Object.entries(roles).flatMap(([role, operation]) => (operation ? [[role, operation.id]] : [])),
    );
    const seeds = seedsOf(contract, collection.system, schema, key);
    const parents = collection.parameters.filter((one) => one.in === "path").map(({ name }) => name);
    const resource = {
      schema,
      name: named.view?.of ?? named.name,
      system: collection.system,
      key,
      operations,
      parents,
      seeds,
    };
    const under = collection.key.slice(0, collection.key.lastIndexOf("}") + 1);
    return [{ resource, under, item: item?.key }];
  });
  return found.map(({ resource, under }) => {
    const above = found.find(({ item }) => item !== undefined && item === under);
    return above === undefined ? resource : { ...resource, parent: above.resource.schema };
  });
}

/** Rows known from open channels alone: what one server message carries singly and another lists. */
function spokenResources(contract: Contract, known: ReadonlySet<string>): Resource[] {
  const systems = new Map(contract.channels.map((channel) => [channel.id, channel.system]));
  const spoken = new Set(
    contract.operations.flatMap((operation) =>
      operation.kind === "message" && operation.from === "server" ? operation.messages : [],
    ),
  );
  for (const operation of contract.operations)
    if (operation.kind === "message" && operation.from === "client")
      for (const id of operation.reply?.messages ?? []) spoken.add(id);
  const messages = contract.messages.filter(({ id }) => spoken.has(id));
  const singles = new Set(
    messages.flatMap(({ payload }) =>
      [payload, ...propertiesOf(contract, payload).values()].flatMap((property) =>
        resolveSchema(contract, property).names.slice(0, 1),
      ),
    ),
  );
  const found = new Map<string, Resource>();
  for (const { channel, payload } of messages) {
    for (const schema of listedIn(contract, payload)) {
      const named = contract.schemas[schema];
      const system = systems.get(channel);
      const key = keyOf(contract, schema, undefined);
      if (known.has(schema) || !singles.has(schema) || named === undefined || system === undefined || key === undefined)
        continue;
      found.set(schema, {
        schema,
        name: named.view?.of ?? named.name,
        system,
        key,
        operations: {},
        parents: [],
        seeds: seedsOf(contract, system, schema, key),
      });
    }
  }
  return [...found.values()];
}

const kept = new WeakMap<Contract, readonly Resource[]>();

/**
 * The stateful resources of a contract, looked for once: `/things` with `/things/{id}`, a collection that can be posted to, or a named schema
 * that one message of an open channel carries and another lists.
 */
export function resourcesOf(contract: Contract): readonly Resource[] {
  let resources = kept.get(contract);
  if (resources === undefined) kept.set(contract, (resources = findResources(contract)));
  return resources;
}

function findResources(contract: Contract): readonly Resource[] {
  const http = httpResources(contract).filter(
    (resource, index, all) => all.findIndex(({ schema }) => schema === resource.schema) === index,
  );
  return [...http, ...spokenResources(contract, new Set(http.map(({ schema }) => schema)))];
}
