import type { Channel, HttpChannel, HttpOperation } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { coversPath } from "../covers-path.ts";
import { addressesOf } from "../endpoint-url.ts";

/** An address at which an upgrade is refused although a channel has the same path, on another port. */
export interface WrongPlace {
  /** The refused URL. */
  readonly place: string;
  readonly port: number;
  readonly statuses: readonly string[];
  /** Where to connect instead. */
  readonly right: string;
  readonly rightPort: number;
  /** The same with the parameters of the refused path in it, where that stands for several channels. */
  readonly rightTemplate: string;
}

type OpenChannel = Exclude<Channel, HttpChannel>;

/** A GET that answers with nothing but refusals: where a channel has its path, that is whom it is for. */
const isRefusal = ({ method, responses }: HttpOperation): boolean =>
  method === "get" && responses.length > 0 && responses.every(({ status }) => /^[45]/.test(status));

/** Every refused address of a channel. */
export const wrongPlacesOf = (book: Book, channel: OpenChannel): readonly WrongPlace[] =>
  book.contract.operations.flatMap((operation) =>
    operation.kind === "http" ? mistaken(book, channel, operation) : [],
  );

/** Where to connect instead, where a request is answered only to say that it came to a wrong place; for several channels, once. */
export function rightPlacesOf(book: Book, operation: HttpOperation): readonly string[] {
  if (!isRefusal(operation)) return [];
  const found = book.contract.channels.flatMap((channel) =>
    channel.protocol === "http" ? [] : mistaken(book, channel, operation),
  );
  const [places, templates] = [
    new Set(found.map(({ right }) => right)),
    new Set(found.map(({ rightTemplate }) => rightTemplate)),
  ];
  return [...(places.size > 1 ? templates : places)];
}

/** The addresses of a request at which a channel is asked for by mistake. */
function mistaken(book: Book, channel: OpenChannel, operation: HttpOperation): readonly WrongPlace[] {
  const { contract } = book;
  if (operation.system !== channel.system || !isRefusal(operation)) return [];
  const path = book.channel(operation.channel);
  const right = addressesOf(contract, channel)[0];
  if (path?.protocol !== "http" || right === undefined) return [];
  return addressesOf(contract, path, operation)
    .filter(({ endpoint }) => endpoint.port !== right.endpoint.port && coversPath(endpoint.path, right.endpoint.path))
    .map(({ url, endpoint }) => ({
      place: `${url.replace(/^http/, "ws").slice(0, -endpoint.path.length)}${right.endpoint.path}`,
      port: endpoint.port,
      statuses: operation.responses.map(({ status }) => status),
      right: right.url,
      rightPort: right.endpoint.port,
      rightTemplate: `${right.url.slice(0, -right.endpoint.path.length)}${endpoint.path}`,
    }));
}
