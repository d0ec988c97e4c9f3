import { follow } from "./follow.ts";
import { methodsOf } from "./openapi/methods.ts";
import { child, entriesOf } from "./place.ts";
import type { OpenDocument } from "./read-document.ts";
import type { Reader } from "./reader.ts";
import { textAt } from "./values.ts";

/** The keys of a document's operations: those of `operations`, or each `operationId` (`<method> <path>` where there is none). */
export function operationKeys(reader: Reader, { document, root }: OpenDocument): readonly string[] {
  if (document.format === "asyncapi") return entriesOf(child(root, "operations")).map(([key]) => key);
  return entriesOf(child(root, "paths")).flatMap(([path, entry]) => {
    const item = follow(reader, entry);
    return item === undefined
      ? []
      : methodsOf(item).map(({ method, place }) => textAt(place, "operationId") || `${method} ${path}`);
  });
}

/** Finds an operation by its key in a document, else in another document of the same system. */
export function operationFinder(): {
  readonly add: (opened: OpenDocument, keys: readonly string[]) => void;
  readonly find: Reader["operationId"];
} {
  const bySystem = new Map<string, Map<string, string>>();
  const known = new Set<string>();
  return {
    add({ document }, keys) {
      const system = bySystem.get(document.system) ?? new Map<string, string>();
      bySystem.set(document.system, system);
      for (const key of keys) {
        const id = `${document.id}.${key}`;
        known.add(id);
        if (!system.has(key)) system.set(key, id);
      }
    },
    find(system, document, key) {
      const own = `${document}.${key}`;
      return known.has(own) ? own : bySystem.get(system)?.get(key);
    },
  };
}
