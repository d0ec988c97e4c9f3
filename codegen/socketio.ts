import { channelProperties, given } from "./channel-spec.ts";
import { endpointOf } from "./endpoint-of.ts";
import { printOpen } from "./open-function.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import { printObject } from "./print-object.ts";
import { code, identifier, literal, type SourceText, typeFrom } from "./source-text.ts";
import { printTalk } from "./talk-type.ts";

/** The client of one Socket.IO channel, over the `io` of the user's own socket.io-client. */
export function printSocketIoClient(channelPlan: ChannelPlan, plan: Plan): SourceText {
  const { channel, value } = channelPlan;
  if (channel.protocol !== "socketio") throw new RangeError(`${channel.id} is no Socket.IO channel`);
  const spec = printObject({
    ...channelProperties(channelPlan, plan),
    enginePath: literal(endpointOf(channel)?.path ?? "/socket.io/"),
    transports: given(channel.socketio.transports),
    connectTimeoutMs: given(channel.socketio.connectTimeoutMs),
  });
  const type = typeFrom(plan.options.runtime, "SocketIoSpec");
  return code`${printTalk(channelPlan, plan)}
const ${identifier(`${value}Spec`)}: ${type} = ${spec};

${printOpen(channelPlan, plan, { open: "openSocketIo", options: "SocketIoOptions", io: true })}`;
}
