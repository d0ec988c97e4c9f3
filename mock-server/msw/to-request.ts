import type { HttpRequest } from "../engine/index.ts";
import type { Place } from "./places.ts";

/**
 * A request of a page as the engine sees it.
 *
 * @param cookies those that would go with it: a browser keeps them from whoever looks at its requests
 */
export async function toRequest(
  { port, path }: Place,
  request: Request,
  cookies: Readonly<Record<string, string>>,
): Promise<HttpRequest> {
  const url = new URL(request.url);
  const cookie = Object.entries(cookies)
    .map(([name, value]) => `${name}=${value}`)
    .join("; ");
  return {
    port,
    method: request.method,
    path,
    query: url.searchParams,
    headers: { host: url.host, ...(cookie !== "" && { cookie }), ...Object.fromEntries(request.headers) },
    body: new Uint8Array(await request.arrayBuffer()),
  };
}
