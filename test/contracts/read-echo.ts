import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

const folder = join(import.meta.dirname, "echo");

/** Whatever is said comes back: WebSocket on 7801, Socket.IO on 7802, on 7803 with a short heartbeat and on 7804 without polling. */
export async function readEcho(): Promise<Contract> {
  const names = ["echo-sockets.yaml", "echo-packets.yaml"];
  const reading = await readContract(
    names.map((name) => join(folder, name)),
    { root: folder },
  );
  if (!reading.ok)
    throw new Error(
      reading.diagnostics.map(({ message, source }) => `${source.file}:${source.line} ${message}`).join("\n"),
    );
  return reading.contract;
}
