import type { Parameter } from "../model.ts";

/** What a parameter holds before its parts are read as numbers and the like; undefined where it is not written in its style. */
export type Raw = string | readonly string[] | Readonly<Record<string, string>> | undefined;

/** What the schema of a parameter asks for. */
export type Kind = "plain" | "list" | "object";

type Style = Pick<Parameter, "name" | "style" | "explode">;

/** The text of a parameter in path, header or cookie, or of one query entry, taken apart (OpenAPI 3.1, "Style Values"). */
export function takeApart(text: string, kind: Kind, { name, style, explode }: Style): Raw {
  switch (style) {
    case "label":
      return text.startsWith(".") ? parts(text.slice(1), kind, explode, explode ? "." : ",") : undefined;
    case "matrix":
      return matrix(text, kind, name, explode);
    case "spaceDelimited":
      return parts(text, kind, false, " ");
    case "pipeDelimited":
      return parts(text, kind, false, "|");
    case "simple":
    case "form":
    case "deepObject":
      return parts(text, kind, explode, ",");
  }
}

function parts(text: string, kind: Kind, explode: boolean, separator: string): Raw {
  if (kind === "plain") return text;
  const list = text.split(separator);
  if (kind === "list") return list;
  if (!explode) return Object.fromEntries(list.flatMap((key, at) => (at % 2 === 0 ? [[key, list[at + 1] ?? ""]] : [])));
  return Object.fromEntries(list.map(pair));
}

const pair = (text: string): [string, string] => {
  const [name = "", ...value] = text.split("=");
  return [name, value.join("=")];
};

function matrix(text: string, kind: Kind, name: string, explode: boolean): Raw {
  if (!text.startsWith(";")) return undefined;
  const pairs = text.slice(1).split(";").map(pair);
  if (kind === "object" && explode) return Object.fromEntries(pairs);
  if (pairs.some(([key]) => key !== name)) return undefined;
  const [first] = pairs;
  return kind === "list" && explode ? pairs.map(([, value]) => value) : parts(first?.[1] ?? "", kind, false, ",");
}
