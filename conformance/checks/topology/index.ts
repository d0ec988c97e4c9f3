import type { Contract, Port } from "../../../contract/index.ts";
import { type Check, checkId } from "../../check.ts";
import { reachPort } from "../../edges/reach-port.ts";
import { broken, kept } from "../../verdict.ts";

/** Whether every port answers what its documents say, and not what those of another port say. */
export function topologyChecks(contract: Contract): readonly Check[] {
  return contract.ports.filter(({ protocols }) => protocols.length > 0).map((port) => listens(contract, port));
}

function listens(contract: Contract, port: Port): Check {
  const server = contract.servers.find(({ id }) => id === port.servers[0]);
  return {
    id: checkId("topology", String(port.number), "listens"),
    title: `MUST listen on port ${port.number}`,
    asks: port.source,
    about: { system: port.systems[0] ?? "", document: server?.document ?? "", ports: [port.number] },
    covers: [`port:${port.number}`],
    needsMs: 0,
    company: "any",
    async run({ origin, transcript }) {
      const error = await reachPort(origin(port.number));
      if (error === undefined) return kept;
      return broken({
        expected: `a listener at ${origin(port.number)}`,
        got: error.message,
        transcript: transcript(),
      });
    },
  };
}
