import { exec } from "jsonpath-rfc9535";

/** The steps to everything that a JSONPath (RFC 9535) selects. The path was looked at by {@link pathFault}. */
export function selected(value: unknown, path: string): readonly (readonly (string | number)[])[] {
  const found: (readonly (string | number)[])[] = [];
  exec(value as Parameters<typeof exec>[0], path, (_, steps) => found.push([...steps]));
  return found;
}

/** Why a text is no JSONPath. */
export function pathFault(path: string): string | undefined {
  try {
    exec({}, path, () => undefined);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** The JSONPath that selects what these steps lead to, and nothing else. */
export function pathTo(steps: readonly string[], isListAt: (depth: number) => boolean): string {
  const parts = steps.map((step, depth) => {
    if (isListAt(depth)) return `[${step}]`;
    return /^[A-Za-z_]\w*$/.test(step) ? `.${step}` : `['${quoted(step)}']`;
  });
  return `$${parts.join("")}`;
}

const quoted = (step: string): string =>
  step
    .replaceAll(/[\\']/g, String.raw`\$&`)
    .replaceAll(/\p{Cc}/gu, (sign) => `\\u${sign.codePointAt(0)?.toString(16).padStart(4, "0")}`);
