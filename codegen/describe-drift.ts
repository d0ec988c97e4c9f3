import { compare } from "./compare.ts";
import type { ContractSummary } from "./contract-summary.ts";
import { describeFields } from "./describe-fields.ts";
import { typeless, without } from "./hidden-terms.ts";
import { exactlyOne } from "./schema-terms.ts";
import { anyOther } from "./summary-fields.ts";
import type { Held } from "./summary-finer.ts";
import type { Terms } from "./summary-terms.ts";

/**
 * What a contract says now that it did not say before, one sentence each: `message "bid" of "hall" gained an optional field
 * "note" (string)`. Empty where only descriptions or examples changed, or nothing.
 */
export function describeDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return [
    ...placeDrift(before.places, after.places),
    ...channelDrift(before, after),
    ...exchangeDrift("operation", before.operations, after.operations),
    ...exchangeDrift("webhook", before.webhooks ?? {}, after.webhooks ?? {}),
    ...exchangeDrift("callback", before.callbacks ?? {}, after.callbacks ?? {}),
    ...typeDrift(before, after),
  ];
}

/** A summary of earlier days has no places. */
function placeDrift(was: Terms | undefined, is: Terms | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [];
  return compare(was, is, {
    gained: (place, words) => [`${place} is new: ${words}`],
    lost: (place) => [`${place} is gone`],
    both: (place, old, now) => (old === now ? [] : [`${place} was ${old} and is ${now}`]),
  });
}

function channelDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return compare(before.channels, after.channels, {
    gained: (name) => [`channel "${name}" is new`],
    lost: (name) => [`channel "${name}" is gone`],
    both: (name, was, is) => [
      ...(was.address === is.address ? [] : [`channel "${name}" moved from ${was.address} to ${is.address}`]),
      ...messageDrift(name, "clients may say", was.client, is.client),
      ...messageDrift(name, "the server may say", was.server, is.server),
      ...replyDrift(name, was.replies, is.replies),
      // A summary of earlier days says nothing of what the server asks.
      ...(was.answers === undefined || is.answers === undefined ? [] : replyDrift(name, was.answers, is.answers)),
      ...termDrift(`channel "${name}"`, was.terms, is.terms),
      ...writingDrift(`channel "${name}"`, was.writing, is.writing),
      ...termDrift(`channel "${name}"`, was.finer, is.finer),
      ...termDrift(`channel "${name}"`, was.servers, is.servers),
      ...heldDrift(`channel "${name}"`, was.held, is.held),
      ...headerDrift(name, was.headers, is.headers),
    ],
  });
}

type Texts = Readonly<Record<string, string>>;

function replyDrift(channel: string, was: Texts, is: Texts): readonly string[] {
  return compare(was, is, {
    gained: (key, type) => [`message "${key}" of "${channel}" is answered now (${type})`],
    lost: (key) => [`message "${key}" of "${channel}" is not answered any more`],
    both: (key, old, now) => (old === now ? [] : [`the answer to "${key}" of "${channel}" was ${old} and is ${now}`]),
  });
}

/** A summary of earlier days has no terms: nothing is known of them then. */
function termDrift(subject: string, was: Terms | undefined, is: Terms | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [];
  return compare(was, is, {
    gained: (term, value) => [`${subject} gained ${term}: ${value}`],
    lost: (term, value) => [`${subject} lost ${term}: ${value}`],
    both: (term, old, now) => (old === now ? [] : [`${term} of ${subject} was ${old} and is ${now}`]),
  });
}

/** What comes or goes with a header or a body is told with it. */
function heldDrift(subject: string, was: Held = {}, is: Held = {}): readonly string[] {
  return compare(was, is, {
    gained: () => [],
    lost: () => [],
    both: (what, old, now) => describeFields(`${what} of ${subject}`, old, now),
  });
}

function headerDrift(channel: string, was: Held | undefined, is: Held | undefined): readonly string[] {
  if (was === undefined || is === undefined) return [];
  return compare(was, is, {
    gained: (key) => [`message "${key}" of "${channel}" has headers now`],
    lost: (key) => [`message "${key}" of "${channel}" has no headers any more`],
    both: (key, old, now) => describeFields(`the headers of message "${key}" of "${channel}"`, old, now),
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
      ...termDrift(`${kind} "${name}"`, was.finer, is.finer),
      ...termDrift(`${kind} "${name}"`, was.servers, is.servers),
      ...heldDrift(`${kind} "${name}"`, was.held, is.held),
    ],
  });
}

/** What comes or goes with a parameter, a body, a message or an answer is told with it. */
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
  return compare(before.types, inEarlierWords(after.types, before.wording), {
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
function inEarlierWords(types: ContractSummary["types"], wording = 1): ContractSummary["types"] {
  if (wording >= 3) return types;
  const said = Object.entries(types).map(([name, fields]) => {
    const known = Object.entries(fields).filter(([path]) => wording > 1 || !path.endsWith(anyOther));
    const holding = known.map(([path, holds]) => {
      const old = without(exactlyOne, without(typeless, holds));
      return [path, wording > 1 ? old : old.replaceAll(", ...unknown[]]", "]")] as const;
    });
    // Of a type whose fields are listed, nothing was said where nothing else was demanded.
    return [name, Object.fromEntries(holding.filter(([path, holds]) => path !== "{}" || holds !== ""))];
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
