import type { MessageOperation } from "../../contract/index.ts";
import { carriedSchemas } from "./carried-schemas.ts";
import { newRow } from "./crud.ts";
import { propertiesOf } from "./look-ups.ts";
import type { Row, Table } from "./store.ts";
import type { SituationGiven, World } from "./world.ts";

/** Stores what an operation says as new rows, and gives the situation in which those are spoken of. */
export type Store = (operation: MessageOperation, given: SituationGiven) => SituationGiven;

/** Makes rows of what clients say, where the messages that follow speak of a stored resource. */
export function saidRows(world: World, operations: readonly MessageOperation[]): Store {
  const created = new Map(operations.map((operation) => [operation.id, carriedSchemas(world, operations, operation)]));

  return (operation, given) => {
    const tables = created.get(operation.id) ?? [];
    if (tables.length === 0) return given;
    const rows = new Map<string, Row>();
    const names: [string, unknown][] = [];
    for (const table of tables) {
      const situation = world.situation(given);
      const known = propertiesOf(world.contract, table.schema);
      const own = [...situation.said].filter(([name]) => known.has(name));
      const row = newRow(world, table, Object.fromEntries(own), situation);
      table.put(row);
      rows.set(table.resource.schema, row);
      names.push(...keyNames(table, row));
    }
    return { ...given, rows, said: [...(given.said ?? []), ...names] };
  };
}

/** The key of a row under the names that messages use for it: `ChatMessage` → `chat_message_id`, `message_id`, `messageId`. */
function keyNames({ resource }: Table, row: Row): [string, unknown][] {
  const words = resource.name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .toLowerCase()
    .split("_");
  const last = words.at(-1) ?? "";
  return [`${words.join("_")}_id`, `${last}_id`, `${last}Id`].map((name) => [name, row[resource.key]]);
}
