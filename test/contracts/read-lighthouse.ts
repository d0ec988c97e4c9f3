import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

const folder = join(import.meta.dirname, "lighthouse");

/** The documents of the lighthouse: HTTP and WebSocket on 7711, Socket.IO on 7712. */
export const lighthouseDocuments: readonly string[] = readdirSync(folder).map((name) => join(folder, name));

/** A small contract with everything that time, faults and sessions bear on. */
export async function readLighthouse(): Promise<Contract> {
  const reading = await readContract(lighthouseDocuments, { root: folder });
  if (!reading.ok)
    throw new Error(
      reading.diagnostics.map(({ message, source }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  return reading.contract;
}
