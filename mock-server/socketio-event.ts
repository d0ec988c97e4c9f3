import type { Contract, SocketIoChannel } from "../contract/index.ts";
import { isDeeperThan, maxNesting, readArguments, wireFormOf, writeArguments } from "../contract/wire/index.ts";
import type { Frame, Incoming } from "./engine/index.ts";

/** An event of a client as the engine hears it. `acknowledge` is there when the client asked for one. */
export function heardEvent(
  contract: Contract,
  channel: SocketIoChannel,
  event: string,
  args: readonly unknown[],
  acknowledge: ((...args: unknown[]) => void) | undefined,
): Incoming {
  if (isDeeperThan(args, maxNesting)) {
    const expected = `at most ${maxNesting} levels of lists and objects`;
    return { ok: false, situation: "invalid-message", expected, got: "more" };
  }
  const message = contract.messages.find(({ channel: id, name }) => id === channel.id && name === event);
  return {
    ok: true,
    event,
    payload: readArguments(message?.payload ?? true, args),
    ...(acknowledge && {
      acknowledge: (frame: Frame) => acknowledge(...saidArguments(frame)),
    }),
  };
}

/** The arguments of the event or acknowledgement that carries a frame. */
export function saidArguments({ message, payload, data }: Frame): readonly unknown[] {
  return wireFormOf(message.contentType) === "bytes" ? [data()] : writeArguments(message.payload, payload);
}
