import { isObject } from "./json.ts";

const longest = 80;
const secretName = /token|secret|passw|authorization|api[-_]?key|credential|cookie|jwt/i;
const secretText = /^(?:bearer |basic )|^eyJ[\w-]*\.[\w-]+/i;

/** Whether what stands under a name is not to be shown. */
export const soundsSecret = (name: string): boolean => secretName.test(name);

/** A value in at most 80 characters. `name` is the property it was found under: secrets are described and not shown. */
export function renderValue(value: unknown, name = ""): string {
  return shorten(render(value, name));
}

function render(value: unknown, name: string): string {
  if (typeof value === "string") {
    const secret = soundsSecret(name) || secretText.test(value);
    return secret
      ? `a string of ${[...value].length} characters`
      : JSON.stringify(value.length > 200 ? value.slice(0, 200) : value);
  }
  if (value === undefined) return "nothing";
  if (Array.isArray(value)) return value.length === 1 ? "an array of 1 item" : `an array of ${value.length} items`;
  if (!isObject(value))
    return soundsSecret(name) ? `a ${typeof value}` : String(value as string | number | boolean | null | undefined);
  const keys = Object.keys(value);
  return keys.length === 0 ? "an empty object" : `an object with ${keys.slice(0, 20).join(", ")}`;
}

/** Cuts between characters, never inside a surrogate pair. */
export function shorten(text: string, max: number = longest): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  return `${/[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut}…`;
}
