import { hidden, maskValue } from "../../contract/index.ts";
import { tokenMark } from "./literals.ts";

/** A value with a mark in place of each secret, which readers put theirs in place of: `YOUR_PASSWORD`. */
export const marked = (value: unknown): unknown => withMarks(maskValue(value), "");

function withMarks(value: unknown, name: string): unknown {
  if (typeof value === "string") return value === hidden ? markOf(name) : value.replaceAll(hidden, tokenMark);
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  if (Array.isArray(value)) return value.map((entry) => withMarks(entry, name));
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withMarks(entry, key)]));
}

/** `refreshToken` → `YOUR_REFRESH_TOKEN` */
function markOf(name: string): string {
  const words = name.replaceAll(/(?<=[a-z\d])(?=[A-Z])/g, "_").replaceAll(/\W+/g, "_");
  return words === "" ? tokenMark : `YOUR_${words.toUpperCase()}`;
}
