import type { Channel, HttpChannel, HttpOperation } from "../../contract/index.ts";
import { type CrudResult, type CrudRole, applyCrud, crudRolesOf, shownRow } from "./crud.ts";
import type { Situation } from "./dress.ts";
import { callbacksOf } from "./callbacks.ts";
import type { Handlers } from "./handlers.ts";
import { type ParameterReading, readBody, readParameters } from "./http-input.ts";
import type { HttpReplied, HttpReply, HttpRequest } from "./http-message.ts";
import { negotiate, plainProblem, type Problem, refusal, replyWith, responseFor } from "./http-reply.ts";
import { listBody } from "./list-body.ts";
import { pageOf } from "./paging.ts";
import { type Preference, readPrefer } from "./prefer.ts";
import { leavesOf } from "./said.ts";
import type { Route, Router } from "./router.ts";
import type { World } from "./world.ts";

export interface HttpEngine {
  answer(request: HttpRequest): HttpReplied | Promise<HttpReplied>;
  /** Where a request is to be handed on to, body and all, because the contract says that another server answers it. */
  handsOn(port: number, method: string, path: string): { readonly target: string; readonly path: string } | undefined;
}

export interface HttpEngineOptions {
  readonly world: World;
  readonly router: Router;
  readonly handlers: (system: string) => Handlers | undefined;
  /** Told after a success, so that open channels can speak about it. */
  readonly done: (operation: HttpOperation, situation: Situation) => void;
}

interface Found {
  readonly operation: HttpOperation;
  readonly channel: HttpChannel;
  readonly params: Readonly<Record<string, string>>;
}

const reply = (given: HttpReply): HttpReplied => ({ kind: "replied", reply: given, callbacks: [] });

