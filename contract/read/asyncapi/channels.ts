import type {
  Channel,
  DescribedChannel,
  Limits,
  Message,
  Parameter,
  SecurityScheme,
  SocketIoTunables,
} from "../../model.ts";
import { readCloseCodes, readHeartbeat, readLimits, readReconnect } from "../extensions.ts";
import { readHooks } from "../hooks.ts";
import { follow } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import { type Reach, reachOf } from "../server-reach.ts";
import type { Desk } from "../reader.ts";
import { portProtocolOf } from "../server-roles.ts";
import { textAt } from "../values.ts";
import { readHandshake, readSecurity } from "./handshake.ts";
import { messageEntries, readMessage } from "./messages.ts";
import { basePath, type ReadServer } from "./servers.ts";

/** A channel with what operations need to find their messages in it. */
export interface ReadChannel {
  /** Absent where no reader speaks the protocol of the channel's servers. */
  readonly channel?: Channel;
  /** What is told of it then, where it stands on a server at all. */
  readonly described?: Omit<DescribedChannel, "operations">;
  readonly place: Place;
  readonly messages: readonly Message[];
  /** Message ids by the identity of their entry, and of the place behind its `$ref`s. */
  readonly ids: ReadonlyMap<string, string>;
}

/** What reading a channel needs besides the channel. */
export interface ChannelContext {
  readonly desk: Desk;
  readonly servers: ReadonlyMap<string, ReadServer>;
  readonly operations: ReadonlySet<string>;
  readonly schemes: Map<string, SecurityScheme>;
}

/** The channels of an AsyncAPI 3 document, by the identity of the place they are written at. */
export function readChannels(context: ChannelContext): ReadonlyMap<string, ReadChannel> {
  const { desk } = context;
  const channels = entriesOf(child(desk.root, "channels")).flatMap(([key, entry]) => {
    const place = follow(desk.reader, entry);
    if (place === undefined) return [];
    if (!isMapping(place.value)) {
      desk.reader.report("wrong-shape", place, `channel "${key}" is no mapping`, "give it an `address` and `messages`");
      return [];
    }
    return [[identityOf(place), readChannel(context, key, place)] as const];
  });
  return new Map(channels);
}

function readChannel(context: ChannelContext, key: string, place: Place): ReadChannel {
  const { desk } = context;
  const id = `${desk.document}.${key}`;
  const servers = serversOf(context, place);
  const protocols = new Set(servers.map(({ server }) => portProtocolOf(server.protocol)));
  const protocol = protocols.has("websocket") ? "websocket" : protocols.has("socketio") ? "socketio" : undefined;
  const standing = servers.filter(({ server }) => portProtocolOf(server.protocol) === protocol);
  const named = {
    id,
    key,
    document: desk.document,
    system: desk.system,
    title: textAt(place, "title") || textAt(place, "summary"),
    description: textAt(place, "description") || textAt(place, "summary"),
    source: sourceOf(place),
  };
  if (protocol === undefined) {
    reportUnspoken(desk, key, place, servers);
    const described = { ...named, address: textAt(place, "address"), servers: servers.map(({ server }) => server.id) };
    return { place, messages: [], ids: new Map(), ...(servers.length > 0 && { described }) };
  }

  const entries = messageEntries(desk, place);
  const messages = entries.map((entry) => readMessage(desk, id, entry.key, entry.place));
  const ids = new Map(
    entries.flatMap((entry) => [entry.place, entry.entry].map((at) => [identityOf(at), `${id}.${entry.key}`] as const)),
  );
  const handshake = readHandshake(desk, place);
  const parameters = readParameters(desk, place);
  const local = standing.filter(({ server }) => server.role === "mocked");
  const chosen = local.length > 0 ? local : standing;
  const limits: Limits = { ...chosen[0]?.server.limits, ...readLimits(desk.reader.report, place) };
  const heartbeat = readHeartbeat(desk.reader.report, place, desk.document, context.operations);
  const reconnect = readReconnect(place);
  const hooks = readHooks(
    desk.reader.report,
    place,
    entries.map((entry) => entry.key),
  );
  const base = {
    ...named,
    parameters,
    handshake: handshake.parameters,
    security: readSecurity(
      desk,
      chosen.map((server) => server.place),
      handshake.parameters,
      context.schemes,
    ),
    limits,
    ...(heartbeat && { heartbeat }),
    ...(reconnect && { reconnect }),
    closeCodes: readCloseCodes(place),
    ...(hooks.length > 0 && { hooks }),
  };
  const address = addressOf(desk, place);
  const all = [...context.servers.values()].map(({ server }) => server);
  const reach = (pathOf: (pathname: string) => string): Reach =>
    reachOf(
      standing.map(({ server }) => server),
      all,
      pathOf,
    );
  if (protocol === "websocket") {
    const { parameters: _, ...negotiated } = handshake;
    const places = reach((pathname) => joined(pathname, address));
    return { place, messages, ids, channel: { ...base, protocol, ...places, ...negotiated } };
  }
  const places = reach((pathname) => (pathname === "" ? "/socket.io/" : `${pathname}/`));
  const socketio: SocketIoTunables = { ...chosen[0]?.server.socketio };
  return {
    place,
    messages,
    ids,
    channel: { ...base, protocol, ...places, namespace: `/${address.replace(/^\//, "")}`, socketio },
  };
}

