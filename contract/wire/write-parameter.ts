import type { Parameter } from "../model.ts";

/** Where the values of parameters end up. */
export interface Written {
  readonly path: Readonly<Record<string, string>>;
  /** Encoded pairs, in order. */
  readonly query: readonly string[];
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
}

const plain = (value: unknown): string => (typeof value === "string" ? value : (JSON.stringify(value) ?? ""));

const encode = (value: unknown): string => encodeURIComponent(plain(value));

/** A value as a parameter has it on the wire, by its `style` and `explode` (OpenAPI 3.1, "Style Values"). */
export function writeParameter({ name, in: place, style, explode, contentType }: Parameter, value: unknown): Written {
  const whole = contentType === undefined ? value : JSON.stringify(value);
  switch (place) {
    case "path":
      return { ...nothing, path: { [name]: inPath(name, whole, style, explode) } };
    case "query":
      return { ...nothing, query: inQuery(name, whole, style, explode) };
    case "header":
      return { ...nothing, headers: { [name]: joined(whole, explode, plain) } };
    case "cookie":
      return { ...nothing, cookies: [`${name}=${joined(whole, false, encode)}`] };
  }
}

const nothing: Written = { path: {}, query: [], headers: {}, cookies: [] };

const pairs = (value: object): [string, unknown][] => Object.entries(value);

function joined(value: unknown, explode: boolean, write: (value: unknown) => string): string {
  if (Array.isArray(value)) return value.map(write).join(",");
  if (typeof value !== "object" || value === null) return write(value);
  return pairs(value)
    .map(([key, entry]) => `${key}${explode ? "=" : ","}${write(entry)}`)
    .join(",");
}

function inPath(name: string, value: unknown, style: Parameter["style"], explode: boolean): string {
  if (style === "label") return `.${joined(value, explode, encode).replaceAll(",", explode ? "." : ",")}`;
  if (style !== "matrix") return joined(value, explode, encode);
  if (explode && Array.isArray(value)) return value.map((entry) => `;${name}=${encode(entry)}`).join("");
  return `;${name}=${joined(value, explode, encode)}`;
}

function inQuery(name: string, value: unknown, style: Parameter["style"], explode: boolean): readonly string[] {
  const key = encodeURIComponent(name);
  if (Array.isArray(value)) {
    if (style === "form" && explode) return value.map((entry) => `${key}=${encode(entry)}`);
    const separator = style === "pipeDelimited" ? "|" : style === "spaceDelimited" ? "%20" : ",";
    return [`${key}=${value.map(encode).join(separator)}`];
  }
  if (typeof value !== "object" || value === null) return [`${key}=${encode(value)}`];
  if (style === "deepObject") return pairs(value).map(([inner, entry]) => `${key}[${inner}]=${encode(entry)}`);
  if (explode) return pairs(value).map(([inner, entry]) => `${encodeURIComponent(inner)}=${encode(entry)}`);
  return [`${key}=${joined(value, false, encode)}`];
}

/** All of them together. */
export function together(parts: readonly Written[]): Written {
  return {
    path: Object.assign({}, ...parts.map(({ path }) => path)) as Written["path"],
    query: parts.flatMap(({ query }) => query),
    headers: Object.assign({}, ...parts.map(({ headers }) => headers)) as Written["headers"],
    cookies: parts.flatMap(({ cookies }) => cookies),
  };
}
