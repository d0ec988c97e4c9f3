import type { Heartbeat } from "../contract/index.ts";
import { channelProperties, given } from "./channel-spec.ts";
import { printOpen } from "./open-function.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import { printObject } from "./print-object.ts";
import { code, identifier, literal, type SourceText, typeFrom } from "./source-text.ts";
import { printTalk } from "./talk-type.ts";

/** The client of one WebSocket channel. */
export function printWebSocketClient(channelPlan: ChannelPlan, plan: Plan): SourceText {
  const { channel, value } = channelPlan;
  if (channel.protocol !== "websocket") throw new RangeError(`${channel.id} is no WebSocket channel`);
  const policies = channel.closeCodes.filter(({ reconnect }) => reconnect !== "backoff");
  const spec = printObject({
    ...channelProperties(channelPlan, plan),
    protocols: channel.subprotocols.length > 0 ? literal(channel.subprotocols) : undefined,
    heartbeat: given(channel.heartbeat && heartbeatOf(channel.heartbeat, channelPlan, plan)),
    closeCodes:
      policies.length > 0
        ? literal(Object.fromEntries(policies.map(({ code: number, reconnect }) => [number, reconnect])))
        : undefined,
  });
  const type = typeFrom(plan.options.runtime, "WebSocketSpec");
  return code`${printTalk(channelPlan, plan)}
const ${identifier(`${value}Spec`)}: ${type} = ${spec};

${printOpen(channelPlan, plan, { open: "openWebSocket", options: "WebSocketOptions", io: false })}`;
}

/** The heartbeat in the runtime's words: which message the client says, and on which one of the server's it says it. */
function heartbeatOf(
  { intervalMs, missed, initiator: by, operation: id }: Heartbeat,
  { client, server }: ChannelPlan,
  plan: Plan,
): Readonly<Record<string, unknown>> | undefined {
  const operation = plan.contract.operations.find((one) => one.id === id);
  if (operation?.kind !== "message") return undefined;
  const pings = new Set(operation.messages);
  const answers = new Set(operation.reply?.messages);
  const said = client.find(({ message }) => (by === "client" ? pings : answers).has(message.id));
  const on = by === "client" ? undefined : server.find(({ message }) => pings.has(message.id))?.key;
  if (said === undefined) return undefined;
  // What a ping says beside its constants comes from its first example.
  const payload = said.message.examples[0]?.value;
  return {
    intervalMs,
    missed,
    by,
    says: said.key,
    ...(payload !== undefined && { payload }),
    ...(on !== undefined && { on }),
  };
}
