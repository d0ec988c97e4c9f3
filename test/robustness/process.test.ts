import { once } from "node:events";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { io } from "socket.io-client";
import { describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { type Running, startSockwright } from "../cli/run-sockwright.ts";
import { openRaw } from "./raw-connection.ts";
import { openWebSocket } from "./raw-websocket.ts";

const documents = ["remarks-api.yaml", "remarks-feed.yaml", "remarks-floor.yaml"];

interface Mock extends AsyncDisposable {
  readonly running: Running;
  port(declared: number): number;
}

async function startMock(): Promise<Mock> {
  const running = startSockwright(join(import.meta.dirname, "contracts"), [
    "mock",
    ...documents,
    "--ports",
    "random",
    "--json",
  ]);
  const { ports } = JSON.parse(await running.firstLine) as {
    readonly ports: readonly { readonly declared: number; readonly actual: number }[];
  };
  return {
    running,
    port: (declared) => ports.find((port) => port.declared === declared)?.actual ?? 0,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

/** Fails unless a port can be opened again. */
async function expectFree(port: number): Promise<void> {
  const server = createServer().listen(port, "127.0.0.1");
  await once(server, "listening");
  server.close();
}

describe.each(["SIGINT", "SIGTERM", "SIGHUP"] as const)("%s in the middle of traffic", (signal) => {
  test("closes every connection with 1001, ends with 0 and leaves the ports free", async () => {
    await using mock = await startMock();
    const url = `http://127.0.0.1:${mock.port(7501)}`;
    const sockets = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const socket = new WebSocket(`${url.replace("http", "ws")}/feed`);
        await once(socket, "open");
        return socket;
      }),
    );
    const codes = sockets.map(async (socket, index) => {
      // Its own words come back and provoke the next ones: the traffic never rests.
      const words = JSON.stringify({ type: "remark", text: `client ${index}` });
      socket.on("message", (data: Buffer) => {
        if (socket.readyState === WebSocket.OPEN && data.toString().includes(`client ${index}"`)) socket.send(words);
      });
      return (await once(socket, "close"))[0] as number;
    });
    const client = io(`http://127.0.0.1:${mock.port(7502)}`, { reconnection: false });
    await new Promise<void>((resolve) => client.once("connect", resolve));
    const disconnected = new Promise((resolve) => client.once("disconnect", resolve));
    const statuses = new Set([(await fetch(`${url}/remarks`)).status]);
    const requests = (async () => {
      for (;;) statuses.add((await fetch(`${url}/remarks`)).status);
    })().catch(() => [...statuses]);
    for (const [index, socket] of sockets.entries()) socket.send(`{"type":"remark","text":"client ${index}"}`);
    await Promise.all(sockets.map((socket) => once(socket, "message")));

    mock.running.child.kill(signal);
    expect(await Promise.all(codes)).toEqual(sockets.map(() => 1001));
    // Not "io server disconnect", after which the stock client would not come back.
    expect(await disconnected).toBe("transport close");
    expect(await requests).toEqual([200]);
    expect((await mock.running.ended).code).toBe(0);
    await Promise.all([7501, 7502].map((port) => expectFree(mock.port(port))));
  });
});

describe("SIGTERM while clients hold on", () => {
  test("is not held up by those that never answer, never read, or never finish", async () => {
    await using mock = await startMock();
    const port = mock.port(7501);
    await using silent = await openWebSocket(port, "/feed");
    await using deaf = await openWebSocket(port, "/feed");
    deaf.connection.socket.pause();
    await using slow = await openRaw(port);
    slow.write("POST /remarks HTTP/1.1\r\nHost: x\r\nContent-Length: 500\r\n\r\n{");
    await using refused = await openRaw(port);
    // A session over polling that does not poll.
    await (await fetch(`http://127.0.0.1:${mock.port(7502)}/socket.io/?EIO=4&transport=polling`)).text();
    refused.write("nonsense\r\n\r\n");
    await refused.ended;
    const loud = new WebSocket(`ws://127.0.0.1:${port}/feed`);
    await once(loud, "open");
    const text = "x".repeat(500_000);
    // More than the system takes for a client that does not read, and less than what it is cut off for.
    for (let count = 0; count < 20; count += 1) {
      loud.send(JSON.stringify({ type: "remark", text }));
      await once(loud, "message");
    }
    mock.running.child.kill("SIGTERM");
    const since = performance.now();
    expect(await silent.closed()).toBe(1001);
    expect((await mock.running.ended).code).toBe(0);
    expect(performance.now() - since).toBeLessThan(5_000);
    await expectFree(port);
  });
});

describe("a mock whose reader has gone", () => {
  test("goes on serving, and ends as it should", async () => {
    await using mock = await startMock();
    mock.running.child.stdout?.destroy();
    mock.running.child.stderr?.destroy();
    const url = `http://127.0.0.1:${mock.port(7501)}/remarks`;
    for (let count = 0; count < 20; count += 1) {
      const refused = await fetch(url, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{nope",
      });
      expect(refused.status).toBe(400);
      await setTimeout(5);
    }
    expect((await fetch(url)).status).toBe(200);
    const ended = once(mock.running.child, "exit");
    mock.running.child.kill("SIGINT");
    expect((await ended)[0]).toBe(0);
  });
});
