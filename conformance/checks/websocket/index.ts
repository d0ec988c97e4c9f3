import type { Contract, WebSocketChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { openChannelChecks } from "../open-channel/index.ts";
import { openSubject } from "../open-channel/open-subject.ts";
import { handshakeChecks } from "./handshake-checks.ts";
import { limitChecks } from "./limit-checks.ts";
import { resumeChecks } from "./resume-check.ts";
import { webSocketProtocol } from "./websocket-protocol.ts";
import { wireChecks } from "./wire-checks.ts";

/** What the WebSocket channels of a contract imply, channel by channel. */
export function webSocketChecks(contract: Contract): readonly Check[] {
  return contract.channels
    .filter((channel): channel is WebSocketChannel => channel.protocol === "websocket" && channel.endpoints.length > 0)
    .flatMap((channel) => {
      const subject = openSubject(contract, channel, webSocketProtocol);
      return [
        ...handshakeChecks(subject, channel),
        ...openChannelChecks(subject),
        ...wireChecks(subject, channel),
        ...resumeChecks(subject, channel),
        ...limitChecks(subject, channel),
      ];
    });
}
