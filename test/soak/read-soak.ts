import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** What is played while the mock is soaked: WebSocket on 7901, HTTP on 7902, Socket.IO on 7903. */
export async function readSoak(): Promise<Contract> {
  const root = join(import.meta.dirname, "system");
  const names = ["asyncapi/soak-live.yaml", "openapi/soak-items.yaml"];
  const reading = await readContract(
    names.map((name) => join(root, name)),
    { root },
  );
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}
