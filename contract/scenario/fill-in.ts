import { isMapping } from "./given.ts";

/** What the last `expect` heard. */
export interface HeardThing {
  /** The payload of a message. */
  readonly payload?: unknown;
  /** The body of a request. */
  readonly body?: unknown;
}

const expression = /^\$(message\.payload|request\.body)(?:#(.*))?$/s;

/** Whether a value is a text that stands for something that was heard: `$message.payload#/id`, `$request.body#/name`. */
export const isStandIn = (value: unknown): value is string => typeof value === "string" && expression.test(value);

/**
 * A value with what was heard in the place of runtime expressions (`$message.payload#/id`, `$request.body#/name`); what was not heard is
 * left out.
 */
export function fillIn(value: unknown, heard: HeardThing): unknown {
  if (typeof value === "string") {
    const [, part, pointer = ""] = expression.exec(value) ?? [];
    if (part === undefined) return value;
    return at(part === "request.body" ? heard.body : heard.payload, pointer);
  }
  if (Array.isArray(value)) return value.map((item) => fillIn(item, heard));
  if (!isMapping(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, entry]) => {
      const filled = fillIn(entry, heard);
      return filled === undefined ? [] : [[name, filled]];
    }),
  );
}

/** RFC 6901 */
function at(value: unknown, pointer: string): unknown {
  return pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"))
    .reduce<unknown>(
      (within, step) =>
        typeof within === "object" && within !== null && Object.hasOwn(within, step)
          ? (within as Readonly<Record<string, unknown>>)[step]
          : undefined,
      value,
    );
}
