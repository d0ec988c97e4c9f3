import type { CloseCode, HttpOperation } from "../../contract/index.ts";
import { heading, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, messagesOf, titleOf } from "../book.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { bodyExamples, messageExamples } from "../valid-examples.ts";
import { afterClose, doAbout, whyStatus } from "./connection.ts";
import { titleOfSystem } from "./home.ts";
import { plainly } from "../words/words.ts";

/** Everything that can go wrong with a system: what it means, why, and what to do. */
export function errorsPage(book: Book, system: string): Page {
  const { map, say } = book;
  const path = map.errors(system);
  const name = prose(titleOfSystem(book, system));
  return {
    path,
    title: book.words.errors,
    summary: plainly(book.words, "errorsSummary", { system: titleOfSystem(book, system) }),
    blocks: [
      paragraph(say("errorsIntro", { system: name })),
      ...closeBlocks(book, system, path),
      ...messageBlocks(book, system, path),
      ...statusBlocks(book, system, path),
    ],
  };
}

/** One entry: a heading that can be linked to, and three answers. */
function entry(
  book: Book,
  level: 3 | 4,
  title: Md,
  meaning: Md,
  why: Md,
  doing: Md,
  at: readonly Md[],
): readonly Block[] {
  const { say } = book;
  const head = [say("meaning"), say("why"), say("whatToDo"), say("saidAt")];
  return [heading(title, level), ...table(head, [[meaning, why, doing, joined(at, ", ")]])];
}

function closeBlocks(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const all = contract.channels.flatMap((channel) =>
    channel.system !== system || channel.protocol === "http"
      ? []
      : channel.closeCodes.map((code) => ({ code, channel })),
  );
  const alike = Map.groupBy(all, ({ code }) =>
    JSON.stringify([code.code, code.summary, code.when, code.reconnect, code.phase]),
  );
  const entries = [...alike.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const at = same.map(({ channel }) => linkToChannel(book, path, channel, prose(titleOf(channel))));
    const { code } = first;
    return entry(
      book,
      3,
      codeSpan(String(code.code)),
      aside(code.summary),
      whyClosed(book, code),
      afterClose(book, code),
      at,
    );
  });
  return entries.length === 0 ? [] : [heading(say("closeCodesTitle")), ...entries];
}

const whyClosed = ({ say }: Book, { when }: CloseCode): Md =>
  joined(
    when.map((situation) => say(`why_${situation}`)),
    " ",
  );

/** What the server says when it cannot accept a message; each code that examples show has an entry. */
function messageBlocks(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const entries = contract.operations.flatMap((operation) => {
    if (operation.kind !== "message" || operation.system !== system) return [];
    if (!operation.emissions.some(({ on }) => on.kind === "error")) return [];
    const at = linkToOperation(book, path, operation, prose(titleOf(operation)));
    return messagesOf(book, operation).flatMap((message) => {
      const shown = messageExamples(book, message).flatMap(({ summary, value }) =>
        errorsIn(value).map((one) => ({ ...one, summary })),
      );
      const known = [...Map.groupBy(shown, ({ code }) => code).values()].flatMap(([first]) => first ?? []);
      const rows = known.length === 0 ? [{ code: message.name, words: "", summary: message.description }] : known;
      return rows.flatMap(({ code, words, summary }) =>
        entry(
          book,
          3,
          codeSpan(code),
          aside(words || summary || titleOf(message)),
          aside(words === "" ? "" : summary || message.description),
          say("errorMessageDo"),
          [at],
        ),
      );
    });
  });
  return entries.length === 0 ? [] : [heading(say("messagesTitle")), ...entries];
}

function statusBlocks(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const refusals = contract.operations.flatMap((operation) =>
    operation.kind !== "http" || operation.system !== system
      ? []
      : operation.responses
          .filter(({ status }) => /^[45]/.test(status) || status === "default")
          .map((response) => ({ operation, response })),
  );
  const byStatus = [...Map.groupBy(refusals, ({ response }) => response.status)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const blocks = byStatus.flatMap(([status, all]) => {
    const meanings = [...new Set(all.map(({ response }) => response.description.trim()).filter((text) => text !== ""))];
    const at = atOperations(
      book,
      path,
      all.map(({ operation }) => operation),
    );
    const head = entry(
      book,
      3,
      codeSpan(status),
      aside(meanings.slice(0, most).join(" / ")),
      whyStatus(book, status),
      doAbout(book, status),
      at,
    );
    return [...head, ...codesOf(book, status, path, all)];
  });
  return blocks.length === 0 ? [] : [heading(say("statusesTitle")), ...blocks];
}

const most = 6;

function atOperations(book: Book, path: string, operations: readonly HttpOperation[]): readonly Md[] {
  const links = [...new Set(operations)].map((operation) => linkToOperation(book, path, operation));
  return links.length <= most ? links : [...links.slice(0, most), md`+ ${links.length - most}`];
}

/** The codes of a service's own that examples of this status show. */
function codesOf(
  book: Book,
  status: string,
  path: string,
  all: readonly { readonly operation: HttpOperation; readonly response: HttpOperation["responses"][number] }[],
): readonly Block[] {
  const shown = all.flatMap(({ operation, response }) =>
    response.content.flatMap((media) =>
      media.examples.length === 0
        ? []
        : bodyExamples(book, media).flatMap(({ value, summary }) =>
            errorsIn(value).map((one) => ({ ...one, summary, operation, description: response.description })),
          ),
    ),
  );
  return [...Map.groupBy(shown, ({ code }) => code)].flatMap(([code, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const meaning = aside(first.words || first.summary || first.description);
    const why = first.description.trim() === "" ? whyStatus(book, status) : aside(first.description);
    return entry(
      book,
      4,
      codeSpan(code),
      meaning,
      why,
      doAbout(book, status),
      atOperations(
        book,
        path,
        same.map(({ operation }) => operation),
      ),
    );
  });
}

interface ErrorIn {
  readonly code: string;
  readonly words: string;
}

/** The stable code in the body of an error, however deep it is, with the sentence beside it. */
function errorsIn(value: unknown, depth = 0): readonly ErrorIn[] {
  if (typeof value !== "object" || value === null || depth > 3) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const code = fields["code"] ?? fields["errorCode"] ?? fields["error_code"];
  if (typeof code === "string" || typeof code === "number") {
    const words = [fields["message"], fields["detail"], fields["title"], fields["error"]].find(
      (one) => typeof one === "string",
    );
    return [{ code: String(code), words: typeof words === "string" ? words : "" }];
  }
  return Object.values(fields).flatMap((inner) => errorsIn(inner, depth + 1));
}
