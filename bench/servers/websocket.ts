// Bare `ws`: on /echo it sends back what it hears, on /json it parses that and writes a new message, on /floor it sends it to
// everyone there in a loop.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { type RawData, type WebSocket, WebSocketServer } from "ws";

const server = createServer();
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
const floor = new Set<WebSocket>();
sockets.on("connection", (webSocket, { url }) => {
  if (url === "/floor") floor.add(webSocket);
  webSocket.on("close", () => floor.delete(webSocket));
  webSocket.on("message", (data: RawData, isBinary: boolean) => {
    if (url === "/echo") return webSocket.send(data as Buffer, { binary: isBinary });
    if (url === "/json") {
      const { id, text } = JSON.parse((data as Buffer).toString()) as { id: string; text: string };
      return webSocket.send(JSON.stringify({ id, text }));
    }
    // A text, as a server has it that has composed what it says.
    const text = (data as Buffer).toString();
    for (const client of floor) client.send(text);
    return undefined;
  });
});
server.listen(0, "127.0.0.1", () => console.log(JSON.stringify({ port: (server.address() as AddressInfo).port })));
