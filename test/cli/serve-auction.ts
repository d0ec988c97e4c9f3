import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";

/** A server that knows the word, asks for a token before it shows its lots, and does what `own` wants with the rest. */
export async function serveAuction(word: unknown): Promise<{ url: string } & AsyncDisposable> {
  const listener: RequestListener = ({ method, url, headers }, response) => {
    const answer = (status: number, body?: unknown, more: Record<string, string> = {}): void => {
      response.writeHead(status, { "content-type": "application/json", ...more });
      response.end(body === undefined || method === "HEAD" ? undefined : JSON.stringify(body));
    };
    const isRead = method === "GET" || method === "HEAD";
    if (url !== "/word" && url !== "/lots") return answer(404);
    if (!isRead) return answer(405, undefined, { allow: "GET, HEAD" });
    if (url === "/word") return answer(200, { word });
    return headers.authorization === "Bearer good"
      ? answer(200, [])
      : answer(401, undefined, { "www-authenticate": "Bearer" });
  };
  const server = createServer(listener).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
