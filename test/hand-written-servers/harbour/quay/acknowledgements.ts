import type { Socket } from "socket.io";
import type { Harbour } from "../harbour.ts";
import { placeholder, sendAck, sendBinaryAck } from "./raw-packets.ts";

/** What waits for an acknowledgement. */
export interface Asked {
  readonly harbour: Harbour;
  readonly socket: Socket;
  /** Its number on the wire. */
  readonly ackId: number;
  readonly acknowledge: (...args: readonly unknown[]) => void;
}

export function acknowledgeMove({ harbour, socket, ackId, acknowledge }: Asked, crane: string, position: number): void {
  const { breaks, clock } = harbour;
  const moving = {
    crane_id: crane,
    ...(!breaks("I02-ack-off-schema") && { position_m: position }),
    seconds: Math.round(position / 3),
  };
  if (breaks("I02-no-ack")) return;
  if (breaks("I02-late-ack")) return void clock.after(3000, () => acknowledge(moving));
  if (breaks("I02-ack-with-two-arguments")) return acknowledge(moving, "ok");
  acknowledge(moving);
  if (breaks("I02-ack-twice")) sendAck(socket, ackId, [moving]);
}

/** The error comes first: there is none. */
export function acknowledgeWeight({ harbour, acknowledge }: Asked, crane: string): void {
  const { breaks } = harbour;
  const weight = { crane_id: crane, tonnes: 24.5 };
  if (breaks("I02-weight-alone")) acknowledge(weight);
  else if (breaks("I02-error-second")) acknowledge(weight, null);
  else acknowledge(null, weight);
}

/** The photo as it came, and a smaller one. */
export function acknowledgePhoto({ harbour, socket, ackId, acknowledge }: Asked, crane: string, photo: Buffer): void {
  const { breaks } = harbour;
  const small = photo.subarray(0, Math.ceil(photo.length / 2));
  if (breaks("I06-bytes-as-text")) return acknowledge(crane, photo.toString("base64"), small.toString("base64"));
  const args = [crane, placeholder(0), placeholder(1)];
  if (breaks("I06-attachment-missing")) return sendBinaryAck(socket, ackId, 2, args, [photo]);
  if (breaks("I06-attachments-swapped")) return sendBinaryAck(socket, ackId, 2, args, [small, photo]);
  return acknowledge(crane, photo, small);
}
