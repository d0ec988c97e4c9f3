import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { peerPath } from "../workshop.ts";
import { readJunit } from "./read-junit.ts";
import { runProcess } from "./run-process.ts";
import { specmaticDocument, specmaticExamples } from "./specmatic-examples.ts";
import { key, type Tool } from "./tool.ts";

/** Its jar comes inside the npm package, so that nothing is fetched. */
const jar = peerPath("specmatic/specmatic.jar");

export const specmatic: Tool = {
  name: "Specmatic",
  async run({ port, writer, folder, limitMs }) {
    const url = `http://127.0.0.1:${port}/v1`;
    const examples = join(folder, "examples");
    mkdirSync(examples);
    writeFileSync(join(folder, "harbour.json"), specmaticDocument(url));
    for (const [name, example] of Object.entries(specmaticExamples()))
      writeFileSync(join(examples, `${name}.json`), JSON.stringify(example));
    const { seconds, isLate } = await runProcess({
      command: "java",
      args: [
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-jar",
        jar,
        "test",
        "harbour.json",
        "--examples=examples",
        `--testBaseURL=${url}`,
        "--junitReportDir=report",
      ],
      cwd: folder,
      // Credentials go by the names of the security schemes. Without a bound its resiliency tests take minutes.
      env: { bearer: writer, key, SPECMATIC_GENERATIVE_TESTS: "true", MAX_TEST_REQUEST_COMBINATIONS: "1" },
      limitMs,
    });
    const report = join(folder, "report");
    if (isLate || !existsSync(report)) return { seconds, failed: undefined };
    const files = readdirSync(report).filter((name) => name.endsWith(".xml"));
    const failed = files.map((name) => readJunit(readFileSync(join(report, name), "utf8")));
    return { seconds, failed: failed.find((names) => names !== undefined) };
  },
};
