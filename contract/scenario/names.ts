import type { Channel, Contract, HttpOperation, Message, Side } from "../model.ts";
import { type Resource, resourcesOf } from "../resources.ts";
import type { Given } from "./given.ts";

/** Channels that stay open. */
export type OpenChannel = Exclude<Channel, { readonly protocol: "http" }>;

/** What a system has, by the names under which a scenario speaks of it. */
export interface Names {
  readonly contract: Contract;
  readonly system: string;
  /** Each of these notes what is not there, with what is. */
  channel(given: Given, name?: string): OpenChannel | undefined;
  message(given: Given, channel: OpenChannel, from: Side): Message | undefined;
  operation(given: Given): HttpOperation | undefined;
  resource(given: Given): Resource | undefined;
}

const listed = (names: readonly string[]): string => [...new Set(names)].slice(0, 20).join(", ") || "none";

/** The names of one system of a contract. */
export function namesOf(contract: Contract, system: string): Names {
  const channels = contract.channels.filter(
    (channel): channel is OpenChannel => channel.system === system && channel.protocol !== "http",
  );
  const requests = contract.operations.filter(
    (operation): operation is HttpOperation => operation.system === system && operation.kind === "http",
  );
  const resources = resourcesOf(contract).filter((resource) => resource.system === system);

  /** Messages that one side of a channel says, answers included. */
  function saidBy(from: Side, channel: OpenChannel): readonly Message[] {
    const ids = new Set(
      contract.operations.flatMap((operation) => {
        if (operation.kind !== "message" || operation.channel !== channel.id) return [];
        if (operation.from === from) return operation.messages;
        // An acknowledgement belongs to what it acknowledges: nobody says it by itself.
        return operation.reply?.delivery === "message" ? operation.reply.messages : [];
      }),
    );
    return contract.messages.filter(({ id }) => ids.has(id));
  }

  return {
    contract,
    system,
    channel(given, name = "channel") {
      const wanted = given.text(name, "needed");
      if (wanted === undefined) return undefined;
      const found = channels.find(({ id, key, endpoints: [first] }) => [id, key, first?.path].includes(wanted));
      if (found === undefined)
        given.wrong(
          name,
          `"${wanted}" is no open channel of ${system}: it has ${listed(channels.map((one) => one.key))}`,
        );
      return found;
    },
    message(given, channel, from) {
      const wanted = given.text("message", "needed");
      if (wanted === undefined) return undefined;
      const there = saidBy(from, channel);
      const found = there.find(({ id, key, name }) => [id, key, name].includes(wanted));
      if (found === undefined)
        given.wrong(
          "message",
          `"${wanted}" is nothing that a ${from} says on ${channel.key}: it says ${listed(there.map(({ name }) => name))}`,
        );
      return found;
    },
    operation(given) {
      const wanted = given.text("operation", "needed");
      if (wanted === undefined) return undefined;
      const found = requests.find(({ id, key }) => [id, key].includes(wanted));
      if (found === undefined)
        given.wrong(
          "operation",
          `"${wanted}" is no HTTP operation of ${system}: it has ${listed(requests.map(({ key }) => key))}`,
        );
      return found;
    },
    resource(given) {
      const wanted = given.text("resource", "needed");
      if (wanted === undefined) return undefined;
      const found = resources.find(({ schema, name }) => [schema, name].includes(wanted));
      if (found === undefined)
        given.wrong(
          "resource",
          `"${wanted}" is no resource of ${system}: it has ${listed(resources.map(({ name }) => name))}`,
        );
      return found;
    },
  };
}
