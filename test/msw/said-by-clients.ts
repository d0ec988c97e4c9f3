import type { Contract, Message } from "../../contract/index.ts";
import { makePayload, seeded } from "../../contract/payload/index.ts";

/** What clients may say on a channel: every example of every message, and one that is made up. */
export function saidByClients(
  contract: Contract,
  channel: string,
): readonly { readonly message: Message; readonly payload: unknown }[] {
  const ids = contract.operations.flatMap((operation) =>
    operation.kind === "message" && operation.from === "client" && operation.channel === channel
      ? operation.messages
      : [],
  );
  return contract.messages
    .filter(({ id }) => ids.includes(id))
    .flatMap((message) => {
      const made = makePayload(contract, message.payload, { chance: seeded(message.id), now: 0 });
      return [...message.examples.map(({ value }) => value), made].map((payload) => ({ message, payload }));
    });
}
