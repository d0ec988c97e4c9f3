import { compare } from "./compare.ts";
import type { ContractSummary } from "./contract-summary.ts";
import { describeFields } from "./describe-fields.ts";
import { anyOther } from "./summary-fields.ts";
import type { Terms } from "./summary-terms.ts";

/**
 * What a contract says now that it did not say before, one sentence each: `message "bid" of "hall" gained an optional field
 * "note" (string)`. Empty where only descriptions or examples changed, or nothing.
 */
export function describeDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return [
    ...channelDrift(before, after),
    ...exchangeDrift("operation", before.operations, after.operations),
    ...exchangeDrift("webhook", before.webhooks ?? {}, after.webhooks ?? {}),
    ...exchangeDrift("callback", before.callbacks ?? {}, after.callbacks ?? {}),
    ...typeDrift(before, after),
  ];
}

function channelDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return compare(before.channels, after.channels, {
    gained: (name) => [`channel "${name}" is new`],
    lost: (name) => [`channel "${name}" is gone`],
    both: (name, was, is) => [
      ...(was.address === is.address ? [] : [`channel "${name}" moved from ${was.address} to ${is.address}`]),
      ...messageDrift(name, "clients may say", was.client, is.client),
      ...messageDrift(name, "the server may say", was.server, is.server),
      ...compare(was.replies, is.replies, {
        gained: (key, type) => [`message "${key}" of "${name}" is answered now (${type})`],
        lost: (key) => [`message "${key}" of "${name}" is not answered any more`],
        both: (key, old, now) => (old === now ? [] : [`the answer to "${key}" of "${name}" was ${old} and is ${now}`]),
      }),
      ...termDrift(`channel "${name}"`, was.terms, is.terms),
    ],
  });
}

type Texts = Readonly<Record<string, string>>;

/** A summary of earlier days has no terms: nothing is known of them then. */
function termDrift(subject: string, was: Terms | undefined, is: Terms | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [];
  return compare(was, is, {
    gained: (term, value) => [`${subject} gained ${term}: ${value}`],
    lost: (term, value) => [`${subject} lost ${term}: ${value}`],
    both: (term, old, now) => (old === now ? [] : [`${term} of ${subject} was ${old} and is ${now}`]),
  });
}

function messageDrift(channel: string, may: string, was: Texts, is: Texts): readonly string[] {
  return compare(was, is, {
    gained: (key) => [`channel "${channel}" gained a message: ${may} "${key}"`],
    lost: (key) => [`channel "${channel}" lost the message "${key}"`],
    both: (key, old, now) =>
      old === now ? [] : [`message "${key}" of "${channel}" carried ${old} and carries ${now}`],
  });
}

type Exchanges = ContractSummary["operations"];

function exchangeDrift(kind: string, before: Exchanges, after: Exchanges): readonly string[] {
  return compare(before, after, {
    gained: (name, { call }) => [`${kind} "${name}" (${call}) is new`],
    lost: (name, { call }) => [`${kind} "${name}" (${call}) is gone`],
    both: (name, was, is) => [
      ...(was.call === is.call ? [] : [`${kind} "${name}" was ${was.call} and is ${is.call}`]),
      ...partDrift(`${kind} "${name}"`, was.takes, is.takes),
      ...compare(was.gives, is.gives, {
        gained: (status) => [`${kind} "${name}" gained the answer ${status}`],
        lost: (status) => [`${kind} "${name}" lost the answer ${status}`],
        both: (status, old, now) =>
          old === now ? [] : [`answer ${status} of ${kind} "${name}" was ${old || "empty"} and is ${now || "empty"}`],
      }),
      ...termDrift(`${kind} "${name}"`, was.terms, is.terms),
      ...writingDrift(`${kind} "${name}"`, was.writing, is.writing),
    ],
  });
}

/** What comes or goes with a parameter, a body or an answer is told with it. */
function writingDrift(subject: string, was: Terms = {}, is: Terms = {}): readonly string[] {
  return compare(was, is, {
    gained: () => [],
    lost: () => [],
    both: (term, old, now) => (old === now ? [] : [`${term} of ${subject} was ${old} and is ${now}`]),
  });
}

/** The parts of a request; `body?` is one that may be left out. */
function partDrift(subject: string, was: Texts, is: Texts): readonly string[] {
  const bare = (parts: Texts): Readonly<Record<string, { readonly isNeeded: boolean; readonly type: string }>> =>
    Object.fromEntries(
      Object.entries(parts).map(([part, type]) => [part.replace("?", ""), { isNeeded: !part.endsWith("?"), type }]),
    );
  return compare(bare(was), bare(is), {
    gained: (part) => [`${subject} takes a ${part} now`],
    lost: (part) => [`${subject} takes no ${part} any more`],
    both: (part, old, now) => [
      ...(old.type === now.type ? [] : [`the ${part} of ${subject} was ${old.type} and is ${now.type}`]),
      ...(old.isNeeded === now.isNeeded
        ? []
        : [`the ${part} of ${subject} is ${now.isNeeded ? "required" : "optional"} now`]),
    ],
  });
}

function typeDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return compare(before.types, before.wording === undefined ? inFirstWords(after.types) : after.types, {
    gained: (name) => [`type ${name} is new`],
    lost: (name) => [`type ${name} is gone`],
    both: (name, was, is) => {
      // Most types stay what they are, and to find out what one is called takes a walk through the whole summary.
      if (JSON.stringify(was) === JSON.stringify(is)) return [];
      const subject = subjectOf(name, after);
      // A name that goes from one message to another says nothing of either.
      return describeFields(subject === subjectOf(name, before) ? subject : `type ${name}`, was, is);
    },
  });
}

/** What an earlier version said of types, as far as later words tell it. */
function inFirstWords(types: ContractSummary["types"]): ContractSummary["types"] {
  const said = Object.entries(types).map(([name, fields]) => {
    const old = Object.entries(fields).filter(([path]) => !path.endsWith(anyOther));
    return [name, Object.fromEntries(old.map(([path, holds]) => [path, holds.replaceAll(", ...unknown[]]", "]")]))];
  });
  return Object.fromEntries(said) as ContractSummary["types"];
}

/** A type that one message carries is spoken of as that message. */
function subjectOf(type: string, { channels, ...summary }: ContractSummary): string {
  const messages = Object.entries(channels).flatMap(([channel, { client, server }]) =>
    [...Object.entries(client), ...Object.entries(server)].flatMap(([key, carried]) =>
      carried === type ? [`message "${key}" of "${channel}"`] : [],
    ),
  );
  if (messages.length > 0)
    return messages.length === 1 ? `${messages[0]}` : `${messages[0]} (${type}, and ${messages.length - 1} more)`;
  const bodies = (["operation", "webhook", "callback"] as const).flatMap((kind) =>
    Object.entries(summary[`${kind}s`] ?? {}).flatMap(([name, { takes, gives }]) => [
      ...Object.entries(takes).flatMap(([part, carried]) =>
        carried === type ? [`the ${part.replace("?", "")} of ${kind} "${name}"`] : [],
      ),
      ...Object.entries(gives).flatMap(([status, carried]) =>
        carried === type ? [`answer ${status} of ${kind} "${name}"`] : [],
      ),
    ]),
  );
  return bodies.length === 1 ? `${bodies[0]}` : `type ${type}`;
}
