import type { Contract, Message, SocketIoChannel } from "../contract/index.ts";
import { checkPayload } from "../contract/payload/index.ts";
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

/** By contract, then by id of what a server says: the messages of which one is to acknowledge it. */
const askedIn = new WeakMap<Contract, ReadonlyMap<string, readonly Message[]>>();

function askedBy(contract: Contract): ReadonlyMap<string, readonly Message[]> {
  let asked = askedIn.get(contract);
  if (asked === undefined) {
    const messages = new Map(contract.messages.map((message) => [message.id, message]));
    asked = new Map(
      contract.operations.flatMap((operation): [string, readonly Message[]][] => {
        if (operation.kind !== "message" || operation.from !== "server") return [];
        if (operation.reply?.delivery !== "ack") return [];
        const answers = operation.reply.messages.flatMap((id) => messages.get(id) ?? []);
        return operation.messages.map((id) => [id, answers]);
      }),
    );
    askedIn.set(contract, asked);
  }
  return asked;
}

/**
 * What a client is handed with a frame for which the contract wants an acknowledgement: the answer is heard as the message that the
 * contract has for it. Undefined where it wants none.
 */
export function acknowledgementOf(
  contract: Contract,
  channel: SocketIoChannel,
  { message: { id } }: Frame,
  hear: (incoming: Incoming) => void,
): ((...answer: unknown[]) => void) | undefined {
  const [first, ...others] = askedBy(contract).get(id) ?? [];
  if (first === undefined) return undefined;
  return (...answer) => {
    const fits = ({ payload }: Message): boolean =>
      !isDeeperThan(answer, maxNesting) && checkPayload(contract, payload, readArguments(payload, answer)).length === 0;
    const { name } = [first, ...others].find(fits) ?? first;
    hear(heardEvent(contract, channel, name, answer, undefined));
  };
}
