import type { Contract, SocketIoChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { openChannelChecks } from "../open-channel/index.ts";
import { openSubject } from "../open-channel/open-subject.ts";
import { engineChecks } from "./engine-checks.ts";
import { namespaceChecks } from "./namespace-checks.ts";
import { socketIoProtocol } from "./socketio-protocol.ts";

/** What the Socket.IO channels of a contract imply, namespace by namespace. */
export function socketIoChecks(contract: Contract): readonly Check[] {
  return contract.channels
    .filter((channel): channel is SocketIoChannel => channel.protocol === "socketio" && channel.endpoints.length > 0)
    .flatMap((channel) => {
      const subject = openSubject(contract, channel, socketIoProtocol);
      return [...namespaceChecks(subject, channel), ...engineChecks(subject, channel), ...openChannelChecks(subject)];
    });
}
