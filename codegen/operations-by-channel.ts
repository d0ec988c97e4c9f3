import type { Contract, Message, MessageOperation } from "../contract/index.ts";

/** What is asked of a contract for each of its channels, found once: there may be thousands of both. */
interface Found {
  readonly messages: ReadonlyMap<string, Message>;
  readonly operations: ReadonlyMap<string, readonly MessageOperation[]>;
}

const foundIn = new WeakMap<Contract, Found>();

function find(contract: Contract): Found {
  let found = foundIn.get(contract);
  if (found === undefined) {
    const operations = contract.operations.filter((operation) => operation.kind === "message");
    found = {
      messages: new Map(contract.messages.map((message) => [message.id, message])),
      operations: Map.groupBy(operations, ({ channel }) => channel),
    };
    foundIn.set(contract, found);
  }
  return found;
}

/** The operations of a WebSocket or Socket.IO channel, in the order of the contract. */
export function operationsOf(contract: Contract, channel: string): readonly MessageOperation[] {
  return find(contract).operations.get(channel) ?? [];
}

/** Every message of a contract by its id. */
export function messagesById(contract: Contract): ReadonlyMap<string, Message> {
  return find(contract).messages;
}
