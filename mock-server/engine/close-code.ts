import type { CloseCode, CloseSituation, SocketIoChannel, WebSocketChannel } from "../../contract/index.ts";

/** A channel whose connections stay open. */
export type OpenChannel = WebSocketChannel | SocketIoChannel;

/** The close code that the documents give a situation; with `phase`, only one of that phase. */
export function closeCodeFor(
  channel: OpenChannel,
  situation: CloseSituation,
  phase?: CloseCode["phase"],
): CloseCode | undefined {
  const fitting = channel.closeCodes.filter(({ when, by }) => when.includes(situation) && by !== "client");
  return phase === undefined ? fitting[0] : fitting.find((code) => code.phase === phase);
}
