import type { WebSocketChannel } from "../../../contract/index.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { openCheck } from "../open-channel/open-check.ts";
import type { OpenSubject } from "../open-channel/talk.ts";
import { promptMs } from "../open-channel/timing.ts";
import { enter } from "./enter-channel.ts";
import { atOnceMs } from "./judge-refusal.ts";

/** That a channel is where its document says, and nowhere else: on no other path and on no other port. */
export function placeChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  return [pathCheck(subject, channel), ...exclusiveChecks(subject, channel)];
}

function pathCheck(subject: OpenSubject, channel: WebSocketChannel): Check {
  return openCheck(subject, {
    family: ["handshake", "undeclared-path"],
    promise: `open nothing beside ${channel.key} that the contract does not have`,
    needsMs: promptMs,
    async run(asking) {
      const [endpoint] = channel.endpoints;
      const path = `${(endpoint?.path ?? "").replace(/\/[^/]*$/, "")}/x-undocumented-${asking.chance.int(1000, 9999)}/y`;
      const opening = await enter(asking, channel, { path });
      if (typeof opening === "string") return notAsked(opening);
      const expected = `no connection, because the contract has nothing at ${path}`;
      if (opening.kind !== "open") return kept;
      const closed = await opening.peer.ended(atOnceMs);
      return closed === undefined
        ? broken({ expected, got: "an open connection", transcript: asking.transcript() })
        : kept;
    },
  });
}

/** A channel is where its document says, and on no other port of the contract. */
function exclusiveChecks(subject: OpenSubject, channel: WebSocketChannel): readonly Check[] {
  const own = new Set(channel.endpoints.map(({ port }) => port));
  const [endpoint] = channel.endpoints;
  const { channels, ports } = subject.contract;
  // A port that hands requests on may well lead here.
  const leadsOn = new Set(
    channels.flatMap((one) =>
      one.protocol === "http" && one.proxy !== undefined ? one.endpoints.map(({ port }) => port) : [],
    ),
  );
  const others = ports.filter(
    ({ number, protocols }) => protocols.length > 0 && !own.has(number) && !leadsOn.has(number),
  );
  return others.map(({ number }) => {
    const check = openCheck(subject, {
      family: ["topology", String(number), "exclusive"],
      promise: `keep ${channel.key} off port ${number}, where the contract does not have it`,
      needsMs: promptMs,
      async run(asking) {
        const opening = await enter(asking, channel, { port: number });
        if (typeof opening === "string") return notAsked(opening);
        const expected = `no connection, because ${endpoint?.path ?? ""} is on port ${[...own].join(", ")}`;
        if (opening.kind === "refused" && opening.response.status < 400)
          return broken({ expected, got: `status ${opening.response.status}`, transcript: asking.transcript() });
        if (opening.kind !== "open") return kept;
        const closed = await opening.peer.ended(atOnceMs);
        return closed === undefined
          ? broken({ expected, got: "an open connection", transcript: asking.transcript() })
          : kept;
      },
    });
    return { ...check, about: { ...check.about, ports: [number] } };
  });
}
