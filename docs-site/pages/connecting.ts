import type { SecurityRequirement } from "../../contract/index.ts";
import { heading, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, titleOf } from "../book.ts";
import { addressesOf } from "../endpoint-url.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { plainly } from "../words/words.ts";
import { afterClose, doAbout, facts, heartbeatWords, type OpenChannel, upgradeOf, waitsWords } from "./connection.ts";
import { credentialWords } from "./credentials.ts";
import { titleOfSystem } from "./home.ts";

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
    title: book.words.connecting,
    summary: plainly(book.words, "connectingSummary", { system: title }),
    blocks: [
      paragraph(say("connectingSummary", { system: prose(title) })),
      ...open.flatMap((channel) => channelBlocks(book, channel, path)),
      ...requestBlocks(book, system),
    ],
  };
}

function channelBlocks(book: Book, channel: OpenChannel, path: string): readonly Block[] {
  const { say } = book;
  const title = prose(titleOf(channel));
  const refused = (upgradeOf(book, channel)?.responses ?? []).filter(({ status }) => status !== "101");
  const refusals = refused.map(({ status, description }) => [
    codeSpan(status),
    aside(description),
    doAbout(book, status),
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
  const places = new Map<string, SecurityRequirement[]>();
  for (const operation of contract.operations) {
    const channel = book.channel(operation.channel);
    if (operation.system !== system || operation.kind !== "http" || channel === undefined) continue;
    for (const { url } of addressesOf(contract, channel, operation)) {
      const { origin } = new URL(url.replaceAll(/[{}]/g, ""));
      places.set(origin, [...(places.get(origin) ?? []), ...operation.security]);
    }
  }
  if (places.size === 0) return [];
  const rows = [...places].map(([origin, security]) => [codeSpan(origin), carried(book, security)]);
  return [heading(say("connectingRequests")), ...table([say("url"), say("credentials")], rows)];
}

/** What some requests to a place carry; each way once. */
function carried(book: Book, security: readonly SecurityRequirement[]): Md {
  const schemes = security.flatMap((one) => one.schemes.map(({ scheme }) => scheme));
  const ways = [...new Set(schemes)].map((scheme) => credentialWords(book, [{ schemes: [{ scheme, scopes: [] }] }]));
  return ways.length === 0 ? book.say("noCredentials") : md`${joined(ways, "; ")}`;
}
