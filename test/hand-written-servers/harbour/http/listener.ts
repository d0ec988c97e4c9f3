import type { IncomingMessage, ServerResponse } from "node:http";
import { type Harbour, quayOrigin } from "../harbour.ts";
import { refuseCaller } from "./access.ts";
import { type Answer, problem } from "./answer.ts";
import { firstBerths } from "./berth-store.ts";
import { type BodyReader, bodyReader, readBytes } from "./body.ts";
import { deliver } from "./deliver.ts";
import { readParameters } from "./parameters.ts";
import { type Asked, matchPath, type Route } from "./route.ts";

/** Answers the requests of the API below `basePath`. */
export function apiListener(
  harbour: Harbour,
  basePath: string,
  routes: readonly Route[],
): (request: IncomingMessage, response: ServerResponse) => void {
  const read = bodyReader(harbour.breaks);
  return (request, response) => {
    const asked = find(harbour, basePath, routes, request);
    answer(harbour, read, request, asked).then(
      (answered) => {
        const allowed = allowOrigin(request, asked.route, harbour);
        const delivery = { method: request.method ?? "GET", ...(asked.route && { operation: asked.route.operation }) };
        deliver(response, { ...answered, headers: { ...answered.headers, ...allowed } }, delivery, harbour.breaks);
      },
      () => response.destroy(),
    );
  };
}

/** Pages of the quay may read the berths; nobody else's may. */
function allowOrigin(
  { headers }: IncomingMessage,
  route: Route | undefined,
  { breaks }: Harbour,
): Record<string, string> {
  const { origin } = headers;
  if (route?.operation !== "listBerths" || origin === undefined) return {};
  return origin === quayOrigin || breaks("T06-all-origins") ? { "access-control-allow-origin": origin } : {};
}

interface Found extends Asked {
  readonly route?: Route;
  /** Why there is no route. */
  readonly miss?: Answer;
}

function find({ breaks }: Harbour, basePath: string, routes: readonly Route[], request: IncomingMessage): Found {
  const url = request.url ?? "/";
  const at = url.indexOf("?");
  const pathname = at < 0 ? url : url.slice(0, at);
  const asked = { params: {}, query: new URLSearchParams(at < 0 ? "" : url.slice(at)), headers: request.headers };
  const below = pathname.startsWith(`${basePath}/`) ? pathname.slice(basePath.length) : pathname;
  if (below === pathname && basePath !== "" && !breaks("T05-without-base-path-too"))
    return { ...asked, miss: problem(404, `nothing is at ${pathname}`) };
  const segments = segmentsOf(below, breaks);
  if (segments === undefined) return { ...asked, miss: problem(400, "the path is not percent-encoded UTF-8") };
  const fitting = routes.flatMap((route) => {
    const params = matchPath(route.path, segments);
    return params === undefined ? [] : [{ route, params }];
  });
  if (fitting.length === 0) return { ...asked, miss: problem(404, `nothing is at ${pathname}`) };
  const method = request.method === "HEAD" ? "GET" : request.method;
  const found = fitting.find(({ route }) => route.method === method);
  if (found !== undefined) return { ...asked, ...found };
  return { ...asked, miss: otherMethod(fitting, method ?? "", breaks) };
}

function segmentsOf(path: string, breaks: Harbour["breaks"]): readonly string[] | undefined {
  if (breaks("Q17-path-not-decoded")) return path.split("/").slice(1);
  try {
    if (breaks("Q17-slash-divides")) return decodeURIComponent(path).split("/").slice(1);
    const written = breaks("Q17-plus-is-space") ? path.replaceAll("+", " ") : path;
    return written.split("/").slice(1).map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

function otherMethod(fitting: readonly { readonly route: Route }[], method: string, breaks: Harbour["breaks"]): Answer {
  const methods = fitting.map(({ route }) => route.method);
  const allow = [...new Set([...methods, ...(methods.includes("GET") ? ["HEAD"] : []), "OPTIONS"])].join(", ");
  if (method === "OPTIONS") return { status: 204, headers: { allow } };
  if (breaks("Q14-other-method-404")) return problem(404, `there is no ${method} here`);
  return problem(405, `there is no ${method} here`, breaks("Q14-405-without-allow") ? {} : { allow });
}

async function answer(
  harbour: Harbour,
  readBody: BodyReader,
  request: IncomingMessage,
  { route, miss, ...asked }: Found,
): Promise<Answer> {
  const bytes = await readBytes(request, harbour.breaks);
  if (route === undefined) return miss ?? problem(404, "nothing is there");
  const { operation } = route;
  const refusal = refuseCaller(harbour, route.access, { ...asked, operation });
  if (refusal !== undefined) return refusal;
  const values = readParameters(harbour, route.parameters ?? [], asked);
  if ("refusal" in values) return values.refusal as Answer;
  if (route.body === undefined) return route.serve({ ...asked, values, body: undefined });
  if (bytes === "too-large") return problem(413, "the body is larger than 16384 bytes");
  const body = readBody(route.body, request.headers["content-type"], bytes);
  if (body.ok) return route.serve({ ...asked, values, body: body.value });
  if (harbour.breaks("S03-refused-berth-kept") && operation === "createBerth")
    route.serve({ ...asked, values, body: firstBerths[0] });
  return body.refusal;
}
