import type { Contract, Parameter } from "../../contract/index.ts";
import { checkParameter, payloadChecker } from "../../contract/payload/index.ts";
import { type Kind, type Raw, takeApart } from "../../contract/wire/index.ts";
import type { HttpRequest, RequestFault } from "./http-message.ts";
import { propertiesOf, resolveSchema } from "./look-ups.ts";
import { cookieOf } from "./security.ts";
import { written } from "./written.ts";

const listed = new WeakMap<object, Kind>();

/** What a schema asks for, looked through once. */
function kindOf(contract: Contract, { schema }: Parameter): Kind {
  const { schema: resolved } = resolveSchema(contract, schema);
  if (typeof resolved !== "object") return "plain";
  let kind = listed.get(resolved);
  if (kind === undefined) {
    const isList = resolved["type"] === "array" || resolved["items"] !== undefined;
    const isObject = resolved["type"] === "object" || resolved["properties"] !== undefined;
    listed.set(resolved, (kind = isList ? "list" : isObject ? "object" : "plain"));
  }
  return kind;
}

function rawQuery(contract: Contract, parameter: Parameter, query: URLSearchParams): Raw {
  const { name, style, explode, contentType } = parameter;
  const kind = contentType === undefined ? kindOf(contract, parameter) : "plain";
  if (style === "deepObject") {
    const entries = [...query].flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
    );
    // Given in another style, it is a text where an object is asked for.
    return entries.length === 0 ? (query.get(name) ?? undefined) : Object.fromEntries(entries);
  }
  if (kind === "object" && style === "form" && explode) {
    // Each property is an entry of its own.
    const known = propertiesOf(contract, resolveSchema(contract, parameter.schema).schema);
    const entries = [...query].filter(([key]) => known.has(key));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) return undefined;
  if (kind === "plain") return values.length > 1 ? values : first;
  return explode && kind === "list" ? values : takeApart(first, kind, parameter);
}

function rawValue(
  contract: Contract,
  parameter: Parameter,
  request: HttpRequest,
  params: Readonly<Record<string, string>>,
): Raw {
  const { name, in: place } = parameter;
  if (place === "query") return rawQuery(contract, parameter, request.query);
  const text =
    place === "path"
      ? params[name]
      : place === "header"
        ? request.headers[name.toLowerCase()]
        : cookieOf(request.headers["cookie"], name);
  if (text === undefined || parameter.contentType !== undefined) return text;
  return takeApart(text, kindOf(contract, parameter), parameter);
}

export interface ParameterReading {
  readonly values: ReadonlyMap<string, unknown>;
  readonly faults: readonly RequestFault[];
}

const nothing: ParameterReading = { values: new Map(), faults: [] };

/** Headers that OpenAPI leaves to other fields of the document (3.1 §4.8.12.1). */
const spokenForElsewhere = new Set(["accept", "content-type", "authorization"]);

/** The parameters of a request, as values of the types their schemas ask for, and what is wrong with them. */
export function readParameters(
  contract: Contract,
  parameters: readonly Parameter[],
  request: HttpRequest,
  params: Readonly<Record<string, string>>,
): ParameterReading {
  if (parameters.length === 0) return nothing;
  const values = new Map<string, unknown>();
  const faults: RequestFault[] = [];
  for (const parameter of parameters) {
    if (parameter.in === "header" && spokenForElsewhere.has(parameter.name.toLowerCase())) continue;
    const place = { in: parameter.in, at: parameter.name, contract: written(parameter.source) };
    const raw = rawValue(contract, parameter, request, params);
    if (raw === undefined) {
      if (parameter.required) faults.push({ ...place, expected: "a value, because it is required", got: "nothing" });
      continue;
    }
    if (parameter.contentType !== undefined && typeof raw === "string") {
      const { value, faults: found } = readJson(contract, parameter, raw);
      for (const fault of found) faults.push({ ...place, ...fault });
      values.set(parameter.name, value);
      continue;
    }
    const { value, faults: found } = checkParameter(contract, parameter.schema, raw);
    for (const { expected, got } of found) faults.push({ ...place, expected, got });
    if (found.length === 0) values.set(parameter.name, value);
  }
  return { values, faults };
}

function readJson(
  contract: Contract,
  { schema }: Parameter,
  text: string,
): { value: unknown; faults: readonly { expected: string; got: string }[] } {
  try {
    const value: unknown = JSON.parse(text);
    return { value, faults: payloadChecker(contract, schema)(value).map(({ expected, got }) => ({ expected, got })) };
  } catch (error) {
    return { value: undefined, faults: [{ expected: "JSON", got: String((error as Error).message) }] };
  }
}
