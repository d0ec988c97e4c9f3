import type { Body, Contract, HttpOperation, JsonSchema, Parameter } from "../../contract/index.ts";
import { breakPayload, makePayload, seeded } from "../../contract/payload/index.ts";
import type { Stage } from "./stage.ts";
import { until } from "./until.ts";

/** One request of a story, to be told on every stage. */
export interface Asked {
  readonly port: number;
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly anonymous?: true;
  /** How many requests follow from it. */
  readonly callbacks: number;
  /** Key of the operation that is asked for as its document says. */
  readonly operation?: string;
}

export interface Answered {
  readonly asked: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const now = Date.UTC(2026, 0, 1);

const made = (contract: Contract, name: string, schema: JsonSchema): unknown =>
  makePayload(contract, schema, { chance: seeded(name), now, side: "request" });

function valueOf(contract: Contract, { name, schema, examples }: Parameter): string {
  const value = examples[0]?.value ?? made(contract, name, schema);
  return encodeURIComponent(typeof value === "string" ? value : JSON.stringify(value));
}

function pathOf(contract: Contract, template: string, { parameters }: HttpOperation): string {
  const path = parameters
    .filter((parameter) => parameter.in === "path")
    .reduce((text, parameter) => text.replace(`{${parameter.name}}`, valueOf(contract, parameter)), template);
  const query = parameters.filter((parameter) => parameter.in === "query" && parameter.required);
  const pairs = query.map((parameter) => `${parameter.name}=${valueOf(contract, parameter)}`);
  return pairs.length === 0 ? path : `${path}?${pairs.join("&")}`;
}

function bodiesOf(contract: Contract, key: string, body: Body | undefined): readonly unknown[] {
  const schema = body?.content.find(({ contentType }) => contentType === "application/json")?.schema;
  if (schema === undefined) return [undefined];
  const broken = breakPayload(contract, schema, made(contract, key, schema), { chance: seeded(key) });
  return [made(contract, key, schema), ...broken.slice(0, 2).map(({ value }) => value)];
}

/** Asks everything that a contract has over HTTP, well and badly, on every port: and at the end once more what can be read. */
export function storyOf(contract: Contract): readonly Asked[] {
  const told = contract.operations.flatMap((operation): Asked[] => {
    if (operation.kind !== "http") return [];
    const channel = contract.channels.find(({ id }) => id === operation.channel);
    const endpoints = operation.endpoints ?? channel?.endpoints ?? [];
    return endpoints.flatMap(({ port, path }): Asked[] => {
      const here = { port, path: pathOf(contract, path, operation), headers: {}, callbacks: 0 };
      const method = operation.method.toUpperCase();
      const [body, ...broken] = bodiesOf(contract, operation.key, operation.body);
      const asked = { ...here, method, ...carried(body) };
      return [
        { ...asked, callbacks: operation.callbacks?.length ?? 0, operation: operation.key },
        ...broken.map((one) => ({ ...here, method, ...carried(one) })),
        { ...asked, anonymous: true, callbacks: operation.callbacks?.length ?? 0 },
        { ...here, method: "OPTIONS" },
        { ...here, method: "OPTIONS", headers: preflight },
        { ...here, method: "HEAD", headers: { origin: "http://app.test" } },
        { ...here, method: "PATCH" },
        { ...here, method: "GET", headers: { accept: "image/png" } },
        { ...here, method: "GET", headers: { prefer: "code=418" } },
      ];
    });
  });
  const nowhere = contract.ports
    .filter(({ protocols }) => protocols.includes("http"))
    .map(({ number: port }) => ({ port, method: "GET", path: "/nowhere/%C3%A9", headers: {}, callbacks: 0 }));
  const reading = told.filter(({ method, headers, anonymous }) => method === "GET" && !anonymous && !headers["accept"]);
  return [...told, ...nowhere, ...reading];
}

const preflight = {
  origin: "http://app.test",
  "access-control-request-method": "POST",
  "access-control-request-headers": "authorization",
};

function carried(body: unknown): { readonly headers: Readonly<Record<string, string>>; readonly body?: string } {
  return body === undefined
    ? { headers: {} }
    : { headers: { "content-type": "application/json" }, body: JSON.stringify(body) };
}

/** What belongs to one connection, and not to the answer (RFC 9110 §7.6.1). */
const ofTheConnection = new Set(["connection", "keep-alive", "transfer-encoding", "date"]);

export async function ask(stage: Stage, asked: Asked): Promise<Answered> {
  const { port, method, path, headers, body, anonymous, callbacks } = asked;
  const before = callbacksIn(stage);
  const response = await fetch(stage.base(port) + path, {
    method,
    headers: { ...headers, ...(!anonymous && { authorization: `Bearer ${stage.token()}` }) },
    ...(body !== undefined && { body }),
  });
  const text = await response.text();
  // What follows from a request has to be over before the next one.
  if (response.ok) await until(() => callbacksIn(stage) >= before + callbacks);
  return {
    asked: `${method} ${port}${path} ${JSON.stringify({ ...headers, anonymous })} ${body ?? ""}`,
    status: response.status,
    headers: Object.fromEntries([...response.headers].filter(([name]) => !ofTheConnection.has(name))),
    body: text,
  };
}

const callbacksIn = ({ log }: Stage): number => log.filter(({ summary }) => summary.startsWith("callback")).length;
