import type {
  Channel,
  Endpoint,
  HttpChannel,
  HttpOperation,
  Operation,
  Parameter,
  WebSocketChannel,
} from "../model.ts";

/** Each WebSocket channel with the OpenAPI `GET` that describes the same URL as an upgrade (101), where there is one. */
export function withUpgrades(channels: readonly Channel[], operations: readonly Operation[]): readonly Channel[] {
  const http = new Map(channels.flatMap((channel) => (channel.protocol === "http" ? [[channel.id, channel]] : [])));
  const upgrades = operations.flatMap((operation) => {
    if (
      operation.kind !== "http" ||
      operation.method !== "get" ||
      !operation.responses.some(({ status }) => status === "101")
    )
      return [];
    const channel = http.get(operation.channel);
    return channel === undefined ? [] : [{ operation, endpoints: operation.endpoints ?? channel.endpoints, channel }];
  });
  return channels.map((channel) => {
    if (channel.protocol !== "websocket") return channel;
    const same = upgrades.find(({ endpoints }) =>
      meet(channel, endpoints, (mine, theirs) => shapeOf(mine) === shapeOf(theirs)),
    );
    const covering =
      same ??
      upgrades.find((upgrade) => meet(channel, upgrade.endpoints, (mine, theirs) => covers(theirs, mine, upgrade)));
    return covering === undefined ? channel : { ...channel, upgrade: covering.operation.id };
  });
}

function meet(
  channel: WebSocketChannel,
  endpoints: readonly Endpoint[],
  fits: (mine: string, theirs: string) => boolean,
): boolean {
  return channel.endpoints.some((mine) =>
    endpoints.some((theirs) => theirs.port === mine.port && fits(mine.path, theirs.path)),
  );
}

const shapeOf = (path: string): string => path.replaceAll(/\{[^{}]*\}/g, "{}");

/** Whether a template such as `/api/ws/{channel}` covers a literal path, its parameter's `enum` included. */
function covers(
  template: string,
  path: string,
  upgrade: { readonly operation: HttpOperation; readonly channel: HttpChannel },
): boolean {
  const theirs = template.split("/");
  const mine = path.split("/");
  if (theirs.length !== mine.length || !template.includes("{")) return false;
  return theirs.every((step, index) => {
    const name = /^\{([^{}]+)\}$/.exec(step)?.[1];
    if (name === undefined) return shapeOf(step) === shapeOf(mine[index] ?? "");
    return allows(
      upgrade.operation.parameters.find((parameter) => parameter.in === "path" && parameter.name === name),
      mine[index] ?? "",
    );
  });
}

function allows(parameter: Parameter | undefined, step: string): boolean {
  const values = typeof parameter?.schema === "object" ? parameter.schema["enum"] : undefined;
  return !Array.isArray(values) || step.startsWith("{") || values.includes(step);
}
