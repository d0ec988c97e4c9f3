import type { Callback, HttpOperation, MediaType, Response, Webhook } from "../../contract/index.ts";
import { codeBlock, description, heading, json, list, paragraph } from "../blocks.ts";
import { type Book, linkToOperation } from "../book.ts";
import { described } from "../markdown/described.ts";
import { codeSpan, joined, md, prose } from "../markdown/md.ts";
import type { Block, Level } from "../page.ts";
import { schemaTree } from "../schema/schema-tree.ts";
import { bodyExamples } from "../valid-examples.ts";
import { parameterTable } from "./parameters.ts";

type Exchange = HttpOperation | Webhook | Callback;

/** The levels of the headings of an exchange: of its parts, of what is in a part, and of what is in that. */
type Levels = readonly [part: Level, inner: Level, innermost: Level];

/** What a request takes, and every answer to it. */
export function exchangeBlocks(
  book: Book,
  exchange: Exchange,
  path: string,
  levels: Levels = [2, 3, 4],
): readonly Block[] {
  const { say } = book;
  const [level] = levels;
  const parameters = parameterTable(book, exchange.parameters);
  return [
    ...(parameters.length === 0 ? [] : [heading(say("parameters"), level), ...parameters]),
    ...bodyBlocks(book, exchange, levels),
    ...(exchange.responses.length === 0 ? [] : [heading(say("answers"), level)]),
    ...exchange.responses.flatMap((response) => responseBlocks(book, response, path, levels)),
  ];
}

function bodyBlocks(book: Book, { body }: Exchange, [level, inner]: Levels): readonly Block[] {
  if (body === undefined) return [];
  const { say } = book;
  return [
    heading(say("body"), level),
    paragraph(say(body.required ? "bodyRequired" : "bodyOptional")),
    ...body.content.flatMap((media) => mediaBlocks(book, media, inner)),
  ];
}

function responseBlocks(book: Book, response: Response, path: string, [, level, inner]: Levels): readonly Block[] {
  const { say } = book;
  const { status, headers, content, links } = response;
  const table = parameterTable(book, headers);
  const words = response.description.trim();
  return [
    heading(codeSpan(status), level),
    ...(words === "" ? [] : [paragraph(described(words, level))]),
    ...(table.length === 0 ? [] : [heading(say("headers"), inner), ...table]),
    ...content.flatMap((media) => mediaBlocks(book, media, inner, words)),
    ...(links.length === 0
      ? []
      : [
          heading(say("links"), inner),
          ...list(
            links.map(({ name, operation, parameters }) => {
              const target = book.operation(operation);
              const to = target === undefined ? codeSpan(operation) : linkToOperation(book, path, target);
              const given = Object.entries(parameters).map(
                ([key, value]) => md`${codeSpan(key)} = ${codeSpan(String(value))}`,
              );
              return given.length === 0
                ? say("linkAlone", { name: prose(name), operation: to })
                : say("linkWords", { name: prose(name), operation: to, parameters: joined(given, ", ") });
            }),
          ),
        ]),
  ];
}

/**
 * @param level of the heading above the examples
 * @param said above it
 */
function mediaBlocks(book: Book, media: MediaType, level: Level, said = ""): readonly Block[] {
  const { say } = book;
  const shown = bodyExamples(book, media);
  return [
    paragraph(codeSpan(media.contentType)),
    ...schemaTree(book, media.schema, said),
    ...list(
      Object.entries(media.partTypes ?? {}).map(([part, type]) =>
        say("partIsSentAs", { part: codeSpan(part), type: codeSpan(type) }),
      ),
    ),
    ...(shown.length === 0 ? [] : [heading(say(shown.length === 1 ? "example" : "examples"), level)]),
    ...shown.flatMap(({ name, summary, value }) => [
      ...(name === "" || shown.length === 1 ? [] : [paragraph(md`${codeSpan(name)} ${prose(summary)}`)]),
      typeof value === "string" && !/[/+]json\b/i.test(media.contentType) ? codeBlock("text", value) : json(value),
    ]),
  ];
}

/** Requests that the server makes of its own accord after this one. */
export function callbackBlocks(book: Book, { callbacks = [] }: HttpOperation, path: string): readonly Block[] {
  const { say } = book;
  if (callbacks.length === 0) return [];
  return [
    heading(say("callbacks")),
    ...callbacks.flatMap((callback) => [
      heading(prose(callback.title || callback.name), 3),
      paragraph(say("callbackWords", { method: codeSpan(callback.method.toUpperCase()), url: codeSpan(callback.url) })),
      ...description(callback.description, 3),
      ...exchangeBlocks(book, callback, path, [4, 5, 6]),
    ]),
  ];
}
