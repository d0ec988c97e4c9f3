import { saidBeside } from "./type-schema.ts";

/**
 * What a type holds, by the dotted path of its fields. A field that may be absent ends in `?`; the type itself is the field `""`. An
 * object written inside it ends in `{}`, and so does the type itself where its fields are listed: there stands what is demanded of
 * the object as a whole. `[key]` is any field that is not declared, where the document says what such a field holds. A name that
 * could be taken for a mark stands in quotes.
 */
export type Fields = Readonly<Record<string, string>>;

type Printed = Readonly<Record<string | symbol, unknown>>;

/** The fields of a type, those of objects written inside it by their dotted path. */
export function fieldsOf(schema: Printed): Fields {
  const found = new Map<string, string>();
  const visit = (node: Printed, path: string): void => {
    if (node["allOf"] !== undefined) {
      addWhole(found, path, node);
      for (const part of node["allOf"] as readonly Printed[]) {
        if (part["properties"] === undefined) add(found, path, words(part));
        else visit(part, path);
      }
      return;
    }
    const properties = Object.entries((node["properties"] ?? {}) as Record<string, Printed>);
    if (properties.length === 0) return add(found, path, words(node));
    addWhole(found, path, node);
    const required = (node["required"] ?? []) as readonly string[];
    for (const [name, property] of properties) {
      const here = `${within(path)}${stepOf(name)}${required.includes(name) ? "" : "?"}`;
      if (property["properties"] === undefined) add(found, here, words(property));
      else visit(property, here);
    }
    const rest = restOf(node);
    if (rest !== undefined) add(found, `${within(path)}${anyOther}`, rest);
  };
  visit(schema, "");
  return Object.fromEntries(found);
}

/** The step that stands for every field that is not declared. */
export const anyOther = "[key]";

const within = (path: string): string => (path === "" ? "" : `${path}.`);

const stepOf = (name: string): string => (/[.?"]|^$|^\[key\]$|\{\}$/.test(name) ? JSON.stringify(name) : name);

/** What undeclared fields hold, where the document says it. */
function restOf({ additionalProperties: rest }: Printed): string | undefined {
  return typeof rest === "object" && rest !== null ? words(rest as Printed) : undefined;
}

const termsBeside = (node: Printed): string => ((node[saidBeside] ?? []) as readonly string[]).join(", ");

function addWhole(fields: Map<string, string>, path: string, node: Printed): void {
  const terms = termsBeside(node);
  if (path === "" && terms === "") return;
  const known = fields.get(`${path}{}`) ?? "";
  fields.set(`${path}{}`, [known, terms].filter((part) => part !== "").join(", "));
}

function add(fields: Map<string, string>, path: string, holds: string): void {
  const known = fields.get(path);
  const isVague = known === undefined || known === "unknown" || known === "{} | null";
  fields.set(path, isVague ? holds : holds === "{} | null" ? known : `${known} & ${holds}`);
}

/** A type in a few words: `"open" | "sold"`, `Lot[]`, `string (minLength 1)`. */
function words(node: Printed): string {
  const [bare, terms] = [bareWords(node), termsBeside(node)];
  if (terms === "") return bare;
  return / [|&] /.test(bare) ? `(${bare}) (${terms})` : `${bare} (${terms})`;
}

function bareWords(node: Printed): string {
  if (typeof node["tsType"] === "string") return node["tsType"].replace(/^\((.*)\)$/s, "$1");
  const list = (node["anyOf"] ?? node["allOf"]) as readonly Printed[] | undefined;
  if (list !== undefined) return list.map(words).join(node["anyOf"] === undefined ? " & " : " | ");
  if (node["type"] === "array") {
    if (!Array.isArray(node["items"])) return listOf((node["items"] ?? {}) as Printed);
    const slots = (node["items"] as readonly Printed[]).map(words);
    const rest = node["additionalItems"] as Printed | undefined;
    return `[${[...slots, ...(rest === undefined ? [] : [`...${listOf(rest)}`])].join(", ")}]`;
  }
  if (node["type"] !== "object") return typeof node["type"] === "string" ? node["type"] : "unknown";
  const isEmpty = Object.keys((node["properties"] ?? {}) as object).length === 0;
  const fields = isEmpty ? { [anyOther]: restOf(node) ?? "never" } : fieldsOf(node);
  return `{ ${Object.entries(fields)
    .map(([path, holds]) => `${path}: ${holds}`)
    .join("; ")} }`;
}

function listOf(item: Printed): string {
  const held = words(item);
  return /[ |&]/.test(held) ? `(${held})[]` : `${held}[]`;
}
