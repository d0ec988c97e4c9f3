import type { CloseCode, HttpOperation } from "../../contract/index.ts";
import { heading, paragraph, table } from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, messagesOf, titleOf } from "../book.ts";
import { aside } from "../markdown/described.ts";
import { codesIn, type ErrorCode, errorsIn, sense } from "../error-codes.ts";
import { codeSpan, joined, type Md, md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { bodyExamples, messageExamples } from "../valid-examples.ts";
import { afterClose, doAbout, whyStatus } from "./advice.ts";
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

/** What the server says when it cannot accept a message: each code that examples show or a schema lists has an entry. */
function messageBlocks(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const all = contract.operations.flatMap((operation) => {
    if (operation.kind !== "message" || operation.system !== system) return [];
    if (!operation.emissions.some(({ on }) => on.kind === "error")) return [];
    return messagesOf(book, operation).flatMap((message) => {
      const shown = messageExamples(book, message).flatMap(({ name, summary, value }) =>
        // What was made up says nothing about what servers say.
        errorsIn(value).flatMap((one) => (name === "" && summary === "" ? [] : [{ ...one, summary }])),
      );
      const silent = codesIn(contract, message.payload)
        .filter((code) => shown.every((one) => one.code !== code))
        .map((code) => ({ code, words: "", summary: "" }));
      const known = [...shown, ...silent];
      const rows = known.length === 0 ? [{ code: message.name, words: "", summary: "" }] : known;
      return rows.map((row) => ({ ...row, message, operation }));
    });
  });
  const entries = [...Map.groupBy(all, ({ code }) => code)].flatMap(([code, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const { message } = first;
    const places = new Set(same.map(({ operation }) => operation));
    const meaning = meaningOf(first, message.description || titleOf(message));
    const found = sense(code);
    return entry(
      book,
      3,
      codeSpan(code),
      meaning,
      say(found?.why ?? "errorMessageMeaning"),
      say(found?.what ?? "errorMessageDo"),
      [...places].map((one) => linkToOperation(book, path, one, prose(titleOf(one)))),
    );
  });
  return entries.length === 0 ? [] : [heading(say("messagesTitle")), ...entries];
}

/** What the documents say of a code, with what the server says beside it. */
function meaningOf({ summary, words }: { readonly summary: string; readonly words: string }, otherwise: string): Md {
  if (summary === "") return words === "" ? aside(otherwise) : codeSpan(words);
  return words === "" || words === summary ? aside(summary) : md`${aside(summary)}: ${codeSpan(words)}`;
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
  if (blocks.length === 0) return [];
  return [heading(say("statusesTitle")), ...blocks, ...silentCodes(book, path, refusals)];
}

const most = 6;

function atOperations(book: Book, path: string, operations: readonly HttpOperation[]): readonly Md[] {
  const links = [...new Set(operations)].map((operation) => linkToOperation(book, path, operation));
  return links.length <= most ? links : [...links.slice(0, most), md`+ ${links.length - most}`];
}

interface Refusal {
  readonly operation: HttpOperation;
  readonly response: HttpOperation["responses"][number];
}

/** The codes of a service's own that examples show. */
function shownCodes(book: Book, all: readonly Refusal[]): readonly ShownCode[] {
  return all.flatMap(({ operation, response }) =>
    response.content.flatMap((media) =>
      media.examples.length === 0
        ? []
        : bodyExamples(book, media).flatMap(({ value, summary }) =>
            errorsIn(value).map((one) => ({ ...one, summary, operation, description: response.description })),
          ),
    ),
  );
}

interface ShownCode extends ErrorCode {
  readonly summary: string;
  readonly description: string;
  readonly operation: HttpOperation;
}

/** Those of one status. */
function codesOf(book: Book, status: string, path: string, all: readonly Refusal[]): readonly Block[] {
  return [...Map.groupBy(shownCodes(book, all), ({ code }) => code)].flatMap(([code, same]) => {
    const [first] = same;
    if (first === undefined) return [];
    const found = sense(code);
    const isTold = first.description.trim() !== "";
    const why = isTold ? aside(first.description) : found === undefined ? whyStatus(book, status) : book.say(found.why);
    const at = atOperations(
      book,
      path,
      same.map(({ operation }) => operation),
    );
    // Limits of connections are not those of requests.
    const isSlower = found?.what === "do_slower";
    const what = found === undefined || isSlower ? doAbout(book, status) : book.say(found.what);
    return entry(book, 4, codeSpan(code), meaningOf(first, first.description), why, what, at);
  });
}

/** Those that schemas list and no example shows: a schema that many answers share does not tell with which status they come. */
function silentCodes(book: Book, path: string, all: readonly Refusal[]): readonly Block[] {
  const { contract, say } = book;
  const shown = new Set(shownCodes(book, all).map(({ code }) => code));
  const listed = all.flatMap(({ operation, response }) =>
    response.content.flatMap(({ schema }) => codesIn(contract, schema).map((code) => ({ code, operation }))),
  );
  const silent = Map.groupBy(listed, ({ code }) => code);
  const entries = [...silent].flatMap(([code, same]) => {
    if (shown.has(code)) return [];
    const found = sense(code);
    const at = atOperations(
      book,
      path,
      same.map(({ operation }) => operation),
    );
    const [why, what] = [say(found?.why ?? "why_4XX"), say(found?.what ?? "do_4XX")];
    return entry(book, 3, codeSpan(code), say("codeUntold"), why, what, at);
  });
  return entries.length === 0 ? [] : [heading(say("codesTitle")), ...entries];
}
