import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { type WebSocket, WebSocketServer } from "ws";

/** One step of the night watch that a lighthouse does otherwise. */
export type Slip =
  | "lets nobody in"
  | "hangs up on a hail"
  | "answers with another payload"
  | "says a beam of another shape"
  | "never says the beam"
  | "answers with another status"
  | "closes with another code"
  | "never closes";

/** A lighthouse written by hand, which goes through `night-watch.yaml` but for one slip; its port is 7711 in the contract. */
export async function openNightLighthouse(slip?: Slip): Promise<{ readonly url: string } & AsyncDisposable> {
  const ships = new Set<WebSocket>();

  async function addLamp(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const status = slip === "answers with another status" ? 200 : 201;
    response.writeHead(status, { "content-type": "application/json" }).end(Buffer.concat(chunks));
    if (slip === "never closes") return;
    for (const ship of ships) ship.close(slip === "closes with another code" ? 1000 : 1001);
  }

  const server = createServer((request, response) => {
    if (request.method === "POST" && request.url === "/lamps") void addLamp(request, response);
    else response.writeHead(404, { "content-type": "application/json" }).end('{"title":"There is none"}');
  });
  const sockets = new WebSocketServer({ noServer: true });
  server.on("upgrade", (request, socket, head) => {
    if (slip === "lets nobody in") socket.end("HTTP/1.1 503 Service Unavailable\r\ncontent-length: 0\r\n\r\n");
    else sockets.handleUpgrade(request, socket, head, welcome);
  });

  function welcome(ship: WebSocket): void {
    ships.add(ship);
    const say = (message: object): void => ship.send(JSON.stringify(message));
    say({ type: "welcome", at: "2026-03-01T08:00:00Z" });
    ship.on("message", (data: Buffer) => {
      const { id } = JSON.parse(data.toString()) as { readonly id: string };
      if (slip === "hangs up on a hail") return ship.close(1008, "no ships");
      say({ type: "answer", id, safe: slip === "answers with another payload" });
      if (slip !== "never says the beam")
        say({ type: "beam", bearing: slip === "says a beam of another shape" ? 400 : 270 });
    });
  }

  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async [Symbol.asyncDispose]() {
      for (const ship of ships) ship.terminate();
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
