import { type RequestListener, type Server, createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import type { Harbour } from "../harbour.ts";
import { selfSigned } from "./self-signed.ts";

/** Answers those who read the notices, and nobody else. */
function forReaders(answer: RequestListener): RequestListener {
  return (request, response) => {
    const isThere = request.url?.split("?")[0] === "/notices";
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (isThere && isRead) return answer(request, response);
    response.writeHead(isThere ? 405 : 404, isThere ? { allow: "GET, HEAD" } : {});
    return void response.end();
  };
}

const tellNotices = ({ breaks }: Harbour): RequestListener =>
  forReaders((request, response) => {
    const notice = {
      id: 1,
      title: breaks("R08-notice-without-title") ? "" : "Dragagem na doca de pesca: velocidade reduzida",
      since: breaks("R05-notice-on-february-30") ? "2026-02-30T00:00:00Z" : "2026-03-01T00:00:00Z",
    };
    const body = JSON.stringify([notice]);
    response.writeHead(200, { "content-type": "application/json", "content-length": Buffer.byteLength(body) });
    response.end(request.method === "HEAD" ? undefined : body);
  });

/** The notices over TLS, with a certificate that only this harbour vouches for. */
export async function openNotices(harbour: Harbour): Promise<Server> {
  const listener = tellNotices(harbour);
  if (harbour.breaks("T04-notices-without-tls")) return createServer(listener);
  return createSecureServer(await selfSigned(harbour.clock.now()), listener);
}

/** Leads to the notices over TLS. */
export function openRedirect(harbour: Harbour, securePort: () => number): Server {
  const { breaks } = harbour;
  if (breaks("T04-no-redirect")) return createServer(tellNotices(harbour));
  const scheme = breaks("T04-redirects-without-tls") ? "http" : "https";
  return createServer(
    forReaders((request, response) => {
      response.writeHead(308, { location: `${scheme}://localhost:${securePort()}${request.url}` });
      response.end();
    }),
  );
}
