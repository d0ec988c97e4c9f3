import type { Channel, HttpChannel, HttpOperation } from "../../contract/index.ts";
import type { Book } from "../book.ts";
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
  readonly operation: HttpOperation;
}

type OpenChannel = Exclude<Channel, HttpChannel>;

/** A GET that answers with nothing but refusals: where a channel has its path, that is whom it is for. */
const isRefusal = ({ method, responses }: HttpOperation): boolean =>
  method === "get" && responses.length > 0 && responses.every(({ status }) => /^[45]/.test(status));

/** Every refused address of a channel. */
export function wrongPlacesOf(book: Book, channel: OpenChannel): readonly WrongPlace[] {
  const { contract } = book;
  const right = addressesOf(contract, channel)[0];
  if (right === undefined) return [];
  return contract.operations.flatMap((operation) => {
    if (operation.kind !== "http" || operation.system !== channel.system || !isRefusal(operation)) return [];
    const path = book.channel(operation.channel);
    if (path?.protocol !== "http") return [];
    return addressesOf(contract, path, operation)
      .filter(({ endpoint }) => endpoint.port !== right.endpoint.port && covers(endpoint.path, right.endpoint.path))
      .map(({ url, endpoint }) => ({
        place: `${url.replace(/^http/, "ws").slice(0, -endpoint.path.length)}${right.endpoint.path}`,
        port: endpoint.port,
        statuses: operation.responses.map(({ status }) => status),
        right: right.url,
        rightPort: right.endpoint.port,
        operation,
      }));
  });
}

/** Whether a path template has this path, or is the same template. */
function covers(template: string, path: string): boolean {
  const [wanted, given] = [template.split("/"), path.split("/")];
  return wanted.length === given.length && wanted.every((part, at) => /^\{.*\}$/.test(part) || part === given[at]);
}
