import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { ours } from "../figure.ts";
import type { Workshop } from "../workshop.ts";
import { runProcess } from "./run-process.ts";
import { key, type Tool } from "./tool.ts";

const contract = join(import.meta.dirname, "../../test/contracts/harbour/harbour-api.yaml");

/** `sockwright test`, with a target file that has the credentials. */
export const ownTool = ({ command, env }: Workshop): Tool => ({
  name: ours,
  async run({ port, writer, reader, expired, folder, limitMs }) {
    const target = {
      urls: { 7601: `http://127.0.0.1:${port}` },
      credentials: {
        bearer: { valid: writer, invalid: [expired], scopes: { "harbour:read": reader } },
        key: { valid: key },
      },
    };
    writeFileSync(join(folder, "target.mjs"), `export default ${JSON.stringify(target)};\n`);
    const { seconds, isLate, stdout } = await runProcess({
      args: [command, "test", contract, "--target", "target.mjs", "--only", "http", "--no-shrink", "--json"],
      cwd: folder,
      env,
      limitMs,
    });
    if (isLate || stdout === "") return { seconds, failed: undefined };
    const { results } = JSON.parse(stdout) as { results: { id: string; verdict: { outcome: string } }[] };
    return {
      seconds,
      failed: new Set(results.filter(({ verdict }) => verdict.outcome === "broken").map(({ id }) => id)),
    };
  },
});
