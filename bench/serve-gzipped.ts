import { once } from "node:events";
import { existsSync, readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";
import { gzipSync } from "node:zlib";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".svg": "image/svg+xml",
};
/** What is compressed already gains nothing. */
const packed = new Set([".woff2", ".png", ".jpg"]);

/** A folder on a port of its own, compressed as static hosts do it. */
export async function serveGzipped(folder: string): Promise<AsyncDisposable & { readonly url: string }> {
  const kept = new Map<string, Buffer>();
  const server = createServer((request, response) => {
    const asked = decodeURIComponent(new URL(request.url ?? "/", "http://localhost").pathname);
    const path = join(folder, normalize(asked.replace(/\/$/, "/index.html")));
    if (!path.startsWith(folder) || !existsSync(path)) return response.writeHead(404).end();
    const type = extname(path);
    const body = kept.get(path) ?? (packed.has(type) ? readFileSync(path) : gzipSync(readFileSync(path)));
    kept.set(path, body);
    const encoding = packed.has(type) ? {} : { "content-encoding": "gzip" };
    return response
      .writeHead(200, { "content-type": types[type] ?? "application/octet-stream", ...encoding })
      .end(body);
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
}
