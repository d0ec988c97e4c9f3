import { type Contract, type Parameter, propertiesOf, resolveSchema } from "../../contract/index.ts";
import { checkParameter, payloadChecker } from "../../contract/payload/index.ts";
import { type Kind, type Raw, takeApart } from "../../contract/wire/index.ts";
import type { PassiveFault } from "./tally.ts";

/** Where a request carries its parameters. */
export interface Carrier {
  readonly path: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly header: (name: string) => string | undefined;
}

/** Headers that OpenAPI leaves to other fields of the document (3.1 §4.8.12.1). */
const spokenForElsewhere = new Set(["accept", "content-type", "authorization"]);

/** What is wrong with one parameter of a request; undefined where nothing is. */
export function parameterFault(contract: Contract, parameter: Parameter, carrier: Carrier): PassiveFault | undefined {
  const { name, in: place, required, schema, contentType } = parameter;
  if (place === "header" && spokenForElsewhere.has(name.toLowerCase())) return undefined;
  const raw = rawValue(contract, parameter, carrier);
  const what = `the ${place} parameter "${name}"`;
  if (raw === undefined) return required ? { expected: what, got: "none" } : undefined;
  const [fault] =
    contentType !== undefined && typeof raw === "string"
      ? jsonFaults(contract, parameter, raw)
      : checkParameter(contract, schema, raw).faults;
  return fault && { expected: `${what}: ${fault.expected}`, got: fault.got };
}

function jsonFaults(contract: Contract, { schema }: Parameter, text: string): readonly PassiveFault[] {
  try {
    return payloadChecker(contract, schema)(JSON.parse(text));
  } catch {
    return [{ expected: "JSON", got: JSON.stringify(text.slice(0, 60)) }];
  }
}

function rawValue(contract: Contract, parameter: Parameter, { path, query, header }: Carrier): Raw {
  const { name, in: place } = parameter;
  if (place === "query") return rawQuery(contract, parameter, query);
  const text = place === "path" ? path[name] : place === "header" ? header(name) : cookieOf(header("cookie"), name);
  if (text === undefined || parameter.contentType !== undefined) return text;
  return takeApart(text, kindOf(contract, parameter), parameter);
}

function rawQuery(contract: Contract, parameter: Parameter, query: URLSearchParams): Raw {
  const { name, style, explode, contentType } = parameter;
  const kind = contentType === undefined ? kindOf(contract, parameter) : "plain";
  if (style === "deepObject") {
    const entries = [...query].flatMap(([key, value]): [string, string][] =>
      key.startsWith(`${name}[`) && key.endsWith("]") ? [[key.slice(name.length + 1, -1), value]] : [],
    );
    return entries.length === 0 ? (query.get(name) ?? undefined) : Object.fromEntries(entries);
  }
  if (kind === "object" && style === "form" && explode) {
    const known = propertiesOf(contract, parameter.schema);
    const entries = [...query].filter(([key]) => known.has(key));
    return entries.length === 0 ? undefined : Object.fromEntries(entries);
  }
  const values = query.getAll(name);
  const [first] = values;
  if (first === undefined) return undefined;
  if (kind === "plain") return values.length > 1 ? values : first;
  return explode && kind === "list" ? values : takeApart(first, kind, parameter);
}

function kindOf(contract: Contract, { schema }: Parameter): Kind {
  const { schema: resolved } = resolveSchema(contract, schema);
  if (typeof resolved !== "object") return "plain";
  if (resolved["type"] === "array" || resolved["items"] !== undefined) return "list";
  return resolved["type"] === "object" || resolved["properties"] !== undefined ? "object" : "plain";
}

/** The value of one cookie of a `Cookie` header (RFC 6265 §4.2.1). */
export function cookieOf(header: string | undefined, name: string): string | undefined {
  for (const pair of header?.split(";") ?? []) {
    const at = pair.indexOf("=");
    if (at > 0 && pair.slice(0, at).trim() === name) return pair.slice(at + 1).trim();
  }
  return undefined;
}