/** The server's path with the address behind it; a slash at the end of an address is part of it. */
function joined(pathname: string, address: string): string {
  const path = basePath(`${pathname}/${address}`);
  const slash = path === "" || (address.length > 1 && address.endsWith("/"));
  return slash ? `${path}/` : path;
}

/** The servers a channel names, or all of the document where it names none. */
function serversOf({ desk, servers }: ChannelContext, channel: Place): readonly ReadServer[] {
  const listed = itemsOf(child(channel, "servers"));
  if (listed.length === 0) return [...servers.values()];
  return listed.flatMap((entry) => {
    const place = follow(desk.reader, entry);
    const server = place && servers.get(identityOf(place));
    if (place !== undefined && server === undefined) {
      const fix = "refer to an entry of this document's `servers`: `#/servers/<name>`";
      desk.reader.report("unknown-server", entry, "this is not one of the document's servers", fix);
    }
    return server ?? [];
  });
}

function reportUnspoken(desk: Desk, key: string, place: Place, servers: readonly ReadServer[]): void {
  if (servers.length === 0) {
    const fix = "add a server to the document, or name one under the channel's `servers`";
    desk.reader.report(
      "channel-without-server",
      place,
      `channel "${key}" stands on no server, so nobody can reach it`,
      fix,
    );
    return;
  }
  const protocols = [...new Set(servers.map(({ server }) => server.protocol))].join(", ");
  const fix = /^https?$/.test(protocols)
    ? "describe HTTP in an OpenAPI document"
    : "this is for your information; `ws`, `wss` and `socketio` channels are played";
  desk.reader.report(
    "protocol-not-spoken",
    place,
    `channel "${key}" stands on ${protocols} only: it is described and never played`,
    fix,
  );
}

function addressOf(desk: Desk, channel: Place): string {
  const place = child(channel, "address");
  const address = textOf(place);
  const query = address.search(/[?#]/);
  if (query === -1) return address;
  const fix = "list query parameters under the channel's `bindings.ws.query`";
  desk.reader.report(
    "address-with-query",
    place,
    `the address "${address}" holds a query or fragment, which AsyncAPI does not allow`,
    fix,
  );
  return address.slice(0, query);
}

function readParameters(desk: Desk, channel: Place): readonly Parameter[] {
  const address = addressOf(desk, channel);
  const used = [...address.matchAll(/\{([^{}]+)\}/g)].map(([, name]) => name ?? "");
  const holder = child(channel, "parameters");
  for (const [name, entry] of entriesOf(holder)) {
    if (used.includes(name)) continue;
    const fix = `write {${name}} into the address, or remove the parameter`;
    desk.reader.report(
      "parameter-unused",
      entry,
      `the parameter "${name}" does not occur in the address "${address}"`,
      fix,
    );
  }
  return used.map((name): Parameter => {
    const entry = child(holder, name);
    const place = entry.value === undefined ? undefined : follow(desk.reader, entry);
    if (place === undefined) {
      const fix = `declare it under the channel's \`parameters\``;
      if (entry.value === undefined) {
        desk.reader.report(
          "parameter-undeclared",
          child(channel, "address"),
          `the address uses {${name}}, which is not declared`,
          fix,
        );
      }
    }
    const at = place ?? child(channel, "address");
    const values = place ? itemsOf(child(place, "enum")).map(textOf) : [];
    const fallback = place ? textAt(place, "default") : "";
    const examples = place ? itemsOf(child(place, "examples")) : [];
    return {
      name,
      in: "path",
      required: true,
      description: place ? textAt(place, "description") : "",
      schema: {
        type: "string",
        ...(values.length > 0 && { enum: values }),
        ...(fallback !== "" && { default: fallback }),
      },
      style: "simple",
      explode: false,
      examples: examples.map((example) => ({ name: "", summary: "", value: example.value, source: sourceOf(example) })),
      source: sourceOf(at),
    };
  });
}
