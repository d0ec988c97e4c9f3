import type { Contract, Message } from "../../contract/index.ts";
import { checkPayload } from "../../contract/payload/index.ts";
import type { ChannelSightings } from "./channel-sightings.ts";
import type { OpenChannel } from "./client-check.ts";

/** Whether what a client said is this message: by its event on Socket.IO, by its shape elsewhere. */
export function isSaid(
  contract: Contract,
  { protocol }: OpenChannel,
  { name, payload }: Message,
  said: ChannelSightings["said"][number],
): boolean {
  return protocol === "socketio" ? said.event === name : checkPayload(contract, payload, said.payload).length === 0;
}
