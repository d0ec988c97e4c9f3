/** A schema as json-schema-to-typescript takes it. */
type Printable = Readonly<Record<string | symbol, unknown>>;

/**
 * What json-schema-to-typescript prints of a schema, as Prettier lays it out, for the plain schemas that most documents are made of;
 * nothing for every other one. The library and Prettier take a hundred times as long.
 */
export function plainType(schema: Printable, name: string): string | undefined {
  // Any other name the library would spell in its own way.
  if (!/^[A-Z][A-Za-z\d]*$/.test(name) || /\d[a-z]/.test(name)) return undefined;
  const comment = commentOf(schema, "");
  const [only, ...more] = linesOf(schema, "");
  if (only === undefined) return undefined;
  if (only === "{" && schema["type"] === "object")
    return `${[...comment, `export interface ${name} {`, ...more].join("\n")}\n`;
  const lines = [`export type ${name} = ${only}`, ...more];
  const laidOut = isNarrow(lines[0]!, more) ? lines : more.length === 0 ? branchesOf(only, name) : [];
  return laidOut.length === 0 ? undefined : `${[...comment, ...closed(laidOut)].join("\n")}\n`;
}

/**
 * A union that is too wide for the line of its name: on a line of its own, or on one for each type in it. None for anything else,
 * nor where a letter may be wider than others.
 */
function branchesOf(text: string, name: string): readonly string[] {
  const branches = text.match(/(?:"[^"]*"|[^"|])+/g) ?? [];
  if (branches.length < 2 || !/^[ -~]*$/.test(text) || /[{}()&]/.test(text.replaceAll(/"[^"]*"/g, ""))) return [];
  const whole = `  ${text}`;
  const lines = isNarrow(whole, []) ? [whole] : branches.map((branch) => `  | ${branch.trim()}`);
  return [`export type ${name} =`, ...lines];
}

const width = 120;

/** What closes a statement is one character more. */
const isNarrow = (line: string, more: readonly string[]): boolean => line.length + (more.length === 0 ? 1 : 0) <= width;

const closed = (lines: readonly string[]): readonly string[] => [...lines.slice(0, -1), `${lines.at(-1)};`];

/** The lines of a type, the first without its indent; none where it is not plain. */
function linesOf(schema: Printable, indent: string): readonly string[] {
  if (schema["tsType"] === undefined && schema["type"] === "object") return objectLines(schema, indent);
  const items = itemsOf(schema);
  if (items !== undefined && items["tsType"] === undefined && items["type"] === "object") {
    const lines = objectLines(items, indent);
    return lines.length === 0 ? [] : [...lines.slice(0, -1), `${lines.at(-1)}[]`];
  }
  const extended = extension(schema);
  if (extended !== undefined) {
    const [first, ...more] = objectLines(extended.own, indent);
    return first === undefined ? [] : [`${extended.base} & ${first}`, ...more];
  }
  const text = textOf(schema);
  return text === undefined ? [] : [text.replace(/^\(([^()]*)\)$/, "$1")];
}

/** An `allOf` of a name and what is added to it. */
function extension({ tsType, allOf }: Printable): { readonly base: string; readonly own: Printable } | undefined {
  if (tsType !== undefined || !Array.isArray(allOf) || allOf.length !== 2) return undefined;
  const [base, own] = allOf as [Printable, Printable];
  const text = textOf(base);
  const isAdded = own["tsType"] === undefined && own["type"] === "object";
  return isAdded && text !== undefined && atom.test(text) ? { base: text, own } : undefined;
}

/** A type that stands on one line; several in brackets. */
function textOf(schema: Printable): string | undefined {
  const { tsType, type, anyOf, allOf } = schema as Readonly<Record<string, unknown>>;
  if (typeof tsType === "string") return plainText.test(tsType) ? tsType : undefined;
  if (typeof type === "string" && scalars.has(type)) return type;
  if (Array.isArray(anyOf)) return together(anyOf as readonly Printable[], " | ");
  if (Array.isArray(allOf)) return together(allOf as readonly Printable[], " & ");
  const items = itemsOf(schema);
  const text = items && textOf(items);
  return text === undefined ? undefined : `${text}[]`;
}

const scalars: ReadonlySet<string> = new Set(["string", "number", "boolean", "null"]);

/** Of lists only those of any length. */
function itemsOf(schema: Printable): Printable | undefined {
  const { tsType, type, items } = schema as Readonly<Record<string, unknown>>;
  const isList = tsType === undefined && type === "array" && typeof items === "object" && !Array.isArray(items);
  const isBounded = ["minItems", "maxItems", "additionalItems"].some((keyword) => Object.hasOwn(schema, keyword));
  return isList && !isBounded ? (items as Printable) : undefined;
}

/** Each said once. */
function together(schemas: readonly Printable[], sign: " | " | " & "): string | undefined {
  const texts = new Set<string>();
  for (const schema of schemas) {
    const text = textOf(schema);
    if (text === undefined || !atom.test(text)) return undefined;
    texts.add(text);
  }
  if (texts.size < 2) return [...texts][0];
  return `(${[...texts].join(sign)})`;
}

/** Names, keywords, numbers, texts without quotes in them, and lists of these. */
const atom = /^(?:[\w$]+|"[^"\\']*")(?:\[\])*$/;

/** One of these, or several as the type of an `enum` has them. */
const plainText = /^(?:(?:[\w$]+|"[^"\\']*")|\((?:[\w$]+|"[^"\\']*")(?: \| (?:[\w$]+|"[^"\\']*"))+\))$/;

