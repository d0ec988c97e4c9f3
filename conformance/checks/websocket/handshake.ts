import type { Contract, WebSocketChannel } from "../../../contract/index.ts";
import { type Check, checkId } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { askToEnter } from "./ask-to-enter.ts";

/** How a channel lets clients in, and whom it keeps out. */
export function handshakeChecks(_contract: Contract, channel: WebSocketChannel): readonly Check[] {
  return [opens(channel)];
}

/** What every check of a channel is about. */
function subject(channel: WebSocketChannel): Check["about"] {
  const { system, document, id, endpoints } = channel;
  return { system, document, channel: id, ports: endpoints.slice(0, 1).map(({ port }) => port) };
}

function opens(channel: WebSocketChannel): Check {
  return {
    id: checkId("websocket", channel.document, channel.key, "handshake", "opens"),
    title: `MUST open ${channel.key} to a client that keeps the contract`,
    asks: channel.source,
    about: subject(channel),
    covers: [`channel:${channel.id}`],
    needsMs: 0,
    company: "any",
    async run(asking) {
      const question = await askToEnter(asking, channel);
      if (!question.ok) return notAsked(question.because);
      const opening = await asking.websocket(question.question);
      if (opening.kind === "open") return kept;
      const got = opening.kind === "refused" ? `status ${opening.response.status}` : opening.why;
      return broken({ expected: "status 101 and an open connection", got, transcript: asking.transcript() });
    },
  };
}
