import type { HttpChannel } from "../../contract/index.ts";
import type { Book } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { targetPort } from "../target-port.ts";
import type { OpenChannel } from "./connection.ts";

/** Further addresses of a WebSocket: on ports that hand it on (`x-proxy` on a path with a `101`). */
export function furtherAddresses({ contract }: Pick<Book, "contract">, channel: OpenChannel): readonly string[] {
  if (channel.protocol !== "websocket") return [];
  const upgrades = new Set(
    contract.operations.flatMap((one) =>
      one.kind === "http" && one.responses.some(({ status }) => status === "101") ? [one.channel] : [],
    ),
  );
  return contract.channels.flatMap((way) => {
    if (way.protocol !== "http" || way.proxy === undefined || !upgrades.has(way.id)) return [];
    const target = targetPort(way.proxy.target);
    return channel.endpoints.flatMap((endpoint) => {
      const path = endpoint.port === target ? pathBefore(way, endpoint.path) : undefined;
      if (path === undefined) return [];
      return addressesOf(contract, way).map(
        ({ url, endpoint: own }) => `${url.slice(0, -own.path.length).replace(/^http/, "ws")}${path}`,
      );
    });
  });
}

/** The path that is handed on as `path`; the last parameter of a way stands for all that follows. */
function pathBefore({ key, proxy, endpoints }: HttpChannel, path: string): string | undefined {
  const parts = (proxy?.pathname ?? key).split(/\{([^{}]+)\}/);
  const names = parts.filter((_, at) => at % 2 === 1);
  const pattern = parts
    .map((part, at) => (at % 2 === 0 ? RegExp.escape(part) : at === parts.length - 2 ? "(.+)" : "([^/]+)"))
    .join("");
  const found = new RegExp(`^${pattern}$`).exec(path);
  if (found === null) return undefined;
  const values = new Map(names.map((name, at) => [name, found[at + 1] ?? ""]));
  return endpoints[0]?.path.replaceAll(/\{([^{}]+)\}/g, (whole, name: string) => values.get(name) ?? whole);
}
