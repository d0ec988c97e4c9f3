import type { Contract, WebSocketChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { handshakeChecks } from "./handshake.ts";

/** What the WebSocket channels of a contract imply, channel by channel. */
export function webSocketChecks(contract: Contract): readonly Check[] {
  return contract.channels
    .filter((channel): channel is WebSocketChannel => channel.protocol === "websocket")
    .flatMap((channel) => handshakeChecks(contract, channel));
}
