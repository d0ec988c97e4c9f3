import type { JournalEntry } from "./journal-entry.ts";
import { wildcard } from "../../contract/index.ts";

/** A filter of the journal cannot be read. */
export class InvalidFilter extends Error {
  override readonly name = "InvalidFilter";
}

/** What terms may ask about, and where that stands in an entry. */
const fields: Readonly<Record<string, (entry: JournalEntry) => string | number | undefined>> = {
  kind: ({ kind }) => kind,
  verdict: ({ verdict }) => verdict,
  system: ({ system }) => system,
  port: ({ port }) => port,
  channel: ({ channel }) => channel,
  operation: ({ operation }) => operation,
  message: ({ message }) => message,
  connection: ({ connection }) => connection,
  fault: ({ faults }) => faults?.join(" "),
  method: ({ request }) => request?.method,
  path: ({ request }) => request?.target.split("?", 1)[0],
  status: ({ response, kind, code }) => response?.status ?? (kind === "refused" ? code : undefined),
  code: ({ code }) => code,
};

type Test = (entry: JournalEntry) => boolean;

function testOf(term: string): Test {
  const [, name, value] = /^([a-z]+):(.*)$/s.exec(term) ?? [];
  if (name === undefined || value === undefined) {
    const wanted = term.toLowerCase();
    return (entry) => JSON.stringify(entry).toLowerCase().includes(wanted);
  }
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  if (field === undefined) {
    throw new InvalidFilter(`"${name}" is nothing to filter by: expected one of ${Object.keys(fields).join(", ")}`);
  }
  const patterns = value.split(",").map(wildcard);
  return (entry) => {
    const found = field(entry);
    return found !== undefined && patterns.some((fits) => fits(String(found)));
  };
}

/**
 * Reads a filter: terms with spaces between, all of which must hold. `field:value` compares a field, where `*` stands for anything and a
 * comma for "or"; any other term is looked for in the whole entry; `-` before a term turns it round.
 *
 * @example "kind:heard,said channel:*.light -message:beam"
 * @throws InvalidFilter when it asks about a field that entries do not have
 */
export function readJournalFilter(text: string): Test {
  const terms = text.split(/\s+/).filter((term) => term !== "");
  const tests = terms.map((term): Test => {
    if (!term.startsWith("-") || term === "-") return testOf(term);
    const test = testOf(term.slice(1));
    return (entry) => !test(entry);
  });
  return (entry) => tests.every((test) => test(entry));
}
