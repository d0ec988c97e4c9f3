import {
  type Contract,
  type HttpOperation,
  type Message,
  type MessageOperation,
  resourcesOf,
} from "../../../contract/index.ts";
import type { JournalEntry } from "../../../index.ts";
import type { Copied } from "./samples-of.ts";

/** What is to be seen of a sample, one after another: by the mock, or on the reader's screen. */
export type Hope =
  | { readonly seen: "journal"; readonly what: string; fits(entry: JournalEntry): boolean }
  /** Something of what the entry before it holds is printed. */
  | { readonly seen: "print"; readonly what: string }
  /** It ends by itself, and well. */
  | { readonly seen: "end"; readonly what: string };

export interface Hopes {
  readonly hopes: readonly Hope[];
  /** The message that the mock is to say each time that something comes from the sample, where nobody else makes it say it. */
  readonly say?: Message;
}

/** What a reader expects of a sample, by what the contract says of its operation. */
export function hopesOf(contract: Contract, sample: Copied): Hopes {
  const { operation } = sample;
  if (operation.kind === "http") return { hopes: requestHopes(contract, operation, sample) };
  return operation.from === "client"
    ? { hopes: sayingHopes(contract, operation, sample) }
    : hearingHopes(contract, operation, sample);
}

/**
 * An answer that is no refusal. Where the contract has nothing but refusals, such as for a port where nobody should ask, it is one of
 * those; where the documents show no row, so that a mock makes up its own, it may be that there is no such row.
 */
function requestHopes(contract: Contract, { id, key, responses }: HttpOperation, { label }: Copied): readonly Hope[] {
  const statuses = responses.map(({ status }) => status);
  const rows = resourcesOf(contract).find(({ operations }) => Object.values(operations).includes(id));
  const isMadeUp = rows?.seeds.length === 0 && rows.operations.list !== id && rows.operations.create !== id;
  const refusals = statuses.every((status) => /^[45]/.test(status))
    ? statuses
    : statuses.filter((status) => isMadeUp && status === "404");
  const isFine = (status: number): boolean => status < 400 || refusals.includes(String(status));
  return [
    {
      seen: "journal",
      what: `${refusals.length === 0 ? "an answer below 400" : refusals.join(" or ")} to ${key}`,
      fits: ({ kind, operation, response }) =>
        kind === "request" && operation === key && response !== undefined && isFine(response.status),
    },
    { seen: "print", what: "the answer printed" },
    { seen: "end", what: `the end of ${label}` },
  ];
}

function sayingHopes(contract: Contract, operation: MessageOperation, { label }: Copied): readonly Hope[] {
  const { channel, messages, reply } = operation;
  const heard = crosses("heard", channel, namesOf(contract, messages));
  const ends: readonly Hope[] = label === "Generated client" ? [{ seen: "end", what: "its own end" }] : [];
  if (reply === undefined) return [heard, ...ends];
  const answered = crosses("said", channel, namesOf(contract, reply.messages));
  return [heard, answered, { seen: "print", what: "the reply printed" }, ...ends];
}

function hearingHopes(contract: Contract, operation: MessageOperation, { label }: Copied): Hopes {
  const { id, channel, messages, reply } = operation;
  const say = contract.messages.find((message) => message.id === messages[0]);
  if (say === undefined) throw new Error(`${id} says nothing`);
  // Who prints raw frames answers none.
  const answers = /^(?:Browser|wscat|Python)$/.test(label) ? [] : namesOf(contract, reply?.messages ?? []);
  const hopes: readonly Hope[] = [crosses("said", channel, [say.name]), { seen: "print", what: `${say.name} printed` }];
  return { say, hopes: answers.length === 0 ? hopes : [...hopes, crosses("heard", channel, answers)] };
}

/** Something that is heard from the sample, or said and heard by somebody. */
const crosses = (way: "heard" | "said", on: string, names: readonly string[]): Hope => ({
  seen: "journal",
  what: `${names.join(" or ")} ${way} on ${on}`,
  fits: ({ kind, channel, message = "", listeners = 1 }) =>
    kind === way && channel === on && names.includes(message) && listeners > 0,
});

const namesOf = (contract: Contract, ids: readonly string[]): readonly string[] =>
  contract.messages.filter(({ id }) => ids.includes(id)).map(({ name }) => name);
