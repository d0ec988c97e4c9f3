import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { peerPath } from "../workshop.ts";
import { peerDocument } from "./peer-document.ts";
import { readJunit } from "./read-junit.ts";
import { runProcess } from "./run-process.ts";
import { key, type Tool } from "./tool.ts";

const on = { enabled: true };
const everywhere = "*::/*";
const answers = ["contentType", "jsonBody", "schemaValidation", "headersPresent"];
const limits = { minimumNumberFields: on, maximumNumberFields: on, minLengthFields: on, maxLengthFields: on };

/** Every kind of test that Portman has: the answers, broken bodies and parameters, and nobody's requests. */
const config = (writer: string): object => ({
  version: 1,
  tests: {
    contractTests: ["statusSuccess", ...answers].map((test) => ({ openApiOperation: everywhere, [test]: on })),
    variationTests: [
      {
        openApiOperation: everywhere,
        openApiResponse: "400",
        variations: [
          {
            name: "refused",
            fuzzing: [
              {
                requestBody: [{ requiredFields: on, ...limits }],
                requestQueryParams: [{ requiredFields: on, ...limits }],
                requestHeaders: [{ requiredFields: on, ...limits }],
              },
            ],
            tests: refused("400"),
          },
        ],
      },
      {
        openApiOperation: everywhere,
        openApiResponse: "401",
        variations: [
          { name: "nobody", overwrites: [{ overwriteRequestSecurity: { remove: true } }], tests: refused("401") },
        ],
      },
    ],
  },
  overwrites: [
    {
      openApiOperation: "GET::/preferences",
      overwriteRequestHeaders: [{ key: "Cookie", value: "harbour_visit=visit-1", insert: true }],
    },
  ],
  globals: {
    securityOverwrites: {
      bearer: { token: writer },
      apiKey: { key: "X-Harbour-Key", value: key, in: "header" },
    },
  },
});

const refused = (code: string): object => ({
  contractTests: [{ statusCode: { ...on, code } }, ...answers.map((test) => ({ [test]: on }))],
});

export const portman: Tool = {
  name: "Portman",
  async run({ port, writer, folder, limitMs }) {
    const url = `http://127.0.0.1:${port}/v1`;
    const report = join(folder, "report.xml");
    const write = (name: string, value: object): void => writeFileSync(join(folder, name), JSON.stringify(value));
    writeFileSync(join(folder, "harbour.json"), peerDocument({ version: "3.1", url, withKnown: true }));
    write("portman.json", config(writer));
    const collect = await runProcess({
      args: [
        peerPath("@apideck/portman/bin/portman"),
        "--local=harbour.json",
        `--baseUrl=${url}`,
        "--portmanConfigFile=portman.json",
        "--output=collection.json",
      ],
      cwd: folder,
      limitMs,
    });
    // Newman as Portman starts it stops at the first request that fails a test, and writes no report.
    const ask = await runProcess({
      args: [
        peerPath("newman/bin/newman.js"),
        "run",
        "collection.json",
        // What an operation asks for itself goes by variables, not by securityOverwrites.
        `--env-var=bearerToken=${writer}`,
        `--env-var=apiKey=${key}`,
        "--reporters=junit",
        `--reporter-junit-export=${report}`,
      ],
      cwd: folder,
      limitMs,
    });
    const isMissing = collect.isLate || ask.isLate || !existsSync(report);
    return {
      seconds: collect.seconds + ask.seconds,
      failed: isMissing ? undefined : readJunit(readFileSync(report, "utf8")),
    };
  },
};
