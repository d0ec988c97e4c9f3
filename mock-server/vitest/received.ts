import { holds } from "../../contract/scenario/index.ts";
import type { JournalEntry } from "../engine/index.ts";
import type { MockJournal } from "../mock-journal.ts";

/** Anything with a journal: a mock server, one of its sessions, a mock of the MSW handlers. */
export interface Journalled {
  readonly journal: MockJournal;
}

export const isJournalled = (value: unknown): value is Journalled =>
  typeof value === "object" && value !== null && "journal" in value;

/** What a client did, as `toHaveReceived` compares it. */
export interface Received {
  readonly entry: JournalEntry;
  /** The payload of a message, or the body of a request. */
  readonly value: unknown;
}

/** What clients said and asked under a name: that of a message, of an operation, or method and path (`POST /lamps`). */
export function receivedIn({ journal }: Journalled, name: string): readonly Received[] {
  return journal.entries().flatMap((entry): Received[] => {
    if (entry.kind === "heard") return entry.message === name ? [{ entry, value: entry.payload }] : [];
    if (entry.kind !== "request" || entry.request === undefined) return [];
    const { method, target, body } = entry.request;
    const [path = ""] = target.split("?");
    const isMeant = entry.operation === name || `${method} ${path}` === name || `${method} ${target}` === name;
    return isMeant ? [{ entry, value: parsed(body) }] : [];
  });
}

function parsed(body: string | undefined): unknown {
  if (body === undefined) return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

/** Whether something holds what is wanted; `expect.any(…)` and its like may stand anywhere in it. */
export function fits(value: unknown, wanted: unknown): boolean {
  if (isAsymmetric(wanted)) return wanted.asymmetricMatch(value);
  if (typeof wanted !== "object" || wanted === null) return holds(value, wanted);
  if (typeof value !== "object" || value === null || Array.isArray(value) !== Array.isArray(wanted)) return false;
  if (Array.isArray(wanted) && Array.isArray(value) && wanted.length !== value.length) return false;
  return Object.entries(wanted).every(
    ([name, one]) => Object.hasOwn(value, name) && fits((value as Readonly<Record<string, unknown>>)[name], one),
  );
}

interface Asymmetric {
  asymmetricMatch(value: unknown): boolean;
}

const isAsymmetric = (value: unknown): value is Asymmetric =>
  typeof value === "object" &&
  value !== null &&
  "asymmetricMatch" in value &&
  typeof value.asymmetricMatch === "function";
