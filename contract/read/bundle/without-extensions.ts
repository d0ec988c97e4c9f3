import { homesOf } from "../check/extension-homes.ts";
import { isMapping } from "../place.ts";
import { type Kind, kindOfChild } from "./kind-of-child.ts";

/** Those of this toolkit. `x-microcks-operation` is Microcks's, and stays. */
const own: ReadonlySet<string> = new Set(
  [...homesOf.keys(), "x-brand"].filter((name) => name !== "x-microcks-operation"),
);

/** The same document without the extensions of this toolkit; those of others stay, and so do names that look like one. */
export function withoutExtensions(value: unknown, format: "asyncapi" | "openapi", kind: Kind = "object"): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutExtensions(item, format, kind));
  if (!isMapping(value) || kind === "data") return value;
  const kept = Object.entries(value).filter(([key]) => !own.has(key) || (kind !== "object" && kind !== "schema"));
  return Object.fromEntries(
    kept.map(([key, entry]) => [key, withoutExtensions(entry, format, kindOfChild(format, kind, key, entry))]),
  );
}
