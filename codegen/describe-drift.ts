import type { ContractSummary, Fields } from "./contract-summary.ts";

/**
 * What a contract says now that it did not say before, one sentence each: `message "bid" of "hall" gained an optional field
 * "note" (string)`. Empty where only words changed, or nothing.
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
    ],
  });
}

function messageDrift(channel: string, may: string, was: Fields, is: Fields): readonly string[] {
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
      ...compare(was.takes, is.takes, {
        gained: (part) => [`${kind} "${name}" takes a ${part.replace("?", "")} now`],
        lost: (part) => [`${kind} "${name}" takes no ${part.replace("?", "")} any more`],
        both: (part, old, now) => (old === now ? [] : [`the ${part} of ${kind} "${name}" was ${old} and is ${now}`]),
      }),
      ...compare(was.gives, is.gives, {
        gained: (status) => [`${kind} "${name}" gained the answer ${status}`],
        lost: (status) => [`${kind} "${name}" lost the answer ${status}`],
        both: (status, old, now) =>
          old === now ? [] : [`answer ${status} of ${kind} "${name}" was ${old || "empty"} and is ${now || "empty"}`],
      }),
    ],
  });
}

function typeDrift(before: ContractSummary, after: ContractSummary): readonly string[] {
  return compare(before.types, after.types, {
    gained: (name) => [`type ${name} is new`],
    lost: (name) => [`type ${name} is gone`],
    both: (name, was, is) => fieldDrift(subjectOf(name, after), was, is),
  });
}

function fieldDrift(subject: string, was: Fields, is: Fields): readonly string[] {
  return compare(bare(was), bare(is), {
    gained: (field, { needed, holds }) => [
      `${subject} gained ${needed ? "a required" : "an optional"} field "${field}" (${holds})`,
    ],
    lost: (field) => [`${subject} lost the field "${field}"`],
    both: (field, old, now) => {
      const what = field === "" ? subject : `field "${field}" of ${subject}`;
      return [
        ...(old.needed === now.needed ? [] : [`${what} was ${need(old.needed)} and is ${need(now.needed)}`]),
        ...(old.holds === now.holds ? [] : [`${what} was ${old.holds} and is ${now.holds}`]),
      ];
    },
  });
}

const need = (needed: boolean): string => (needed ? "required" : "optional");

/** Fields by their path without the question mark that says whether they may be absent. */
function bare(fields: Fields): Readonly<Record<string, { readonly needed: boolean; readonly holds: string }>> {
  return Object.fromEntries(
    Object.entries(fields).map(([path, holds]) => [path.replaceAll("?", ""), { needed: !path.endsWith("?"), holds }]),
  );
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

interface Cases<V> {
  gained(key: string, value: V): readonly string[];
  lost(key: string, value: V): readonly string[];
  both(key: string, before: V, after: V): readonly string[];
}

function compare<V>(
  before: Readonly<Record<string, V>>,
  after: Readonly<Record<string, V>>,
  cases: Cases<V>,
): readonly string[] {
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].toSorted();
  return keys.flatMap((key) => {
    const was = Object.hasOwn(before, key) ? before[key] : undefined;
    const is = Object.hasOwn(after, key) ? after[key] : undefined;
    if (was === undefined) return is === undefined ? [] : cases.gained(key, is);
    return is === undefined ? cases.lost(key, was) : cases.both(key, was, is);
  });
}
