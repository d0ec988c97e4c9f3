import type { HttpChannel, HttpOperation } from "../../contract/index.ts";
import { badInput, documents } from "./bad-input.ts";
import { callbacksOf } from "./callbacks.ts";
import { crudRolesOf } from "./crud.ts";
import type { Situation } from "./dress.ts";
import { type HandedOn, handedOn } from "./handed-on.ts";
import { handlerFor, type Handlers } from "./handlers.ts";
import { readBody } from "./http-body.ts";
import { failureOf, faultyReply, strikeRequest, transportOf } from "./http-faults.ts";
import type { HttpReplied, HttpReply, HttpRequest } from "./http-message.ts";
import { openHttpLimits } from "./http-limits.ts";
import { readParameters } from "./http-parameters.ts";
import { malformedPath, noSuchChannel, otherMethod, unknownPath, upgradeRequired } from "./http-misses.ts";
import { type Problem, refusal } from "./http-reply.ts";
import { type Accepted, type Answer, preferred, prepared, succeed } from "./http-success.ts";
import { openRepeats } from "./idempotency.ts";
import type { Breach } from "./noted.ts";
import { readPrefer } from "./prefer.ts";
import { ownReply } from "./own-reply.ts";
import type { Route, Router } from "./router.ts";
import { leavesOf } from "./said.ts";
import type { World } from "./world.ts";

export interface HttpEngine {
  answer(request: HttpRequest): HttpReplied | Promise<HttpReplied>;
  /** Where a request is to be handed on to, body and all, because the contract says that another server answers it. */
  handsOn(port: number, method: string, path: string): HandedOn | undefined;
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

const replied = (reply: HttpReply, operation?: HttpOperation): HttpReplied => ({
  kind: "replied",
  reply,
  callbacks: [],
  ...(operation && { operation }),
});

/** An answer to what the contract does not have. */
const missed = (reply: HttpReply, detail: string): HttpReplied => ({ ...replied(reply), breach: { detail } });

/** Answers HTTP requests as the contract promises: routing, credentials, parameters, body, stored rows, documented responses. */
export function openHttp({ world, router, handlers, done }: HttpEngineOptions): HttpEngine {
  const byChannel = new Map<string, Map<string, HttpOperation>>();
  for (const operation of world.contract.operations) {
    if (operation.kind !== "http") continue;
    const methods = byChannel.get(operation.channel) ?? new Map<string, HttpOperation>();
    byChannel.set(operation.channel, methods.set(operation.method, operation));
  }
  const roles = crudRolesOf(world);
  const limits = openHttpLimits(world);
  const repeats = openRepeats();
  const jitter = world.chance.fork("http-latency");
  const anyProxy = world.contract.channels.some(
    (channel) => channel.protocol === "http" && channel.proxy !== undefined,
  );

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
    const at = world.clock.now();
    const answered = answerTo(request);
    return answered instanceof Promise
      ? answered.then((final) => noted(request, at, final))
      : noted(request, at, answered);
  }

  function noted(request: HttpRequest, at: number, answered: HttpReplied): HttpReplied {
    const { reply, operation, breach, faults = [] } = answered;
    world.journal.note({ kind: "request", at, request, reply, operation, breach, faults });
    return answered;
  }

  function answerTo(request: HttpRequest): HttpReplied | Promise<HttpReplied> {
    const route = router.find(request.port, request.path);
    if (route === "malformed") return missed(malformedPath(request), "the path is malformed");
    if (route === undefined) return missed(unknownPath(router, request), "the contract has no such path on this port");
    const method = request.method.toLowerCase();
    const found = find(route, method, request.port);
    if (found === undefined) {
      const methods = route.channels.flatMap(({ channel }) => [...(byChannel.get(channel.id)?.keys() ?? [])]);
      return missed(otherMethod(route.channels, request, methods), "the contract has no such method on this path");
    }
    const isUpgrade = method === "get" && found.operation.responses.some(({ status }) => status === "101");
    if (method === "options") return optionsReplied(serve(found, request));
    if (!isUpgrade) return serveWithFaults(found, request);
    // An upgrade that gets here was led to no channel: the template covers more than there is.
    const wantsUpgrade = request.headers["upgrade"]?.toLowerCase() === "websocket";
    return wantsUpgrade
      ? refused(found.operation, request, noSuchChannel(request))
      : replied(upgradeRequired(world, found.operation));
  }

  function serveWithFaults(found: Found, request: HttpRequest): HttpReplied | Promise<HttpReplied> {
    const { channel, operation } = found;
    const faults = strikeRequest(world, channel, operation);
    if (faults.length === 0) return serve(found, request);
    const failure = failureOf(faults);
    const answered = failure === undefined ? serve(found, request) : refused(operation, request, failure);
    const struck = (final: HttpReplied): HttpReplied => {
      const transport = transportOf(faults, jitter);
      const reply = faultyReply(world, operation, final.reply, faults);
      return { ...final, reply, faults: faults.map(({ kind }) => kind), ...(transport && { transport }) };
    };
    return answered instanceof Promise ? answered.then(struck) : struck(answered);
  }

