import type { Contract, JsonSchema, Parameter } from "../model.ts";
import { propertiesOf, resolveSchema } from "../resolve-schema.ts";
import { type Kind, type Raw, takeApart } from "./take-apart.ts";

/** Where a request carries its parameters. */
export interface ParameterCarrier {
  readonly path: Readonly<Record<string, string | undefined>>;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
}

type Schemas = Pick<Contract, "schemas">;

/**
 * What a request holds of one parameter, taken apart as its style says (OpenAPI 3.1, "Style Values"); undefined where it is not there. The
 * text stays as it is where the parameter has a content type of its own.
 */
export function rawParameter(contract: Schemas, parameter: Parameter, carrier: ParameterCarrier): Raw {
  const { name, in: place } = parameter;
  const { path, query, header } = carrier;
  if (place === "query") return rawQuery(contract, parameter, query);
  const text = place === "path" ? path[name] : place === "header" ? header(name) : cookieOf(header("cookie"), name);
  if (text === undefined || parameter.contentType !== undefined) return text;
  return takeApart(text, demandOf(contract, parameter).kind, parameter);
}

/** The value of one cookie of a `Cookie` header (RFC 6265 §4.2.1). */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}

function rawQuery(contract: Schemas, parameter: Parameter, query: URLSearchParams): Raw {
  const { name, style, explode, contentType } = parameter;
  const { kind, properties } = contentType === undefined ? demandOf(contract, parameter) : anything;
  if (style === "deepObject") {
    const entries = [...query].flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
    );
    // Given in another style, it is a text where an object is asked for.
    return entries.length === 0 ? (query.get(name) ?? undefined) : Object.fromEntries(entries);
  }
  if (kind === "object" && style === "form" && explode) {
    // Each property is an entry of its own.
    const entries = [...query].filter(([key]) => properties.has(key));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) return undefined;
  if (kind === "plain") return values.length > 1 ? values : first;
  return explode && kind === "list" ? values : takeApart(first, kind, parameter);
}

/** What the schema of a parameter asks for. */
interface Demand {
  readonly kind: Kind;
  readonly properties: ReadonlyMap<string, JsonSchema>;
}

const anything: Demand = { kind: "plain", properties: new Map() };

const looked = new WeakMap<object, WeakMap<object, Demand>>();

/** Looked through once: every request asks again. */
function demandOf(contract: Schemas, { schema }: Parameter): Demand {
  if (typeof schema !== "object") return anything;
  let known = looked.get(contract.schemas);
  if (known === undefined) looked.set(contract.schemas, (known = new WeakMap()));
  let demand = known.get(schema);
  if (demand === undefined) {
    const { schema: resolved } = resolveSchema(contract, schema);
    demand =
      typeof resolved === "object"
        ? { kind: kindOf(resolved), properties: propertiesOf(contract, resolved) }
        : anything;
    known.set(schema, demand);
  }
  return demand;
}

function kindOf(schema: Exclude<JsonSchema, boolean>): Kind {
  if (schema["type"] === "array" || schema["items"] !== undefined) return "list";
  return schema["type"] === "object" || schema["properties"] !== undefined ? "object" : "plain";
}
