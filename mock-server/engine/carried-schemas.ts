import { type MessageOperation, propertiesOf, resolveSchema } from "../../contract/index.ts";
import type { Table } from "./store.ts";
import type { World } from "./world.ts";

/**
 * The tables of which an operation makes a new row: those whose schema is, or is carried singly by, a message that the server says after it,
 * and that no HTTP operation creates.
 */
export function carriedSchemas(
  world: World,
  operations: readonly MessageOperation[],
  cause: MessageOperation,
): readonly Table[] {
  const spoken = operations.filter(
    ({ from, emissions }) =>
      from === "server" && emissions.some(({ on }) => on.kind === "operation" && on.operation === cause.id),
  );
  const messages = new Set(spoken.flatMap(({ messages: ids }) => ids));
  const carried = world.contract.messages
    .filter(({ id }) => messages.has(id))
    .flatMap(({ payload }) =>
      [payload, ...propertiesOf(world.contract, payload).values()].flatMap(
        (property) => resolveSchema(world.contract, property).names,
      ),
    );
  return [...new Set(carried)]
    .map((schema) => world.store.of(schema))
    .filter((table): table is Table => table !== undefined && Object.keys(table.resource.operations).length === 0);
}