  function serve(found: Found, request: HttpRequest): HttpReplied | Promise<HttpReplied> {
    const { operation, params } = found;
    const refuse = (problem: Problem): HttpReplied => ({
      ...refused(operation, request, problem),
      breach: breachOf(operation, problem),
    });
    const admission = world.gatekeeper.admit(operation.security, request);
    if (!admission.ok) {
      const title = admission.status === 401 ? "Unauthorized" : "Forbidden";
      const headers = { "www-authenticate": admission.challenge };
      return refuse({ status: admission.status, title, detail: admission.detail, headers });
    }
    const tooMuch = limits.problem(operation, request);
    if (tooMuch !== undefined) return refuse(tooMuch);
    const parameters = readParameters(world.contract, operation.parameters, request, params);
    const [fault] = parameters.faults;
    if (fault !== undefined) {
      const detail = `the ${fault.in} parameter "${fault.at}" is not what the contract asks for: expected ${fault.expected}, got ${fault.got}`;
      const isUnconditional = fault.in === "header" && fault.at.toLowerCase() === "if-match";
      return isUnconditional && request.headers["if-match"] === undefined && documents(operation, "428")
        ? refuse({ status: 428, title: "Precondition Required", detail })
        : refuse({ status: badInput(operation), title: "Bad Request", detail, faults: parameters.faults });
    }
    const body = readBody(world.contract, operation, request);
    if (!body.ok) {
      const status = body.kind === "schema" ? badInput(operation) : body.status;
      const title = status === 415 ? "Unsupported Media Type" : "Bad Request";
      return refuse({ status, title, detail: body.detail, faults: body.faults });
    }
    const said: [string, unknown][] = [...Object.entries(params), ...leavesOf(body.value)];
    const { identity } = admission;
    const situation = world.situation({ identity, said });
    const accepted: Accepted = { operation, request, identity, params, parameters, body: body.value, situation };
    const prefer = readPrefer(request.headers["prefer"]);
    if (prefer !== undefined) return replied(preferred(world, prefer, accepted), operation);
    const before = repeats.find(accepted);
    if (before !== undefined) return "detail" in before ? refuse(before) : before;
    const planned = prepared(world, accepted);
    if (planned !== undefined) return finish(accepted, planned);
    return handled(accepted) ?? finish(accepted, succeed(world, roles.get(operation.id), accepted));
  }

  function handled(accepted: Accepted): Promise<HttpReplied> | undefined {
    const { operation, request, params, parameters, body, situation } = accepted;
    const { claims } = accepted.identity;
    const handler = handlerFor(handlers(operation.system)?.http, operation.key);
    if (handler === undefined) return undefined;
    const { headers } = request;
    const given = {
      params,
      query: parameters.values,
      body,
      headers,
      claims,
      world: world.forHandlers(operation.system),
    };
    return Promise.resolve(handler(given)).then((own) =>
      own === undefined
        ? finish(accepted, succeed(world, roles.get(operation.id), accepted))
        : finish(accepted, { ok: true, reply: ownReply(own), situation }),
    );
  }

  function finish(accepted: Accepted, answered: Answer): HttpReplied {
    const { operation, request, body } = accepted;
    if ("problem" in answered) return refused(operation, request, answered.problem);
    if (!answered.ok || answered.reply.status >= 400) return replied(answered.reply, operation);
    done(operation, answered.situation);
    const success: HttpReplied = {
      kind: "replied",
      operation,
      reply: limits.withCounts(operation, request, answered.reply),
      callbacks: callbacksOf(world, operation, body, answered.situation),
    };
    repeats.keep(accepted, success);
    return success;
  }

  function refused(operation: HttpOperation, request: HttpRequest, problem: Problem): HttpReplied {
    const [fault] = problem.faults ?? [];
    world.log({
      level: "warning",
      system: operation.system,
      about: operation.id,
      summary: `${request.method} ${request.path} refused with ${problem.status}: ${problem.detail}`,
      source: operation.source,
      ...(fault && { pointer: fault.at, expected: fault.expected, got: fault.got }),
    });
    return replied(
      limits.withCounts(operation, request, refusal(world, operation, problem, world.situation())),
      operation,
    );
  }

  function handsOn(port: number, method: string, path: string): ReturnType<HttpEngine["handsOn"]> {
    const route = anyProxy ? router.find(port, path) : undefined;
    const found = typeof route === "object" ? find(route, method.toLowerCase(), port) : undefined;
    return found && handedOn(world, path, found);
  }

  return { answer, handsOn };
}

/** Browsers put no credential into what they ask before they call: one that is missing is no answer to that. */
function optionsReplied(answered: HttpReplied | Promise<HttpReplied>): HttpReplied | Promise<HttpReplied> {
  if (answered instanceof Promise) return answered.then(optionsReplied);
  return answered.reply.status === 401 ? answered : { ...answered, isDocumentedOptions: true };
}

function breachOf({ source }: HttpOperation, { detail, faults }: Problem): Breach {
  const [fault] = faults ?? [];
  return { detail, source, ...(fault && { pointer: fault.at, expected: fault.expected, got: fault.got }) };
}
