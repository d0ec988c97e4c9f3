import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

const folder = join(import.meta.dirname, "harbour");

/** The documents of the harbour: HTTP on 7601, WebSocket on 7602 and 7603, Socket.IO on 7604, TLS on 7605, and 7606 that leads there. */
export const harbourDocuments: readonly string[] = readdirSync(folder)
  .filter((name) => name.startsWith("harbour-"))
  .map((name) => join(folder, name));

/** A contract in which every kind of promise can be broken. */
export async function readHarbour(): Promise<Contract> {
  const reading = await readContract(harbourDocuments, { root: folder });
  if (!reading.ok)
    throw new Error(
      reading.diagnostics.map(({ message, source }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  return reading.contract;
}
