import type { CloseCode } from "../../contract/index.ts";
import { heading, paragraph } from "../blocks.ts";
import { type Book, linkToChannel, linkToOperation, messagesOf, titleOf } from "../book.ts";
import { codesIn, errorsIn, sense } from "../error-codes.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, prose } from "../markdown/md.ts";
import type { Block, Page } from "../page.ts";
import { messageExamples } from "../valid-examples.ts";
import { plainly } from "../words/words.ts";
import { afterClose } from "./advice.ts";
import { errorEntry, meaningOf, type Voice } from "./error-entry.ts";
import { titleOfSystem } from "./home.ts";
import { refusedRequests } from "./refused-requests.ts";

/** Everything that can go wrong with a system: what it means, why, and what to do. */
export function errorsPage(book: Book, system: string): Page {
  const { map, say } = book;
  const path = map.errors(system);
  const name = prose(titleOfSystem(book, system));
  const blocks = [
    ...closeBlocks(book, system, path),
    ...messageBlocks(book, system, path),
    ...refusedRequests(book, system, path),
  ];
  return {
    path,
    title: book.words.errors,
    summary: plainly(book.words, "errorsSummary", { system: titleOfSystem(book, system) }),
    blocks: [paragraph(say(blocks.length === 0 ? "errorsNone" : "errorsIntro", { system: name })), ...blocks],
  };
}

function closeBlocks(book: Book, system: string, path: string): readonly Block[] {
  const { contract, say } = book;
  const all = contract.channels.flatMap((channel) =>
    channel.system !== system || channel.protocol === "http"
      ? []
      : channel.closeCodes.map((code) => ({ code, channel })),
  );
  const entries = [...Map.groupBy(all, ({ code }) => code.code)].flatMap(([number, same]) => {
    const voices = same.map(({ code, channel }): Voice => ({
      meaning: aside(code.summary),
      why: whyClosed(book, code),
      what: afterClose(book, code),
      usually: whyClosed(book, code),
      at: linkToChannel(book, path, channel, prose(titleOf(channel))),
    }));
    return errorEntry(book, 3, codeSpan(String(number)), voices);
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
      const listed = codesIn(contract, message.payload);
      const shown = messageExamples(book, message).flatMap(({ name, summary, value }) =>
        // What was made up says nothing about what servers say.
        errorsIn(value).flatMap((one) => (name === "" && summary === "" ? [] : [{ ...one, summary }])),
      );
      const silent = listed
        .filter(({ code }) => shown.every((one) => one.code !== code))
        .map(({ code }) => ({ code, words: "", summary: "" }));
      const known = [...shown, ...silent];
      const rows = known.length === 0 ? [{ code: message.name, words: "", summary: "" }] : known;
      return rows.map((row) => ({
        ...row,
        documented: listed.find(({ code }) => code === row.code)?.meaning ?? "",
        otherwise: message.description || titleOf(message),
        operation,
      }));
    });
  });
  const entries = [...Map.groupBy(all, ({ code }) => code)].flatMap(([code, same]) => {
    const found = sense(code);
    const [why, what] = [say(found?.why ?? "errorMessageMeaning"), say(found?.what ?? "errorMessageDo")];
    const voices = same.map((one): Voice => ({
      meaning: meaningOf(book, one, same),
      why,
      what,
      usually: why,
      at: linkToOperation(book, path, one.operation, prose(titleOf(one.operation))),
    }));
    return errorEntry(book, 3, codeSpan(code), voices);
  });
  return entries.length === 0 ? [] : [heading(say("messagesTitle")), ...entries];
}
