import type { Document, Message, SecurityScheme, Side } from "../../model.ts";
import { child, descend, entriesOf } from "../place.ts";
import type { Part } from "../part.ts";
import type { Desk } from "../reader.ts";
import { readComponentSchemas } from "../schema.ts";
import { readTagTitles } from "../tag-titles.ts";
import { readSecuritySchemes } from "../security.ts";
import { readChannels } from "./channels.ts";
import { describedChannels, readOperations, type ReadOperation } from "./operations.ts";
import { readServers } from "./servers.ts";

/** What an AsyncAPI 3 document says, written from the point of view of `perspective`. */
export function readAsyncApi(desk: Desk, document: Document, perspective: Side): Part {
  readComponentSchemas(desk, descend(desk.root, "components", "schemas"));
  const known = readSecuritySchemes(desk, descend(desk.root, "components", "securitySchemes"));
  const schemes = new Map<string, SecurityScheme>(known.map((scheme) => [scheme.id, scheme]));
  const servers = readServers(desk);
  const keys = new Set(entriesOf(child(desk.root, "operations")).map(([key]) => key));
  const channels = readChannels({ desk, servers, operations: keys, schemes });
  const operations = readOperations(desk, channels, perspective);
  const carriers = operations.filter(({ room, subscription }) => room !== undefined || subscription !== undefined);
  const messages = [...channels.values()].flatMap((channel) =>
    channel.messages.map((message) => withOperation(message, carriers)),
  );
  return {
    desk,
    document: { ...document, ...readTagTitles(desk.reader, descend(desk.root, "info", "tags")) },
    servers: [...servers.values()].map(({ server }) => server),
    channels: [...channels.values()].flatMap(({ channel }) => channel ?? []),
    described: describedChannels(desk, channels, perspective),
    operations: operations.map(({ operation }) => operation),
    messages,
    webhooks: [],
    securitySchemes: [...schemes.values()],
  };
}

/** `x-room` and `x-subscription` may stand on the operation that carries the message. */
function withOperation(message: Message, carriers: readonly ReadOperation[]): Message {
  const own = carriers.filter(({ operation }) => operation.messages.includes(message.id));
  const room = message.room ?? own.find((carrier) => carrier.room !== undefined)?.room;
  const subscription = message.subscription ?? own.find((carrier) => carrier.subscription !== undefined)?.subscription;
  return { ...message, ...(room !== undefined && { room }), ...(subscription && { subscription }) };
}
