import type { ServerVariable } from "../model.ts";
import { follow } from "./follow.ts";
import { child, itemsOf, type Place } from "./place.ts";
import type { Reader } from "./reader.ts";
import { textAt } from "./values.ts";

/** The variables of a server, for the texts of its address. */
export interface ServerVariables {
  /** A text with values in place of `{name}`: the default, else the first allowed one, else the first example. */
  filled(text: string): string;
  /** Those that texts have and the server declares, each once; no entry where there are none. */
  usedIn(...texts: readonly string[]): { readonly variables?: readonly ServerVariable[] };
}

const braces = /\{([^{}]+)\}/g;

export function serverVariables(reader: Reader, server: Place): ServerVariables {
  function declared(name: string): Place | undefined {
    const entry = child(child(server, "variables"), name);
    return entry.value === undefined ? undefined : follow(reader, entry);
  }

  return {
    filled: (text) =>
      text.replaceAll(braces, (written: string, name: string) => {
        const variable = declared(name);
        if (variable !== undefined) return valueOf(variable) ?? written;
        const fix = "declare it under `variables` of the server, with a `default`";
        const message = `the server uses the variable "${name}", which it does not declare`;
        reader.report("variable-undeclared", server, message, fix);
        return written;
      }),
    usedIn(...texts) {
      const names = new Set(texts.flatMap((text) => [...text.matchAll(braces)].map(([, name = ""]) => name)));
      const variables = [...names].flatMap((name): readonly ServerVariable[] => {
        const variable = declared(name);
        const value = variable && valueOf(variable);
        if (variable === undefined || value === undefined) return [];
        const values = itemsOf(child(variable, "enum")).flatMap((one) => plain(one) ?? []);
        return [{ name, value, values, description: textAt(variable, "description") }];
      });
      return variables.length === 0 ? {} : { variables };
    },
  };
}

const valueOf = (variable: Place): string | undefined =>
  [child(variable, "default"), ...itemsOf(child(variable, "enum")), ...itemsOf(child(variable, "examples"))]
    .map(plain)
    .find((value) => value !== undefined);

/** A text, or a number as documents often have it there; nothing where it is empty. */
function plain({ value }: Place): string | undefined {
  if (typeof value === "number") return String(value);
  return typeof value === "string" && value !== "" ? value : undefined;
}
