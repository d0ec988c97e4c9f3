import { type Contract, systemTitle } from "../../contract/index.ts";
import { type RequestEntry, requestEntry } from "./request-entry.ts";
import type { Surroundings } from "./surroundings.ts";
import { type TalkEntry, talkEntry } from "./talk-entry.ts";

/** Everything that a mock plays, for a page on which it can be tried. */
export interface Catalogue {
  readonly seed: string;
  /** One that the mock accepts. */
  readonly token: string;
  /** Each with what people call it. */
  readonly systems: readonly { readonly name: string; readonly things: readonly (RequestEntry | TalkEntry)[] }[];
}

/** Every operation of every port: requests, and channels with what may be said on them. */
export function catalogueOf(contract: Contract, around: Surroundings): Catalogue["systems"] {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  const byId = new Map(contract.channels.map((channel) => [channel.id, channel]));
  return systems.map((system) => ({
    name: systemTitle(contract, system),
    things: [
      ...contract.channels.flatMap((channel) =>
        channel.system === system && channel.protocol !== "http" ? [talkEntry(contract, channel, around)] : [],
      ),
      ...contract.operations.flatMap((operation) => {
        const channel = byId.get(operation.channel);
        const isOwn = operation.system === system && operation.kind === "http" && channel !== undefined;
        return isOwn ? [requestEntry(contract, operation, channel, around)] : [];
      }),
    ],
  }));
}
