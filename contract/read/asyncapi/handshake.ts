import type { JsonSchema, Parameter, SecurityRequirement, Source } from "../../model.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { readSchema } from "../schema.ts";
import { readSecurityScheme } from "../security.ts";
import { textAt } from "../values.ts";
import type { SecurityScheme } from "../../model.ts";

/** The parameters of a WebSocket handshake, from `bindings.ws`. */
export interface Handshake {
  readonly parameters: readonly Parameter[];
  readonly subprotocols: readonly string[];
  readonly subprotocolRequired?: Source;
  readonly compression: boolean;
}

/** Reads `bindings.ws.query` and `bindings.ws.headers` of a channel. */
export function readHandshake(desk: Desk, channel: Place): Handshake {
  const bindings = followEntry(desk, child(channel, "bindings"));
  const ws = bindings && followEntry(desk, child(bindings, "ws"));
  const query = ws ? parametersOf(desk, child(ws, "query"), "query") : [];
  const headers = ws ? parametersOf(desk, child(ws, "headers"), "header") : [];
  const named = (name: string): Parameter | undefined => headers.find((header) => header.name.toLowerCase() === name);
  const protocol = named("sec-websocket-protocol");
  return {
    // What the protocol itself negotiates is not for the parameter check.
    parameters: [...query, ...headers.filter(({ name }) => !/^sec-websocket-/i.test(name))],
    subprotocols: wordsOf(protocol?.schema),
    ...(protocol?.required === true && { subprotocolRequired: protocol.source }),
    compression: JSON.stringify(named("sec-websocket-extensions")?.schema ?? "").includes("permessage-deflate"),
  };
}

function followEntry(desk: Desk, entry: Place): Place | undefined {
  return entry.value === undefined ? undefined : follow(desk.reader, entry);
}

function parametersOf(desk: Desk, entry: Place, where: "query" | "header"): readonly Parameter[] {
  const schema = followEntry(desk, entry);
  if (schema === undefined) return [];
  const required = new Set(itemsOf(child(schema, "required")).map(textOf));
  return entriesOf(child(schema, "properties")).map(([name, place]) => ({
    name,
    in: where,
    required: required.has(name),
    description: textAt(place, "description"),
    schema: readSchema(desk, place),
    style: where === "query" ? "form" : "simple",
    explode: where === "query",
    examples: itemsOf(child(place, "examples")).map((example) => ({
      name: "",
      summary: "",
      value: example.value,
      source: sourceOf(example),
    })),
    source: sourceOf(place),
  }));
}

/** The texts a schema allows or shows: those of `const`, `enum`, else of `examples`. */
function wordsOf(schema: JsonSchema | undefined): readonly string[] {
  if (typeof schema !== "object") return [];
  const given = [schema["const"], schema["enum"], schema["default"], schema["examples"]].find(
    (value) => value !== undefined,
  );
  const list: unknown[] = Array.isArray(given) ? given : [given];
  return list.flatMap((value) => (typeof value === "string" ? value.split(",").map((word) => word.trim()) : []));
}

/** What opens a channel: the `security` of its servers, optional where the handshake lists the credential without requiring it. */
export function readSecurity(
  desk: Desk,
  servers: readonly Place[],
  handshake: readonly Parameter[],
  schemes: Map<string, SecurityScheme>,
): readonly SecurityRequirement[] {
  const requirements: SecurityRequirement[] = [];
  for (const entry of servers.slice(0, 1).flatMap((server) => itemsOf(child(server, "security")))) {
    const place = follow(desk.reader, entry);
    if (place === undefined || !isMapping(place.value)) continue;
    const id = `${desk.document}.${place.pointer.split("/").at(-1) ?? ""}`;
    const known = schemes.get(id) ?? readSecurityScheme(id, place);
    schemes.set(id, known);
    requirements.push({ schemes: [{ scheme: id, scopes: itemsOf(child(place, "scopes")).map(textOf) }] });
    const { kind } = known;
    if (kind.type !== "apiKey") continue;
    const listed = handshake.find(({ name, in: where }) => name === kind.name && where === kind.in);
    if (listed !== undefined && !listed.required) requirements.push({ schemes: [] });
  }
  return requirements;
}