function objectLines(schema: Printable, indent: string): readonly string[] {
  const properties = Object.entries((schema["properties"] ?? {}) as Readonly<Record<string, Printable>>);
  const required = new Set((schema["required"] ?? []) as readonly string[]);
  const rest = schema["additionalProperties"] as Printable | false;
  const inner = `${indent}  `;
  const lines = ["{"];
  for (const [name, property] of properties) {
    const key = keyOf(name);
    const member = key === undefined ? [] : memberLines(`${key}${required.has(name) ? "" : "?"}`, property, inner);
    if (member.length === 0) return [];
    lines.push(...member);
  }
  if (rest !== false) {
    // What stands beside an index signature widens it, in a way that is the library's own.
    if (rest["tsType"] !== "unknown" && (properties.length > 0 || !isSimple(rest))) return [];
    const member = memberLines("[k: string]", rest, inner);
    if (member.length === 0) return [];
    lines.push(...member);
  }
  return lines.length === 1 ? [] : [...lines, `${indent}}`];
}

/** A plain name as it stands, and one with hyphens, as headers have, in quotes. */
function keyOf(name: string): string | undefined {
  if (/^[A-Za-z]\w*(?:-\w+)+$/.test(name)) return `"${name}"`;
  return /^[A-Za-z_][\w$]*$/.test(name) && name !== "__proto__" ? name : undefined;
}

/** Whether an index signature has this type as it stands. */
function isSimple(schema: Printable): boolean {
  const text = textOf(schema);
  return text === undefined || /^\(?[\w$]+(?:\[\])*(?: \| [\w$]+(?:\[\])*)*\)?$/.test(text);
}

function memberLines(key: string, schema: Printable, indent: string): readonly string[] {
  const [first, ...more] = linesOf(schema, indent);
  if (first === undefined) return [];
  const head = `${indent}${key}: ${first}`;
  return isNarrow(head, more) ? [...commentOf(schema, indent), ...closed([head, ...more])] : [];
}

/** Of a list without a comment of its own for each item, what is said of the items stands above it. */
function commentOf(schema: Printable, indent: string): readonly string[] {
  const items = itemsOf(schema);
  const said = items !== undefined && itemsOf(items) === undefined ? words(items) : "";
  const ofItems = said === "" || /(^|\s)@\w/.test(said) ? "" : `Items: ${said}`;
  return blockOf([words(schema), ofItems].filter((part) => part !== "").join("\n\n"), indent);
}

const words = (schema: Printable): string => (schema["description"] ?? "") as string;

function blockOf(comment: string, indent: string): readonly string[] {
  if (comment === "") return [];
  const lines = ["/**", ...comment.split("\n").map((line) => ` * ${line}`), " */"];
  return lines.map((line) => `${indent}${line}`.trimEnd());
}
