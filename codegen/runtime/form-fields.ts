import { isWritten } from "./body-spec.ts";

/** The fields of a form as its parts: each entry of a list is one of its own, and what is undefined is left out. */
export function* formFields(fields: object): Iterable<readonly [string, unknown]> {
  for (const [name, value] of isWritten(fields) ? fields : Object.entries(fields))
    for (const entry of [value as unknown].flat()) if (entry !== undefined) yield [name, entry];
}
