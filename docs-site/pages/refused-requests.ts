import type { HttpOperation } from "../../contract/index.ts";
import { heading, table } from "../blocks.ts";
import { type Book, linkToOperation } from "../book.ts";
import { codesIn, errorsIn, sense } from "../error-codes.ts";
import { isLong } from "../groups.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, link, type Md } from "../markdown/md.ts";
import type { Block } from "../page.ts";
import { relativeTo } from "../permalink.ts";
import { bodyExamples } from "../valid-examples.ts";
import { adviceOn, whyStatus } from "./advice.ts";
import { errorEntry, meaningOf, type Voice, type Words } from "./error-entry.ts";

interface Refusal {
  readonly operation: HttpOperation;
  readonly response: HttpOperation["responses"][number];
}

/** Every status that a request may be refused with, and the codes of the service's own under it. */
export function refusedRequests(book: Book, system: string, path: string): readonly Block[] {
  const refusals = book.contract.operations.flatMap((operation) =>
    operation.kind !== "http" || operation.system !== system
      ? []
      : operation.responses
          .filter(({ status }) => /^[45]/.test(status) || status === "default")
          .map((response) => ({ operation, response })),
  );
  if (refusals.length === 0) return [];
  const places = placesOf(book, system, path, refusals);
  const shown = shownCodes(book, refusals);
  const byStatus = [...Map.groupBy(refusals, ({ response }) => response.status)].toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  );
  const byResponse = Map.groupBy(shown, ({ response }) => response);
  const statuses = byStatus.flatMap(([status, all]) => {
    const voices = all.map(({ operation, response }): Voice => {
      const [code, ...others] = new Set((byResponse.get(response) ?? []).map((one) => one.code));
      const { why, what } = adviceOn(book, operation, status, others.length === 0 ? code : undefined);
      const at = linkToOperation(book, path, operation);
      return { meaning: aside(response.description), why, what, usually: whyStatus(book, status), at };
    });
    const codes = shown.filter(({ response }) => response.status === status);
    return [...errorEntry(book, 3, codeSpan(status), voices, places.shorten), ...codesOf(book, path, codes, places)];
  });
  const silent = silentCodes(book, path, refusals, shown, places);
  return [heading(book.say("statusesTitle")), ...statuses, ...silent, ...places.blocks()];
}

/** Many places in few words, and where all of them are. */
interface Places {
  shorten(at: readonly Md[]): readonly Md[];
  /** Every request with all its refusals, if something was left out that is not listed elsewhere. */
  blocks(): readonly Block[];
}

const most = 6;

function placesOf(book: Book, system: string, path: string, refusals: readonly Refusal[]): Places {
  const { map, say, words } = book;
  const byOperation = Map.groupBy(refusals, ({ operation }) => operation);
  const isMuch = isLong([...byOperation.keys()]);
  const there = isMuch ? relativeTo(path, map.system(system)) : anchorOf(words.statusesByRequest);
  let isShortened = false;
  return {
    shorten: (at) => {
      if (at.length <= most + 1) return at;
      isShortened = true;
      return [...at.slice(0, most), link(say("andMore", { count: at.length - most }), there)];
    },
    blocks: () => {
      if (isMuch || !isShortened) return [];
      const rows = [...byOperation].map(([operation, all]) => [
        linkToOperation(book, path, operation),
        joined(
          all.map(({ response }) => codeSpan(response.status)),
          ", ",
        ),
      ]);
      return [heading(say("statusesByRequest")), ...table([say("operation"), say("status")], rows)];
    },
  };
}

/** A heading of plain letters has the same address wherever Markdown is shown. */
const anchorOf = (title: string): string => `#${title.toLowerCase().replaceAll(" ", "-")}`;

interface ShownCode extends Refusal, Words {
  readonly code: string;
}

/** The codes of a service's own that examples show. */
function shownCodes(book: Book, all: readonly Refusal[]): readonly ShownCode[] {
  return all.flatMap(({ operation, response }) =>
    response.content.flatMap((media) => {
      if (media.examples.length === 0) return [];
      const listed = codesIn(book.contract, media.schema);
      return bodyExamples(book, media).flatMap(({ value, summary }) =>
        errorsIn(value).map((one) => ({
          ...one,
          summary,
          documented: listed.find(({ code }) => code === one.code)?.meaning ?? "",
          otherwise: response.description,
          operation,
          response,
        })),
      );
    }),
  );
}

/** Those of one status. */
function codesOf(book: Book, path: string, shown: readonly ShownCode[], places: Places): readonly Block[] {
  return [...Map.groupBy(shown, ({ code }) => code)].flatMap(([code, same]) => {
    const voices = same.map((one): Voice => {
      const { operation, response } = one;
      const { why, what } = adviceOn(book, operation, response.status, code);
      return {
        meaning: meaningOf(book, one, same),
        why: response.description.trim() === "" ? why : aside(response.description),
        what,
        usually: why,
        at: linkToOperation(book, path, operation),
      };
    });
    return errorEntry(book, 4, codeSpan(code), voices, places.shorten);
  });
}

/** Those that schemas list and no example shows: a schema that many answers share does not tell with which status they come. */
function silentCodes(
  book: Book,
  path: string,
  all: readonly Refusal[],
  shown: readonly ShownCode[],
  places: Places,
): readonly Block[] {
  const { contract, say } = book;
  const known = new Set(shown.map(({ code }) => code));
  const listed = all.flatMap(({ operation, response }) =>
    response.content.flatMap(({ schema }) => codesIn(contract, schema).map((one) => ({ ...one, operation }))),
  );
  const silent = Map.groupBy(
    listed.filter(({ code }) => !known.has(code)),
    ({ code }) => code,
  );
  const entries = [...silent].flatMap(([code, same]) => {
    const found = sense(code);
    const [why, what] = [say(found?.why ?? "why_4XX"), say(found?.what ?? "do_4XX")];
    const voices = same.map(({ operation, meaning }): Voice => ({
      meaning: meaning === "" ? say("codeUntold") : aside(meaning),
      why,
      what,
      usually: why,
      at: linkToOperation(book, path, operation),
    }));
    return errorEntry(book, 3, codeSpan(code), voices, places.shorten);
  });
  return entries.length === 0 ? [] : [heading(say("codesTitle")), ...entries];
}
