import type { Contract, Port, Side } from "../../contract/index.ts";
import { checkId, type Level } from "../check.ts";
import type { Transcript } from "../transcript.ts";
import type { Tally, Watch } from "./tally.ts";

/** What is noted of a port as a whole. */
export interface PortWatches {
  /** Whether what each side says can be understood; with the reason where it cannot. */
  readonly understood: Readonly<Record<Side, (why: string | undefined, evidence: () => Transcript) => void>>;
  /** Whether clients keep to what the contract has there. */
  readonly documented: Watch;
}

export function portWatches(contract: Contract, port: Port, tally: Tally): PortWatches {
  const server = contract.servers.find(({ id }) => id === port.servers[0]);
  const watch = (family: string, level: Level, promise: string): Watch =>
    tally.watch({
      id: checkId("wire", String(port.number), family),
      title: `${level} ${promise}`,
      asks: port.source,
      about: { system: port.systems[0] ?? "", document: server?.document ?? "", ports: [port.number] },
      covers: [`port:${port.number}`],
    });
  const protocols = port.protocols.join(", ");
  const understood = (side: Side): PortWatches["understood"][Side] => {
    const note = watch(
      `from-${side}`,
      "MUST",
      `speak ${protocols} on port ${port.number}${side === "client" ? ", as a client" : ""}`,
    );
    return (why, evidence) => note(why === undefined ? undefined : { expected: protocols, got: why }, evidence);
  };
  return {
    understood: { client: understood("client"), server: understood("server") },
    documented: watch(
      "documented",
      "SHOULD",
      `ask on port ${port.number} for what the contract has there, as a client`,
    ),
  };
}
