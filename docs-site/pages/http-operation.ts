import type { HttpChannel, HttpOperation, Webhook } from "../../contract/index.ts";
import { diagram, furtherDescription, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, placeOf, titleOf } from "../book.ts";
import { drawSequence } from "../diagrams/sequence.ts";
import { addressesOf } from "../endpoint-url.ts";
import { codeSpan, joined, link, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import { credentialWords } from "./credentials.ts";
import { callbackBlocks, exchangeBlocks } from "./exchange.ts";
import { tagTitle } from "../tag-title.ts";
import { plainly } from "../words/words.ts";

/** The page of a request: where it goes, what it takes, and every answer. */
export function httpOperationPage(
  book: Book,
  operation: HttpOperation,
  channel: HttpChannel,
  samples: readonly Block[],
): Page {
  const { contract, map, say, words } = book;
  const path = map.operation(operation);
  const method = operation.method.toUpperCase();
  const addresses = addressesOf(contract, channel, operation);
  const statuses = operation.responses.map(({ status }) => status);
  const called = (operation.callbacks ?? []).map((one) => ({
    from: 1,
    to: 2,
    words: `${one.method.toUpperCase()} ${one.name}`,
  }));
  const picture = drawSequence({
    title: titleOf(operation),
    actors: [words.partyClient, words.partyServer, ...(called.length === 0 ? [] : [words.partyReceiver])],
    steps: [
      { from: 0, to: 1, words: `${method} ${channel.key}` },
      { from: 1, to: 0, words: statuses.join(" / "), isAnswer: true },
      ...called,
    ],
  });
  return {
    path,
    title: titleOf(operation),
    summary: plainly(words, "operationSummary", { method, path: channel.key }),
    blocks: [
      ...(operation.deprecated ? [paragraph(md`**${say("isDeprecated")}**`)] : []),
      paragraph(codeSpan(`${method} ${addresses[0]?.endpoint.path ?? channel.key}`)),
      ...furtherDescription(operation.description, titleOf(operation)),
      ...table(
        [say("what"), say("value")],
        [
          [
            say("url"),
            joined(
              addresses.map(({ url }) => codeSpan(url)),
              ", ",
            ),
          ],
          [say("path"), linkToChannel(book, path, channel)],
          ...(operation.key === `${operation.method} ${channel.key}` ? [] : [[say("key"), codeSpan(operation.key)]]),
          [say("credentials"), credentialWords(book, operation.security)],
          ...belongsTo(book, operation, path),
        ],
      ),
      ...(statuses.length === 0 ? [] : [diagram(picture)]),
      ...exchangeBlocks(book, operation, path),
      ...callbackBlocks(book, operation, path),
      ...samples,
      paragraph(say("source", { place: placeOf(operation.source) })),
    ],
  };
}

/** The tags of a request, with the way to those it stands together with. */
function belongsTo({ contract, map, say }: Book, operation: HttpOperation, path: string): readonly (readonly Md[])[] {
  const group = map.groupOf(operation);
  const there = group?.path === undefined ? undefined : link(prose(group.title), relativeTo(path, group.path));
  if (operation.tags.length === 0) return there === undefined ? [] : [[say("group"), there]];
  const tags = operation.tags.map((tag) =>
    tag === group?.name && there !== undefined ? there : prose(tagTitle(contract, operation, tag)),
  );
  return [[say("tags"), joined(tags, ", ")]];
}

/** The page of a request that the server makes, for those who receive it. */
export function webhookPage(book: Book, webhook: Webhook): Page {
  const { map, say, words } = book;
  const path = map.operation(webhook);
  const method = webhook.method.toUpperCase();
  const statuses = webhook.responses.map(({ status }) => status);
  return {
    path,
    title: titleOf(webhook),
    summary: plainly(book.words, "operationSummary", { method: method, path: webhook.name }),
    blocks: [
      ...(webhook.deprecated ? [paragraph(md`**${say("isDeprecated")}**`)] : []),
      paragraph(codeSpan(`${method} ${webhook.name}`)),
      ...furtherDescription(webhook.description, titleOf(webhook)),
      diagram(
        drawSequence({
          title: titleOf(webhook),
          actors: [words.partyServer, words.partyReceiver],
          steps: [
            { from: 0, to: 1, words: `${method} ${webhook.name}` },
            { from: 1, to: 0, words: statuses.join(" / "), isAnswer: true },
          ],
        }),
      ),
      ...exchangeBlocks(book, webhook, path),
      paragraph(say("source", { place: placeOf(webhook.source) })),
    ],
  };
}
