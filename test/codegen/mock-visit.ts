import { io } from "socket.io-client";
import { WebSocket } from "ws";
import type { OperationPlan, Plan } from "../../codegen/plan.ts";
import type { Client, RestClient, SocketConstructor } from "../../codegen/runtime/index.ts";
import type { ChannelPlan } from "../../codegen/plan.ts";
import type { Contract, JsonSchema, Parameter } from "../../contract/index.ts";
import { makePayload, seeded } from "../../contract/payload/index.ts";
import {
  type DrivenClock,
  drivenClock,
  type LogEntry,
  type MockServer,
  startMockServer,
} from "../../mock-server/index.ts";
import { now } from "./subjects.ts";

/** The client of a channel, without its types: every channel of every contract is talked on. */
export type AnyClient = Client<{
  server: Record<string, unknown>;
  client: Record<string, unknown>;
  requests: Record<string, unknown>;
}>;

type AnyRest = RestClient<Record<string, { request: object; response: { status: number; body?: unknown } }>>;
type Module = Readonly<Record<string, unknown>>;

/** A mock, and how generated clients reach it. */
export interface MockVisit extends AsyncDisposable {
  readonly mock: MockServer<DrivenClock>;
  readonly log: readonly LogEntry[];
  rest(module: Module, document: string, plan: Plan): AnyRest;
  open(module: Module, channel: ChannelPlan, plan: Plan): AnyClient;
}

export async function visitMock(contract: Contract): Promise<MockVisit> {
  const log: LogEntry[] = [];
  const mock = await startMockServer({
    contract: withoutLimits(contract),
    clock: drivenClock(now),
    ports: "random",
    log: (entry) => log.push(entry),
  });

  /** The same place, where the mock really is. */
  function moved(declared: string, scheme: "http" | "ws"): string {
    const { protocol, port, pathname, search } = new URL(declared);
    const usual = /^(?:https|wss):$/.test(protocol) ? 443 : 80;
    return mock.url(port === "" ? usual : Number(port), scheme) + pathname + search;
  }

  return {
    mock,
    log,
    rest(module, document, plan) {
      const open = module[`open${plan.clients.get(document) ?? ""}`] as (options: object) => AnyRest;
      const fetchThere = (url: string, init: RequestInit): Promise<Response> => fetch(moved(url, "http"), init);
      return open({ token: () => mock.token(), fetch: fetchThere });
    },
    open(module, { channel, name }, plan) {
      const headers = headersFor(channel, plan, mock.token());
      class Socket extends WebSocket {
        constructor(url: string, protocols: string[] = []) {
          super(moved(url, "ws"), protocols, { rejectUnauthorized: false, headers });
        }
      }
      const query = valuesOf(plan.contract, channel.handshake, "query", 1);
      const options = {
        params: valuesOf(plan.contract, channel.parameters, "path", 1),
        query,
        token: () => mock.token(),
        reconnect: false,
        heartbeat: false,
        WebSocket: Socket as unknown as SocketConstructor,
      };
      const open = module[`open${name}`] as (...args: readonly unknown[]) => AnyClient;
      if (channel.protocol === "websocket") return open(options);
      const ioThere = (url: string, given: object): unknown =>
        io(moved(url, "http").replace(/\/$/, ""), { ...given, extraHeaders: headers, rejectUnauthorized: false });
      return open(ioThere, options);
    },
    [Symbol.asyncDispose]: () => mock[Symbol.asyncDispose](),
  };
}

/** With many seeds more is said at once, and longer texts, than contracts allow while the clock stands still: limits are asked elsewhere. */
const withoutLimits = (contract: Contract): Contract => ({
  ...contract,
  channels: contract.channels.map((channel) => {
    if (channel.protocol === "http") return channel;
    const { messageRate: _, maxMessageBytes: __, ...limits } = channel.limits;
    return { ...channel, limits };
  }),
});

/** What a handshake has to show in its headers. */
function headersFor(channel: ChannelPlan["channel"], { contract }: Plan, token: string): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(valuesOf(contract, channel.handshake, "header", 1)))
    headers[name] = String(value);
  for (const { scheme } of channel.security.flatMap(({ schemes }) => schemes)) {
    const kind = contract.securitySchemes[scheme]?.kind;
    if (kind?.type === "bearer") headers["authorization"] = `Bearer ${token}`;
    if (kind?.type === "basic") headers["authorization"] = `Basic ${btoa(`guest:${token}`)}`;
    if (kind?.type === "apiKey" && kind.in === "header") headers[kind.name] = token;
    if (kind?.type === "apiKey" && kind.in === "cookie") headers["cookie"] = `${kind.name}=${token}`;
  }
  return headers;
}

/** A made-up request, with whatever is optional where `seed` is odd. */
export function askFor({ operation }: OperationPlan, { contract }: Plan, seed: number): Record<string, unknown> {
  const place = (where: Parameter["in"]): object => valuesOf(contract, operation.parameters, where, seed);
  const media = operation.body?.content[0];
  const body = media && bodyOf(contract, media.contentType, media.schema, seed);
  const asked = { path: place("path"), query: place("query"), headers: place("header"), cookies: place("cookie") };
  return { ...asked, ...(body !== undefined && { body }) };
}

function bodyOf(contract: Contract, contentType: string, schema: JsonSchema, seed: number): unknown {
  const chance = seeded(`body ${seed}`);
  const made = makePayload(contract, schema, { chance, now, side: "request" });
  if (/[/+]json\b/.test(contentType) || /x-www-form-urlencoded/.test(contentType)) return made;
  if (!contentType.startsWith("multipart/")) return typeof made === "string" ? made : JSON.stringify(made);
  const form = new FormData();
  for (const [name, value] of Object.entries(made as object)) form.set(name, String(value));
  return form;
}

function valuesOf(
  contract: Contract,
  parameters: readonly Parameter[],
  place: Parameter["in"],
  seed: number,
): Readonly<Record<string, unknown>> {
  const wanted = parameters.filter(({ in: where, required }) => where === place && (required || seed % 2 === 1));
  return Object.fromEntries(
    wanted.map(({ name, schema, examples }) => {
      const given = examples.map(({ value }) => value);
      return [name, makePayload(contract, schema, { chance: seeded(`${name} ${seed}`), now, examples: given })];
    }),
  );
}
