import type { Contract, HttpChannel, HttpOperation } from "../../../contract/index.ts";
import type { HttpSubject } from "./http-subject.ts";

const kept = new WeakMap<Contract, ReadonlyMap<string, HttpSubject>>();

/**
 * Every operation that can be asked for over plain HTTP, by id: not those that upgrade the connection, nor those that are only handed on to
 * another port, which are asked for there.
 */
export function httpSubjects(contract: Contract): ReadonlyMap<string, HttpSubject> {
  let subjects = kept.get(contract);
  if (subjects === undefined) kept.set(contract, (subjects = new Map(find(contract))));
  return subjects;
}

function* find(contract: Contract): Generator<[string, HttpSubject]> {
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const played = new Set(contract.ports.filter(({ protocols }) => protocols.length > 0).map(({ number }) => number));
  for (const operation of contract.operations) {
    if (operation.kind !== "http" || upgrades(operation)) continue;
    const channel = channels.get(operation.channel);
    if (channel?.protocol !== "http" || channel.proxy !== undefined) continue;
    const endpoint = endpointsOf(operation, channel).find(({ port }) => played.has(port));
    if (endpoint !== undefined) yield [operation.id, { contract, operation, channel, endpoint }];
  }
}

export const upgrades = ({ responses }: HttpOperation): boolean => responses.some(({ status }) => status === "101");

export const endpointsOf = (operation: HttpOperation, channel: HttpChannel): HttpChannel["endpoints"] =>
  operation.endpoints ?? channel.endpoints;
