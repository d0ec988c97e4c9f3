import type { Contract, Message } from "../../../contract/index.ts";
import { payloadChecker } from "../../../contract/payload/index.ts";
import { judgedPayload } from "../../../contract/wire/index.ts";
import { payloadIn } from "./payload-in.ts";

/** Whether a namespace's CONNECT says that the server recovers connections: it gives a private id beside the public one. */
export const recovers = (connect: unknown): boolean =>
  typeof connect === "object" && connect !== null && typeof (connect as { readonly pid?: unknown }).pid === "string";

/**
 * The payload of an event on a connection that can be recovered. There, Socket.IO puts an offset behind the arguments, by which a client
 * tells what it has heard: that is of the protocol, and not of the message
 * (https://socket.io/docs/v4/connection-state-recovery). Events that are volatile or ask for an acknowledgement have none.
 */
export function payloadBeforeOffset(
  contract: Contract,
  message: Message | undefined,
  args: readonly unknown[],
): unknown {
  const whole = payloadIn(message, args);
  if (typeof args.at(-1) !== "string") return whole;
  const fits = message !== undefined && payloadChecker(contract, judgedPayload(contract, message))(whole).length === 0;
  return fits ? whole : payloadIn(message, args.slice(0, -1));
}
