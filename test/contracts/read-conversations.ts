import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

const root = join(import.meta.dirname, "..", "..");

/** Conversations alone, without the ports of the other systems that the package ships. */
export async function readConversations(): Promise<Contract> {
  const documents = ["asyncapi/conversations.yaml", "openapi/conversations-handshake.yaml"];
  const reading = await readContract(
    documents.map((name) => join(root, name)),
    { root },
  );
  if (!reading.ok) throw new Error(reading.diagnostics.map(({ message }) => message).join("\n"));
  return reading.contract;
}
