import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { readFourSystems } from "../contracts/read-four-systems.ts";
import { domains, readDomain } from "../documents/domains.ts";

/** Schemas on which other generators break, names that are none, and text that wants to be code. */
export function readHard(): Promise<Contract> {
  return read(join(import.meta.dirname, "documents"), "hard.yaml");
}

/** Bodies of every kind: fields, text, forms and nothing. */
export function readFiles(): Promise<Contract> {
  return read(join(import.meta.dirname, "documents"), "files.yaml");
}

/** Bytes over WebSocket and Socket.IO, some of them by a name that texts have, too. */
export function readRadar(): Promise<Contract> {
  return read(join(import.meta.dirname, "documents"), "radar.yaml");
}

async function read(root: string, ...files: readonly string[]): Promise<Contract> {
  const reading = await readContract(
    files.map((file) => join(root, file)),
    { root },
  );
  if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 2));
  return reading.contract;
}

const good = join(import.meta.dirname, "../documents/good");

/** Contracts from many domains, one system each or more. */
export const contracts: readonly { readonly name: string; readonly contract: Contract }[] = await Promise.all([
  ...[
    { name: "the four systems", reading: readFourSystems() },
    { name: "an auction", reading: readAuction() },
    { name: "hard schemas", reading: readHard() },
    { name: "files", reading: readFiles() },
    { name: "a radar in bytes", reading: readRadar() },
    { name: "shared schemas", reading: read(join(import.meta.dirname, "documents"), "shared.yaml") },
    { name: "a chat", reading: read(good, "chat.json") },
    { name: "sensors in AsyncAPI 2", reading: read(good, "iot.yaml") },
    { name: "trading in many files", reading: read(good, "trading/asyncapi.yaml", "trading/openapi.yaml") },
    { name: "a Socket.IO game", reading: read(good, "game/asyncapi.yaml") },
    { name: "a library in OpenAPI 3.0", reading: read(good, "library-3.0.yaml") },
    { name: "payments with webhooks", reading: read(good, "payments.yaml") },
    { name: "webhooks only", reading: read(good, "only-webhooks.yaml") },
    { name: "hostile names", reading: read(good, "hostile.yaml") },
  ].map(async ({ name, reading }) => ({ name, contract: await reading })),
  ...domains.map(async ({ name }) => ({ name, contract: await readDomain(name) })),
]);

/** The systems of a contract. */
export function systemsOf(contract: Contract): readonly string[] {
  return [...new Set(contract.documents.map(({ system }) => system))];
}
