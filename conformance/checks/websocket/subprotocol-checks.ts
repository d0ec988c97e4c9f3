import { type WebSocketChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { enter, outcome } from "./enter-channel.ts";
import { atOnceMs } from "./judge-refusal.ts";

/** Which subprotocol a server chooses, and what it makes of clients that offer none of its own. */
export function subprotocolChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const { subprotocols, subprotocolRequired } = channel;
  const [preferred] = subprotocols;
  if (preferred === undefined) return [];
  const isRequired = subprotocolRequired !== undefined;
  const common = { asks: subprotocolRequired ?? channel.source };
  return [
    openCheck(subject, {
      ...common,
      family: ["handshake", "subprotocol", "chosen"],
      promise: `choose the first that is offered of ${subprotocols.join(", ")} on ${channel.key}, in the order of the contract (RFC 6455 §4.2.2)`,
      async run(asking) {
        const offers = [...subprotocols.map((one) => [one]), [...subprotocols], ["x-undocumented", ...subprotocols]];
        for (const offer of offers) {
          const one = offer.find((name) => subprotocols.includes(name)) ?? preferred;
          const opening = await enter(asking, channel, { protocols: offer });
          if (typeof opening === "string") return notAsked(opening);
          const transcript = asking.transcript();
          // A client that offers a subprotocol fails the connection when another one is chosen.
          if (opening.kind !== "open")
            return broken({ expected: `the subprotocol ${one}`, got: outcome(opening), transcript });
          if (opening.peer.protocol !== one)
            return broken({ expected: `the subprotocol ${one}`, got: opening.peer.protocol || "none", transcript });
        }
        return kept;
      },
    }),
    openCheck(subject, {
      ...common,
      family: ["handshake", "subprotocol", "unknown"],
      promise: isRequired
        ? `refuse clients of ${channel.key} that offer no subprotocol of the contract`
        : `choose no subprotocol on ${channel.key} that the contract does not have`,
      async run(asking) {
        for (const offer of isRequired ? [[], ["x-undocumented"]] : [["x-undocumented"]]) {
          const opening = await enter(asking, channel, { protocols: offer });
          if (typeof opening === "string") return notAsked(opening);
          // To refuse the handshake, or to go on without one, is up to the server, where the header is not required.
          if (opening.kind !== "open") continue;
          const transcript = asking.transcript();
          if (opening.peer.protocol !== "")
            return broken({ expected: "no subprotocol", got: opening.peer.protocol, transcript });
          if (isRequired && (await opening.peer.ended(atOnceMs)) === undefined)
            return broken({ expected: "a refusal, because one is required", got: "an open connection", transcript });
        }
        return kept;
      },
    }),
  ];
}
