import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { readContract } from "../../contract/read/index.ts";
import { compilers, generatedPackage } from "./generated-package.ts";

const lifecycle = ["dropped", "invalid", "lost", "state", "unknown"];
const say = (name: string): object => ({ $ref: `#/channels/hall/messages/${name}` });
const hall = { $ref: "#/channels/hall" };

/** Clients and server say messages without a payload, and messages called as the moments of a connection; on `wall` clients say nothing. */
const document = {
  asyncapi: "3.1.0",
  info: { title: "Bare", version: "1.0.0", "x-system": "bare" },
  servers: { house: { host: "localhost:7803", protocol: "socketio" } },
  channels: {
    hall: {
      address: "/hall",
      messages: {
        none: { name: "none" },
        count: { name: "count" },
        counted: { payload: { type: "number" } },
        ...Object.fromEntries(lifecycle.map((name) => [name, { payload: { type: "string" } }])),
      },
    },
    wall: { address: "/wall", messages: { note: { payload: { $ref: "#/components/schemas/Answer" } } } },
  },
  operations: {
    hush: { action: "receive", channel: hall, messages: [say("none")] },
    count: { action: "receive", channel: hall, messages: [say("count")], reply: { messages: [say("counted")] } },
    tell: { action: "send", channel: hall, messages: ["none", ...lifecycle].map(say) },
    show: { action: "send", channel: { $ref: "#/channels/wall" } },
  },
  components: { schemas: { Answer: { type: "object", properties: { id: { type: "string" } } } } },
};

async function written(): ReturnType<typeof generatedPackage> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-bare-"));
  try {
    writeFileSync(join(root, "bare.json"), JSON.stringify(document));
    const reading = await readContract(["bare.json"], { root });
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics));
    return await generatedPackage(reading.contract);
  } finally {
    rmSync(root, { recursive: true });
  }
}

const code = await written();
afterAll(() => code[Symbol.dispose]());
const textOf = (path: string): string => code.files.find((file) => file.path === `bare/${path}`)?.text ?? "";

/** A compiler beside other tests may take its time. */
const patient = { timeout: 120_000 };

test.each(compilers)("a stock socket emits and hears an event without payload under %s", patient, (compiler) => {
  code.write("stock.ts", stock);
  expect(code.compile(compiler, "stock.ts")).toBe("");
});

const stock = `
import { io, type Socket } from "socket.io-client";
import type { HallClientToServerEvents, HallServerToClientEvents } from "./bare/messages.ts";
export async function talk(): Promise<number> {
  const socket: Socket<HallServerToClientEvents, HallClientToServerEvents> = io("http://localhost:7803/hall");
  socket.on("none", () => undefined);
  socket.emit("none");
  socket.emit("count", (counted: number) => counted.toFixed());
  socket.emit("count", { by: 2 }, (counted) => counted.toFixed());
  // @ts-expect-error only a function can be the acknowledgement
  socket.emit("count");
  return socket.emitWithAck("count");
}
`;

test.each(compilers)("listeners of hooks are called as the moments of a connection under %s", patient, (compiler) => {
  code.write("moments.ts", moments);
  expect(code.compile(compiler, "moments.ts")).toBe("");
});

const moments = `
import type { UseHallOptions } from "./bare/hooks.ts";
export const options: Partial<UseHallOptions> = {
  onState: ({ state }) => state satisfies string,
  onLost: (lost) => lost satisfies object,
  onInvalid: ({ issues }) => issues.length,
  onDropped: ({ key }) => key.length,
  onUnknown: ({ why }) => why.length,
  onState2: (said) => said satisfies string,
  onLost2: (said) => said satisfies string,
};
`;

test("every interface of a server ends at the margin, also where clients say nothing", () => {
  expect(textOf("server.ts")).toContain("interface WallHandlers");
  expect(textOf("server.ts")).not.toMatch(/^ +\}$/m);
});

test("comments say the article of a name as it is spoken", () => {
  expect(textOf("factories.ts")).toContain("An `Answer` as");
});