/** Answers HTTP requests as the contract promises: routing, credentials, parameters, body, stored rows, documented responses. */
export function openHttp({ world, router, handlers, done }: HttpEngineOptions): HttpEngine {
  const byChannel = new Map<string, Map<string, HttpOperation>>();
  for (const operation of world.contract.operations) {
    if (operation.kind !== "http") continue;
    const methods = byChannel.get(operation.channel) ?? new Map<string, HttpOperation>();
    byChannel.set(operation.channel, methods.set(operation.method, operation));
  }
  const roles = crudRolesOf(world);

  function allowed(channels: Route["channels"]): string[] {
    const methods = channels.flatMap(({ channel }) => [...(byChannel.get(channel.id)?.keys() ?? [])]);
    const names = new Set(methods.map((method) => method.toUpperCase()));
    if (names.has("GET")) names.add("HEAD");
    return [...names.add("OPTIONS")].toSorted();
  }

  function find(route: Route, method: string, port: number): Found | undefined {
    for (const { channel, params } of route.channels) {
      if (channel.protocol !== "http") continue;
      const methods = byChannel.get(channel.id);
      const operation = methods?.get(method) ?? (method === "head" ? methods?.get("get") : undefined);
      const here = operation?.endpoints?.some((endpoint) => endpoint.port === port) ?? true;
      if (operation !== undefined && here) return { operation, channel, params };
    }
    return undefined;
  }

  function answer(request: HttpRequest): HttpReplied | Promise<HttpReplied> {
    const route = router.find(request.port, request.path);
    if (route === "malformed") {
      return reply(
        plainProblem({
          status: 400,
          title: "Bad Request",
          detail: `the path "${request.path}" is not percent-encoded UTF-8`,
        }),
      );
    }
    if (route === undefined) return reply(unknownPath(router, request));
    const method = request.method.toLowerCase();
    const found = find(route, method, request.port);
    if (found === undefined) return reply(otherMethod(route.channels, request, allowed(route.channels)));
    const upgrade = found.operation.responses.some(({ status }) => status === "101") && method === "get";
    return upgrade ? reply(upgradeRequired(found)) : serve(found, request);
  }

  const anyProxy = world.contract.channels.some(
    (channel) => channel.protocol === "http" && channel.proxy !== undefined,
  );

  function handsOn(
    port: number,
    method: string,
    path: string,
  ): { readonly target: string; readonly path: string } | undefined {
    const route = anyProxy ? router.find(port, path) : undefined;
    const found = typeof route === "object" ? find(route, method.toLowerCase(), port) : undefined;
    const proxy = found?.channel.proxy;
    if (found === undefined || proxy === undefined) return undefined;
    return { target: proxy.target, path: proxy.pathname === undefined ? path : expand(proxy.pathname, found.params) };
  }

  function upgradeRequired({ operation }: Found): HttpReply {
    const detail =
      "this path speaks WebSocket: open it with the headers `Connection: Upgrade` and `Upgrade: websocket` (RFC 6455 §4.1)";
    const problem: Problem = {
      status: 426,
      title: "Upgrade Required",
      detail,
      headers: { upgrade: "websocket", connection: "upgrade" },
    };
    return refusal(world, operation, problem, world.situation());
  }

  function serve(found: Found, request: HttpRequest): HttpReplied | Promise<HttpReplied> {
    const { operation, params } = found;
    const admission = world.gatekeeper.admit(operation.security, request);
    const refuse = (problem: Problem): HttpReplied => {
      world.log({
        level: "warning",
        system: operation.system,
        about: operation.id,
        summary: `${request.method} ${request.path} refused with ${problem.status}: ${problem.detail}`,
        source: operation.source,
        ...(problem.faults?.[0] && {
          pointer: problem.faults[0].at,
          expected: problem.faults[0].expected,
          got: problem.faults[0].got,
        }),
      });
      return reply(refusal(world, operation, problem, world.situation()));
    };
    if (!admission.ok) {
      const title = admission.status === 401 ? "Unauthorized" : "Forbidden";
      return refuse({
        status: admission.status,
        title,
        detail: admission.detail,
        headers: { "www-authenticate": admission.challenge },
      });
    }
    const parameters = readParameters(world.contract, operation.parameters, request, params);
    if (parameters.faults.length > 0) {
      const [first] = parameters.faults;
      const detail = `the ${first?.in} parameter "${first?.at}" is not what the contract asks for: expected ${first?.expected}, got ${first?.got}`;
      return refuse({ status: badInput(operation), title: "Bad Request", detail, faults: parameters.faults });
    }
    const body = readBody(world.contract, operation, request);
    if (!body.ok) {
      const status = body.status === 400 && body.detail.endsWith("schema") ? badInput(operation) : body.status;
      return refuse({
        status,
        title: status === 415 ? "Unsupported Media Type" : "Bad Request",
        detail: body.detail,
        faults: body.faults,
      });
    }
    const said: [string, unknown][] = [...Object.entries(params), ...leavesOf(body.value)];
    const situation = world.situation({ identity: admission.identity, said });
    const prefer = readPrefer(request.headers["prefer"]);
    if (prefer !== undefined) return reply(preferred(operation, prefer, situation, request));
    const input: Input = { found, request, parameters, body: body.value, situation };
    const handler = handlers(operation.system)?.http?.[operation.key];
    if (handler === undefined) return finish(input, byDefault(input, refuse));
    const handled = handler({
      params,
      query: parameters.values,
      body: body.value,
      headers: request.headers,
      claims: admission.identity.claims,
      world: { now: situation.now, rows: (name) => rowsNamed(name) },
    });
    return Promise.resolve(handled).then((given) =>
      finish(
        input,
        given === undefined ? byDefault(input, refuse) : { reply: handlerReply(given), ok: given.status < 400 },
      ),
    );
  }

  interface Input {
    readonly found: Found;
    readonly request: HttpRequest;
    readonly parameters: ParameterReading;
    readonly body: unknown;
    readonly situation: Situation;
  }
  type Answer = { readonly reply: HttpReply; readonly ok: boolean; readonly situation?: Situation } | HttpReplied;

  const rowsNamed = (name: string): readonly Readonly<Record<string, unknown>>[] =>
    world.store.tables.find(({ resource }) => resource.name === name)?.rows() ?? [];

  function finish({ found: { operation }, body, situation }: Input, answered: Answer): HttpReplied {
    if ("kind" in answered) return answered;
    if (!answered.ok) return reply(answered.reply);
    done(operation, answered.situation ?? situation);
    return { kind: "replied", reply: answered.reply, callbacks: callbacksOf(operation, body) };
  }

  function byDefault(input: Input, refuse: (problem: Problem) => HttpReplied): Answer {
    const { found, parameters, body, situation, request } = input;
    const role = roles.get(found.operation.id);
    if (role === undefined) return canned(input, successOf(found.operation), situation);
    const result = applyCrud(world, role, { key: lastOf(found.params), body, query: parameters.values }, situation);
    if (result.kind === "refused")
      return refuse({
        status: result.status,
        title: result.status === 404 ? "Not Found" : "Conflict",
        detail: result.detail,
      });
    return stored(input, role, result, request.path);
  }

  function stored(
    input: Input,
    role: CrudRole,
    result: Exclude<CrudResult, { kind: "refused" }>,
    path: string,
  ): Answer {
    const { found, parameters, situation, request } = input;
    const status = successOf(found.operation);
    const response = responseFor(found.operation, status);
    const media = response && negotiate(response.content, request.headers["accept"]);
    if (result.kind === "gone" || response === undefined || media === undefined)
      return canned(input, status, situation);
    if (result.kind === "rows") {
      const body = listBody(world, media, role.table, pageOf(result.rows, parameters.values), situation);
      return canned(input, status, situation, body);
    }
    const key = String(result.row[role.table.resource.key]);
    const schema = role.table.resource.schema;
    const about = { ...situation, rows: new Map([[schema, result.row]]) };
    const plain =
      typeof media.schema === "object" && media.schema["$ref"] === `#/schemas/${encodeURIComponent(schema)}`;
    const answered = canned(input, status, about, plain ? shownRow(world, role.table, result.row) : undefined);
    if (
      result.created &&
      "reply" in answered &&
      response.headers.some(({ name }) => name.toLowerCase() === "location")
    ) {
      const location = `${path.replace(/\/$/, "")}/${encodeURIComponent(key)}`;
      return {
        ...answered,
        reply: { ...answered.reply, headers: { ...answered.reply.headers, location } } as HttpReply,
      } as Answer;
    }
    return answered;
  }

  function canned(
    { found: { operation }, request }: Input,
    status: number,
    situation: Situation,
    body?: unknown,
  ): Answer {
    const response = responseFor(operation, status);
    const given =
      response && replyWith(world, status, response, situation, { accept: request.headers["accept"] }, body);
    if (given !== undefined) return { reply: given, ok: status < 400, situation };
    return reply(notAcceptable(operation, status));
  }

  function preferred(
    operation: HttpOperation,
    prefer: Preference,
    situation: Situation,
    request: HttpRequest,
  ): HttpReply {
    const status = prefer.code ?? statusWithExample(operation, prefer.example) ?? successOf(operation);
    const response = responseFor(operation, status);
    if (response === undefined) {
      const documented = operation.responses.map((one) => one.status).join(", ");
      return plainProblem({
        status: 400,
        title: "Bad Request",
        detail: `Prefer asks for ${status}, and the contract documents ${documented}`,
      });
    }
    const wish = {
      accept: request.headers["accept"],
      ...(prefer.example !== undefined && { example: prefer.example }),
    };
    return (
      replyWith(world, status, response, { ...situation, said: new Map() }, wish) ?? notAcceptable(operation, status)
    );
  }

  return { answer, handsOn };
}

