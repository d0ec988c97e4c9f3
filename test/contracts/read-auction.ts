import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** The sample contract: an auction house with lots over HTTP, a hall over WebSocket and a floor over Socket.IO. */
export async function readAuction(): Promise<Contract> {
  const folder = join(import.meta.dirname, "auction");
  const reading = await readContract(
    ["auction-api.yaml", "auction-live.yaml", "auction-floor.yaml"].map((name) => join(folder, name)),
  );
  if (!reading.ok)
    throw new Error(
      reading.diagnostics.map(({ message, source }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  return reading.contract;
}
