import { join } from "node:path";
import type { Contract } from "../contract/index.ts";
import { packageFolder } from "./package-info.ts";

const documents = ["control-api.yaml", "control-journal.yaml"];

/** The contract of the control port, from the documents of this package. */
export async function readControlContract(): Promise<Contract> {
  const { readContractCached } = await import("../contract/read/index.ts");
  const root = join(packageFolder, "mock-server/control");
  const reading = await readContractCached(
    documents.map((name) => join(root, name)),
    { root },
  );
  if (!reading.ok)
    throw new Error(`the documents of the control port make no contract: ${reading.diagnostics[0]?.message}`);
  return reading.contract;
}