const handlerReply = (given: {
  status: number;
  headers?: Readonly<Record<string, string>>;
  body?: unknown;
}): HttpReply => ({
  status: given.status,
  headers: {
    ...(given.body !== undefined && {
      "content-type": typeof given.body === "string" ? "text/plain; charset=utf-8" : "application/json",
    }),
    ...given.headers,
  },
  body: given.body === undefined ? "" : typeof given.body === "string" ? given.body : JSON.stringify(given.body),
});

function notAcceptable(operation: HttpOperation, status: number): HttpReply {
  const types = responseFor(operation, status)?.content.map(({ contentType }) => contentType) ?? [];
  return plainProblem({
    status: 406,
    title: "Not Acceptable",
    detail: `none of the documented media types is accepted: ${types.join(", ")}`,
  });
}

const successOf = ({ responses }: HttpOperation): number => {
  const found =
    responses.find(({ status }) => /^2\d\d$/.test(status)) ?? responses.find(({ status }) => /^[23]/.test(status));
  return found === undefined ? 200 : Number(found.status.replace(/XX$/i, "00"));
};

const statusWithExample = ({ responses }: HttpOperation, example: string | undefined): number | undefined => {
  const found = responses.find(({ content }) =>
    content.some(({ examples }) => examples.some(({ name }) => name === example)),
  );
  return found === undefined || found.status === "default" ? undefined : Number(found.status.replace(/XX$/i, "00"));
};

/** 400, unless the contract documents 422 and not 400 for input that does not fit. */
const badInput = ({ responses }: HttpOperation): 400 | 422 =>
  responses.some(({ status }) => status === "422") && !responses.some(({ status }) => status === "400") ? 422 : 400;

const lastOf = (params: Readonly<Record<string, string>>): string | undefined => Object.values(params).at(-1);

export const expand = (template: string, params: Readonly<Record<string, string>>): string =>
  template.replace(/\{([^}]+)\}/g, (_, name: string) =>
    (params[name] ?? "").split("/").map(encodeURIComponent).join("/"),
  );

function unknownPath(router: Router, { port, path }: HttpRequest): HttpReply {
  const known = router.paths(port);
  const shown = known.slice(0, 12).join(", ") + (known.length > 12 ? `, and ${known.length - 12} more` : "");
  return plainProblem({
    status: 404,
    title: "Not Found",
    detail: `the contract has nothing at "${path}" on port ${port}; it has ${shown || "no paths there"}`,
  });
}

function otherMethod(
  channels: readonly { readonly channel: Channel }[],
  request: HttpRequest,
  allow: readonly string[],
): HttpReply {
  const headers = { allow: allow.join(", ") };
  if (request.method === "OPTIONS") return { status: 204, headers, body: "" };
  const socket = channels.some(({ channel }) => channel.protocol === "websocket") && allow.length === 1;
  if (socket) {
    return plainProblem({
      status: 426,
      title: "Upgrade Required",
      detail: "this path speaks WebSocket: open it with an upgrade (RFC 6455 §4.1)",
      headers: { upgrade: "websocket", connection: "upgrade" },
    });
  }
  return plainProblem({
    status: 405,
    title: "Method Not Allowed",
    detail: `the contract has ${allow.join(", ")} here, and not ${request.method}`,
    headers,
  });
}
