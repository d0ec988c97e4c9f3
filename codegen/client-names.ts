import type { Contract } from "../contract/index.ts";
import { isBranded } from "./brands.ts";
import { handlerNames } from "./hook-names.ts";
import { channelHooks } from "./hooks.ts";
import { folderOf, makePlan } from "./make-plan.ts";
import type { Plan } from "./plan.ts";
import { tokenPlace } from "./token-place.ts";

/** What generated clients are called and spoken to with, for whoever writes about them. */
export interface ClientNames {
  /** By id of an open channel. */
  readonly channels: Readonly<Record<string, ChannelNames>>;
  /** By id of an HTTP operation. */
  readonly operations: Readonly<Record<string, OperationNames>>;
}

export interface ChannelNames {
  /** The folder of the system's files. */
  readonly folder: string;
  /** Id of a branded schema → name of its type, which the folder's `types.ts` exports. */
  readonly brands: Readonly<Record<string, string>>;
  /** `openHall` */
  readonly open: string;
  /** `useHall` */
  readonly hook: string;
  readonly takesToken: boolean;
  /** Id of a message that clients say → its key. */
  readonly said: Readonly<Record<string, string>>;
  /** Id of a message that the server says → its key, and the option of the hook that hears it. */
  readonly heard: Readonly<Record<string, { readonly key: string; readonly option: string }>>;
}

export interface OperationNames {
  readonly folder: string;
  /** As {@link ChannelNames.brands}. */
  readonly brands: Readonly<Record<string, string>>;
  /** `openAuctionApi` */
  readonly open: string;
  /** `placeBid` */
  readonly key: string;
}

/** The names that {@link generateSystem} prints, for every system of a contract. */
export function clientNames(contract: Contract): ClientNames {
  const systems = [...new Set(contract.documents.map(({ system }) => system))];
  const plans = systems.map((system) => makePlan(contract, system));
  const channels = plans.flatMap((plan) => {
    const hooks = channelHooks(plan);
    const brands = brandsOf(plan);
    return plan.channels.map((channel) => {
      const options = new Map(handlerNames(channel).map(({ key, option }) => [key, option]));
      const heard = channel.server.map(
        ({ key, message }) => [message.id, { key, option: options.get(key) ?? "" }] as const,
      );
      const names: ChannelNames = {
        folder: folderOf(plan.system),
        brands,
        open: `open${channel.name}`,
        hook: hooks.get(channel.channel.id) ?? "",
        takesToken: tokenPlace(channel, plan) !== undefined,
        said: Object.fromEntries(channel.client.map(({ key, message }) => [message.id, key])),
        heard: Object.fromEntries(heard),
      };
      return [channel.channel.id, names] as const;
    });
  });
  const operations = plans.flatMap((plan) => {
    const brands = brandsOf(plan);
    return plan.operations.map(({ operation, value }) => {
      const open = `open${plan.clients.get(operation.document) ?? ""}`;
      return [operation.id, { folder: folderOf(plan.system), brands, open, key: value }] as const;
    });
  });
  return { channels: Object.fromEntries(channels), operations: Object.fromEntries(operations) };
}

const brandsOf = ({ contract, schemaTypes }: Plan): ChannelNames["brands"] =>
  Object.fromEntries([...schemaTypes].filter(([id]) => isBranded(contract.schemas[id]?.schema ?? true)));
