import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { peerPath } from "../workshop.ts";
import { peerDocument } from "./peer-document.ts";
import { readJunit } from "./read-junit.ts";
import { runProcess } from "./run-process.ts";
import { key, type Tool } from "./tool.ts";

/** Dredd reads OpenAPI 3.0 at most. */
export const dredd: Tool = {
  name: "Dredd",
  async run({ port, writer, folder, limitMs }) {
    const url = `http://127.0.0.1:${port}/v1`;
    writeFileSync(join(folder, "harbour.json"), peerDocument({ version: "3.0", url, withKnown: true }));
    const { seconds, isLate } = await runProcess({
      args: [
        peerPath("dredd/bin/dredd"),
        "harbour.json",
        url,
        `--hookfiles=${join(import.meta.dirname, "dredd-hooks.cjs")}`,
        `--header=Authorization: Bearer ${writer}`,
        `--header=X-Harbour-Key: ${key}`,
        "--reporter=xunit",
        "--output=report.xml",
      ],
      cwd: folder,
      limitMs,
    });
    const report = join(folder, "report.xml");
    return { seconds, failed: isLate || !existsSync(report) ? undefined : readJunit(readFileSync(report, "utf8")) };
  },
};
