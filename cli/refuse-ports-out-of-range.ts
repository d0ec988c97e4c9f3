import type { Contract } from "../contract/index.ts";
import type { MockSettings } from "./mock-settings.ts";
import { UsageFault } from "./usage-fault.ts";

const highest = 65_535;

/** @throws UsageFault when `--ports offset:N` moves a port that is played to where there is none */
export function refusePortsOutOfRange(contract: Contract, { ports, only }: Pick<MockSettings, "ports" | "only">): void {
  if (!ports?.startsWith("offset:")) return;
  const offset = Number(ports.slice("offset:".length));
  const moved = contract.ports
    .filter(({ protocols }) => protocols.length > 0)
    .filter(({ systems }) => only === undefined || systems.some((system) => only.includes(system)))
    .map(({ number }) => ({ number, sum: number + offset }));
  const out = moved.filter(({ sum }) => sum < 1 || sum > highest);
  if (out.length === 0) return;
  const sums = out.map(({ number, sum }) => `port ${number} would be ${sum}`).join(", ");
  const numbers = moved.map(({ number }) => number);
  const [least, most] = [1 - Math.min(...numbers), highest - Math.max(...numbers)];
  throw new UsageFault(
    `--ports ${ports}: ${sums}, and ports go from 1 to ${highest}: choose an offset between ${least} and ${most}`,
  );
}
