import type { Channel, Emission, MessageOperation } from "../../contract/index.ts";
import type { Book } from "../book.ts";

/** What happens on an open channel, in the order in which it does. */
export interface Timeline {
  readonly onConnect: readonly MessageOperation[];
  /** What clients say, each with what the server says because of it. */
  readonly asked: readonly { readonly operation: MessageOperation; readonly afterwards: readonly Afterwards[] }[];
  readonly unasked: readonly MessageOperation[];
  readonly onError: readonly MessageOperation[];
}

export interface Afterwards {
  readonly operation: MessageOperation;
  readonly to: Emission["to"];
}

/** Every operation of the channel stands where it happens first; what follows from another is named there too. */
export function timelineOf(book: Book, channel: Channel): Timeline {
  const own = book.operationsOn(channel.id).filter((operation) => operation.kind === "message");
  const server = own.filter(({ from }) => from === "server");
  const isOn = (operation: MessageOperation, kind: Emission["on"]["kind"]): boolean =>
    operation.emissions.some(({ on }) => on.kind === kind);
  const after = (cause: MessageOperation): readonly Afterwards[] =>
    server.flatMap((operation) => {
      const emission = operation.emissions.find(({ on }) => on.kind === "operation" && on.operation === cause.id);
      return emission === undefined ? [] : [{ operation, to: emission.to }];
    });
  const onConnect = server.filter((operation) => isOn(operation, "connect"));
  const asked = own
    .filter(({ from }) => from === "client")
    .map((operation) => ({ operation, afterwards: after(operation) }));
  const onError = server.filter((operation) => isOn(operation, "error"));
  const named = new Set([
    ...onConnect,
    ...onError,
    ...asked.flatMap(({ afterwards }) => afterwards.map((one) => one.operation)),
  ]);
  const asks = new Set(asked.map(({ operation }) => operation.id));
  // What a request or another channel brings about is named on no other place of this channel.
  const isElsewhere = ({ emissions }: MessageOperation): boolean =>
    emissions.some(({ on }) => on.kind === "operation" && !asks.has(on.operation));
  const unasked = server.filter(
    (operation) =>
      !named.has(operation) || isOn(operation, "interval") || isOn(operation, "state") || isElsewhere(operation),
  );
  return { onConnect, asked, unasked, onError };
}
