import { breakPayload, type Chance } from "../../contract/payload/index.ts";
import type { HttpChannel, HttpOperation } from "../../contract/index.ts";
import type { Fault } from "./fault.ts";
import type { HttpReply, Transport } from "./http-message.ts";
import { type Problem, responseFor } from "./http-reply.ts";
import { isJson } from "./media-range.ts";
import { spoilText } from "./spoil-text.ts";
import type { World } from "./world.ts";

/** What strikes a request of an operation. */
export function strikeRequest(world: World, channel: HttpChannel, operation: HttpOperation): readonly Fault[] {
  if (world.faults.isQuiet) return [];
  return world.faults.strike({ stage: "request", channel, operations: [operation.key] });
}

/** The failure that a request is to be answered with, where it is to. */
export function failureOf(faults: readonly Fault[]): Problem | undefined {
  for (const fault of faults) {
    if (fault.kind !== "status") continue;
    const detail = "this fails on purpose: a fault of the mock is in force";
    return { status: fault.status, title: "Failure", detail };
  }
  return undefined;
}

/** A reply as it crosses with what strikes it. */
export function faultyReply(
  world: World,
  operation: HttpOperation,
  reply: HttpReply,
  faults: readonly Fault[],
): HttpReply {
  let { body } = faults.some(({ kind }) => kind === "wrong-schema") ? broken(world, operation, reply) : reply;
  for (const fault of faults) body = spoilText(body, fault) ?? body;
  return body === reply.body ? reply : { ...reply, body };
}

function broken(world: World, operation: HttpOperation, reply: HttpReply): HttpReply {
  const given = reply.headers["content-type"] ?? "";
  const media = responseFor(operation, reply.status)?.content.find(({ contentType }) => contentType === given);
  if (media === undefined || !isJson(given)) return reply;
  const chance = world.chance.fork(`faults:${operation.id}`);
  const [spoilt] = breakPayload(world.contract, media.schema, JSON.parse(reply.body), { chance });
  return spoilt === undefined ? reply : { ...reply, body: JSON.stringify(spoilt.value) };
}

/** How an answer crosses; undefined where it does as usual. */
export function transportOf(faults: readonly Fault[], chance: Chance): Transport | undefined {
  let delayMs = 0;
  let ending: Transport["ending"];
  let bytesPerSecond: number | undefined;
  for (const fault of faults) {
    if (fault.kind === "latency") delayMs += fault.ms + chance.next() * (fault.jitterMs ?? 0);
    else if (fault.kind === "drop") ending = "never";
    else if (fault.kind === "reset") ending ??= "reset";
    else if (fault.kind === "slow") ({ bytesPerSecond } = fault);
  }
  if (delayMs === 0 && ending === undefined && bytesPerSecond === undefined) return undefined;
  return { delayMs, ...(ending && { ending }), ...(bytesPerSecond !== undefined && { bytesPerSecond }) };
}
