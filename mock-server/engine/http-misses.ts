import type { Channel, HttpOperation } from "../../contract/index.ts";
import type { HttpReply, HttpRequest } from "./http-message.ts";
import { type Problem, plainProblem, refusal, responseFor } from "./http-reply.ts";
import type { Router } from "./router.ts";
import type { World } from "./world.ts";

const upgradeHeaders = { upgrade: "websocket", connection: "upgrade" };

const mustUpgrade: Problem = {
  status: 426,
  title: "Upgrade Required",
  detail:
    "this path speaks WebSocket: open it with the headers `Connection: Upgrade` and `Upgrade: websocket` (RFC 6455 §4.1)",
  headers: upgradeHeaders,
};

/** The path is not valid percent-encoding. */
export function malformedPath({ path }: HttpRequest): HttpReply {
  return plainProblem({
    status: 400,
    title: "Bad Request",
    detail: `the path "${path}" is not percent-encoded UTF-8`,
  });
}

/** The path is that of an upgrade, and no channel is behind it. */
export function noSuchChannel({ path }: HttpRequest): Problem {
  return { status: 404, title: "Not Found", detail: `there is no channel at "${path}"` };
}

/** The contract has nothing there; the answer says what it has. */
export function unknownPath(router: Router, { port, path }: HttpRequest): HttpReply {
  const known = [...new Set(router.paths(port))];
  const shown = known.slice(0, 12).join(", ") + (known.length > 12 ? `, and ${known.length - 12} more` : "");
  const detail = `the contract has nothing at "${path}" on port ${port}; it has ${shown || "no HTTP or WebSocket paths there"}`;
  return plainProblem({ status: 404, title: "Not Found", detail });
}

/** A plain request where the contract has an upgrade. */
export function upgradeRequired(world: World, operation: HttpOperation): HttpReply {
  return refusal(world, operation, mustUpgrade, world.situation());
}

/** The path is there and the method is not; `OPTIONS` is answered for every path (RFC 9110 §9.3.7). */
export function otherMethod(
  channels: readonly { readonly channel: Channel }[],
  { method }: HttpRequest,
  methods: readonly string[],
): HttpReply {
  const names = new Set(methods.map((name) => name.toUpperCase()));
  if (names.has("GET")) names.add("HEAD");
  const allow = [...names.add("OPTIONS")].toSorted().join(", ");
  if (method === "OPTIONS") return { status: 204, headers: { allow }, body: "" };
  const onlySockets = methods.length === 0 && channels.some(({ channel }) => channel.protocol === "websocket");
  if (onlySockets) return plainProblem(mustUpgrade);
  const detail = `the contract has ${allow} here, and not ${method}`;
  return plainProblem({ status: 405, title: "Method Not Allowed", detail, headers: { allow } });
}

/** None of the documented media types will do for the caller. */
export function notAcceptable(operation: HttpOperation, status: number): HttpReply {
  const types = responseFor(operation, status)?.content.map(({ contentType }) => contentType) ?? [];
  const detail = `none of the documented media types is accepted: ${types.join(", ")}`;
  return plainProblem({ status: 406, title: "Not Acceptable", detail });
}
