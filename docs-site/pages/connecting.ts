import type { SecurityRequirement } from "../../contract/index.ts";
import { heading, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, titleOf } from "../book.ts";
import { addressesOf, serverUrl } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { plainly } from "../words/words.ts";
import { afterClose } from "./advice.ts";
import { facts, heartbeatWords, type OpenChannel, refusalsOf } from "./connection.ts";
import { credentialWords } from "./credentials.ts";
import { titleOfSystem } from "./home.ts";
import { serverBlocks } from "./servers.ts";
import { waitsWords } from "./waits-words.ts";

/** How to reach everything of a system, channel by channel: what a client is written with at hand. */
export function connectingPage(book: Book, system: string): Page {
  const { contract, map, say } = book;
  const path = map.connecting(system);
  const open = contract.channels.filter(
    (channel): channel is OpenChannel => channel.system === system && channel.protocol !== "http",
  );
  const title = titleOfSystem(book, system);
  return {
    path,
    title: plainly(book.words, "connectingTo", { system: title }),
    summary: plainly(book.words, "connectingSummary", { system: title }),
    blocks: [
      paragraph(say("connectingSummary", { system: prose(title) })),
      ...serverBlocks(book, system),
      ...open.flatMap((channel) => channelBlocks(book, channel, path)),
      ...requestBlocks(book, system),
    ],
  };
}

function channelBlocks(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const title = prose(titleOf(channel));
  const refusals = refusalsOf(book, channel).map(({ status, description, what }) => [
    codeSpan(status),
    aside(description),
    what,
  ]);
  const closes = channel.closeCodes.map((one) => [
    codeSpan(String(one.code)),
    aside(one.summary),
    afterClose(book, one),
  ]);
  const beat = heartbeatWords(book, channel, path);
  const { reconnect } = channel;
  const rows = [
    ...facts(book, channel),
    ...(beat === undefined ? [] : [[say("heartbeat"), beat]]),
    ...(reconnect === undefined ? [] : [[say("reconnecting"), waitsWords(book, reconnect)]]),
    ...(reconnect?.queue === undefined ? [] : [[say("reconnectQueue"), md`${reconnect.queue}`]]),
  ];
  const ends = [...refusals, ...closes];
  return [
    heading(title),
    ...table([say("what"), say("value")], rows),
    ...(ends.length === 0 ? [] : table([say("code"), say("meaning"), say("whatToDo")], ends)),
    paragraph(linkToChannel(book, path, channel, say("connectingMore", { channel: title }))),
  ];
}

/** Requests go to few places: each once, with what they may have to carry. */
function requestBlocks(book: Book, system: string): readonly Block[] {
  const { contract, say } = book;
  const here = new Map<string, SecurityRequirement[]>();
  const asked = new Map<string, SecurityRequirement[]>();
  const add = (to: Map<string, SecurityRequirement[]>, key: string, security: readonly SecurityRequirement[]): void => {
    to.set(key, [...(to.get(key) ?? []), ...security]);
  };
  for (const operation of contract.operations) {
    const channel = book.channel(operation.channel);
    if (operation.system !== system || operation.kind !== "http" || channel === undefined) continue;
    add(asked, operation.document, operation.security);
    for (const { url } of addressesOf(contract, channel, operation)) {
      const base = url.endsWith(channel.key) ? url.slice(0, -channel.key.length) : url;
      add(here, base, operation.security);
    }
  }
  // Where the same requests are answered elsewhere.
  const away = new Map<string, SecurityRequirement[]>();
  for (const server of contract.servers) {
    const security = asked.get(server.document);
    const url = serverUrl(server);
    if (server.role === "remote" && security !== undefined && !here.has(url)) add(away, url, security);
  }
  const places = [...here, ...away];
  if (places.length === 0) return [];
  const rows = places.map(([base, security]) => [codeSpan(base), carried(book, security)]);
  return [heading(say("connectingRequests")), ...table([say("url"), say("credentials")], rows)];
}

/** What some requests to a place carry; each way once, whatever rights it has to come with. */
function carried(book: Book, security: readonly SecurityRequirement[]): Md {
  const ways = security.map(({ schemes }) => ({ schemes: schemes.map(({ scheme }) => ({ scheme, scopes: [] })) }));
  return credentialWords(book, [...new Map(ways.map((way) => [JSON.stringify(way), way])).values()]);
}
