import type { Document, HttpChannel, HttpOperation, Proxy, SecurityRequirement } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, descend, entriesOf, identityOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Part } from "../part.ts";
import type { Desk } from "../reader.ts";
import { readComponentSchemas } from "../schema.ts";
import { readSecuritySchemes } from "../security.ts";
import { readTagTitles } from "../tag-titles.ts";
import { textAt } from "../values.ts";
import { readBody, readResponses, type OperationNames } from "./bodies.ts";
import { methodsOf } from "./methods.ts";
import { readParameters } from "./parameters.ts";
import { readRequirements } from "./security.ts";
import { callbacksOf, readCallbacks, readWebhooks, webhooksOf } from "./server-requests.ts";
import { readServers, type ServerTable } from "./servers.ts";

interface Path {
  readonly key: string;
  readonly place: Place;
  readonly methods: readonly { readonly method: string; readonly place: Place }[];
}

/** What an OpenAPI 3 document says. */
export function readOpenApi(desk: Desk, document: Document): Part {
  readComponentSchemas(desk, descend(desk.root, "components", "schemas"));
  const paths = readPaths(desk);
  const holders = [
    desk.root,
    ...paths.flatMap(({ place, methods }) => [place, ...methods.map((entry) => entry.place)]),
  ];
  const servers = readServers(desk, holders);
  const names = namesOf(desk, paths);
  const channels = paths.map((path) => readChannel(desk, path, servers));
  const operations = paths.flatMap((path) =>
    path.methods.map(({ method, place }) => readOperation(desk, path, method, place, servers, names)),
  );
  const securitySchemes = readSecuritySchemes(desk, descend(desk.root, "components", "securitySchemes"));
  return {
    desk,
    document: { ...document, ...readTagTitles(desk.reader, child(desk.root, "tags")) },
    servers: servers.servers,
    channels,
    operations,
    messages: [],
    webhooks: readWebhooks(desk, names),
    securitySchemes,
  };
}

function readPaths(desk: Desk): readonly Path[] {
  return entriesOf(child(desk.root, "paths")).flatMap(([key, entry]): Path[] => {
    if (key.startsWith("x-")) return [];
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    if (!key.startsWith("/") || !isMapping(place.value)) {
      desk.reader.report(
        "wrong-shape",
        entry,
        `"${key}" is no path`,
        "begin it with `/` and give it operations such as `get`",
      );
      return [];
    }
    return [{ key, place, methods: methodsOf(place) }];
  });
}

const keyOf = (path: Path, method: string, place: Place): string =>
  textAt(place, "operationId") || `${method} ${path.key}`;

/** Links lead to the operations of paths only; an `operationId` is used once among all. */
function namesOf(desk: Desk, paths: readonly Path[]): OperationNames {
  const byId = new Map<string, string>();
  const byPlace = new Map<string, string>();
  const places = new Map<string, Place>();
  const claim = (key: string, place: Place): void => {
    const first = places.get(key);
    if (first !== undefined) {
      const fix = "give each operation an `operationId` of its own";
      const text = `the \`operationId\` "${key}" is used twice`;
      desk.reader.report("operation-id-twice", child(place, "operationId"), text, fix, child(first, "operationId"));
    }
    places.set(key, first ?? place);
  };
  for (const path of paths) {
    for (const { method, place } of path.methods) {
      const key = keyOf(path, method, place);
      claim(key, place);
      byId.set(key, `${desk.document}.${key}`);
      byPlace.set(identityOf(place), `${desk.document}.${key}`);
      for (const callback of callbacksOf(desk, place)) {
        const id = textAt(callback.place, "operationId");
        const first = places.get(id);
        // A callback that several operations share is one all the same.
        const isShared = first !== undefined && identityOf(first) === identityOf(callback.place);
        if (id !== "" && !isShared) claim(id, callback.place);
      }
    }
  }
  for (const { key, place } of webhooksOf(desk)) claim(key, place);
  return { byId, byPlace };
}

function readChannel(desk: Desk, path: Path, servers: ServerTable): HttpChannel {
  const { key, place } = path;
  const proxy = readProxy(child(place, "x-proxy"));
  const shared = readParameters(desk, child(place, "parameters"));
  const own = path.methods.flatMap((entry) => readParameters(desk, child(entry.place, "parameters")));
  const parameters = [...shared, ...own].filter(
    (parameter, index, all) =>
      parameter.in === "path" &&
      all.findIndex((other) => other.in === "path" && other.name === parameter.name) === index,
  );
  checkTemplate(desk, path, new Set(parameters.map(({ name }) => name)));
  return {
    id: `${desk.document}.${key}`,
    key,
    document: desk.document,
    system: desk.system,
    title: textAt(place, "summary"),
    description: textAt(place, "description"),
    ...servers.reach(key, place, desk.root),
    parameters,
    source: sourceOf(place),
    protocol: "http",
    ...(proxy && { proxy }),
  };
}

function checkTemplate(desk: Desk, { key, place, methods }: Path, declared: ReadonlySet<string>): void {
  const used = new Set([...key.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? ""));
  for (const name of used) {
    if (declared.has(name)) continue;
    const fix = "declare it under `parameters` with `in: path` and `required: true`";
    desk.reader.report("parameter-undeclared", place, `the path "${key}" uses {${name}}, which is not declared`, fix);
  }
  for (const list of [child(place, "parameters"), ...methods.map((entry) => child(entry.place, "parameters"))]) {
    for (const entry of itemsOf(list)) {
      const parameter = follow(desk.reader, entry);
      const name = parameter && textAt(parameter, "in") === "path" ? textAt(parameter, "name") : undefined;
      if (name === undefined || used.has(name)) continue;
      const fix = `write {${name}} into the path, or remove the parameter`;
      desk.reader.report("parameter-unused", entry, `the parameter "${name}" does not occur in the path "${key}"`, fix);
    }
  }
}

function readProxy(place: Place): Proxy | undefined {
  const target = textAt(place, "target");
  if (target === "") return undefined;
  const pathname = textAt(place, "pathname");
  return { target, ...(pathname !== "" && { pathname }), source: sourceOf(place) };
}

function readOperation(
  desk: Desk,
  path: Path,
  method: string,
  place: Place,
  servers: ServerTable,
  names: OperationNames,
): HttpOperation {
  const key = keyOf(path, method, place);
  const body = readBody(desk, child(place, "requestBody"));
  const callbacks = readCallbacks(desk, place, names);
  const own = itemsOf(child(place, "servers")).length > 0;
  return {
    kind: "http",
    id: `${desk.document}.${key}`,
    key,
    document: desk.document,
    system: desk.system,
    channel: `${desk.document}.${path.key}`,
    title: textAt(place, "summary"),
    description: textAt(place, "description"),
    tags: itemsOf(child(place, "tags")).map(textOf),
    deprecated: child(place, "deprecated").value === true,
    source: sourceOf(place),
    from: "client",
    method,
    parameters: readParameters(desk, child(path.place, "parameters"), child(place, "parameters")),
    ...(body && { body }),
    responses: readResponses(desk, child(place, "responses"), names),
    security: readSecurity(desk, place),
    ...(callbacks.length > 0 && { callbacks }),
    ...(own && servers.reach(path.key, place)),
  };
}

/** The operation's own `security`, else the document's. */
function readSecurity(desk: Desk, operation: Place): readonly SecurityRequirement[] {
  const own = child(operation, "security");
  return readRequirements(desk, own.value === undefined ? child(desk.root, "security") : own);
}
