import { peerPath, serverPath } from "./workshop.ts";
import { type Server, freePort, startServer } from "./server.ts";

/** Something to measure beside. */
export interface Peer {
  readonly name: string;
  /** Ready when it answers a GET on `path`, where there is one; else when it says so. */
  start(document: string, path?: string): Promise<Server>;
}

const own = (name: string, script: string): Peer => ({
  name,
  start: (_document, path) =>
    startServer({
      args: [serverPath(script)],
      portOf: (line) => (JSON.parse(line) as { port: number }).port,
      ...(path !== undefined && { path }),
    }),
});

const asked = (name: string, argsFor: (document: string, port: string) => readonly string[]): Peer => ({
  name,
  async start(document, path = "/") {
    const port = await freePort();
    return startServer({ args: argsFor(document, String(port)), port, path });
  },
});

export const nodeHttp: Peer = own("node:http", "node-http.mjs");
export const fastify: Peer = own("Fastify", "fastify.mjs");
export const bareWs: Peer = own("ws", "websocket.ts");
export const jsonWs: Peer = own("ws and JSON", "websocket.ts");

const prismArgs = (document: string, port: string): readonly string[] => [
  peerPath("@stoplight/prism-cli/dist/index.js"),
  "mock",
  document,
  "--host=127.0.0.1",
  `--port=${port}`,
];

/** As its users start it: it logs every request, and what it logs is thrown away here. */
export const prism: Peer = asked("Prism", prismArgs);
export const quietPrism: Peer = asked("Prism, silent", (document, port) => [
  ...prismArgs(document, port),
  "--verboseLevel=silent",
]);

export const scalar: Peer = asked("Scalar", (document, port) => [serverPath("scalar.mjs"), document, port]);

export const mockoon: Peer = asked("Mockoon", (document, port) => [
  peerPath("@mockoon/cli/bin/run.js"),
  "start",
  "--disable-log-to-file",
  "--hostname=127.0.0.1",
  `--port=${port}`,
  `--data=${document}`,
]);
