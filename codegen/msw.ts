import type { MessageOperation } from "../contract/index.ts";
import type { MessagePlan, Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import {
  code,
  comment,
  data,
  type GeneratedFile,
  identifier,
  join,
  literal,
  nothing,
  propertyKey,
  type SourceText,
} from "./source-text.ts";

/**
 * `msw.ts`: the system played inside a page, with `contract.js` beside it, since importing JSON takes settings that not every
 * project has.
 */
export function emitMsw(plan: Plan, folder: string): readonly GeneratedFile[] {
  const words = comment(`What ${plan.system} promises, as plain data: a \`Contract\` of sockwright.`);
  const module = code`${words}export const contract = ${data(plan.contract)};\n`;
  return [
    { path: `${folder}/contract.js`, text: printModule(plan.origin, module) },
    {
      path: `${folder}/contract.d.ts`,
      text: printModule(plan.origin, code`${words}export declare const contract: unknown;\n`),
    },
    { path: `${folder}/msw.ts`, text: printModule(plan.origin, printMock(plan)) },
  ];
}

/** Names of the system cannot collide with those of the library: both come as namespaces. */
function printMock(plan: Plan): SourceText {
  const { system, options } = plan;
  const spoken = { replies: messageHandlers(plan, "client"), emissions: messageHandlers(plan, "server") };
  const namesTypes = spoken.replies.length + spoken.emissions.length > 0;
  const typesImport = namesTypes
    ? code`import type * as types from ${literal(`./types${options.extension}`)};\n`
    : nothing;
  const behaviour = comment(
    "What replaces the mock's own behaviour, by the key of an operation; what is left out, or gives `undefined`, stays with the mock.",
  );
  const mock = comment(
    `Plays ${system} inside a page or a process of Node.js: with the same seed, as \`sockwright mock\` does.`,
  );
  const handlers = comment(
    "For `setupWorker(...handlers)` of `msw/browser`, or `setupServer(...handlers)` of `msw/node`.",
  );
  return code`import * as msw from ${literal(mswBeside(options.runtime))};
import { contract as described } from "./contract.js";
${typesImport}
${behaviour}export interface Behaviour {
  ${members("http", httpHandlers(plan))}${members("replies", spoken.replies)}${members("emissions", spoken.emissions)}}

export interface MockOptions<Clock extends msw.Clock = msw.Clock> extends Omit<msw.MswOptions<Clock>, "handlers" | "only"> {
  readonly behaviour?: Behaviour;
}

${mock}export function openMock<Clock extends msw.Clock>(options: MockOptions<Clock> & { readonly clock: Clock }): msw.MswMock<Clock>;
export function openMock(options?: MockOptions): msw.MswMock;
export function openMock({ behaviour = {}, ...options }: MockOptions = {}): msw.MswMock {
  const contract = described as msw.Contract;
  return msw.mswHandlers(contract, { ...options, handlers: { ${propertyKey(system)}: behaviour as msw.Handlers } });
}

${handlers}export const handlers: msw.MswMock["handlers"] = openMock().handlers;
`;
}

function members(name: string, handlers: readonly SourceText[]): SourceText {
  return handlers.length === 0 ? nothing : code`readonly ${identifier(name)}?: {\n  ${join(handlers, nothing)}};\n`;
}

function httpHandlers({ operations }: Plan): SourceText[] {
  // Upgrades and what is handed on to another server are not for handlers.
  const handled = operations.filter(
    ({ operation, channel }) =>
      channel.proxy === undefined && !operation.responses.some(({ status }) => status === "101"),
  );
  const keys = [...new Set(handled.map(({ operation }) => operation.key))].toSorted();
  return keys.map((key) => code`readonly ${propertyKey(key)}?: msw.HttpHandler;\n`);
}

/** What clients say is replied to; what the server says unasked can be changed. */
function messageHandlers({ channels }: Plan, from: "client" | "server"): SourceText[] {
  const said = channels.flatMap((channel) => channel[from]);
  const byOperation = new Map<string, MessagePlan[]>();
  for (const message of said) {
    const { operation } = message;
    if (operation === undefined || !isHandled(operation)) continue;
    byOperation.set(operation.key, [...(byOperation.get(operation.key) ?? []), message]);
  }
  return [...byOperation]
    .toSorted(([left], [right]) => (left < right ? -1 : 1))
    .map(([key, messages]) => {
      const payload = union(messages.map(({ type }) => type));
      const replies = union(messages.flatMap(({ reply }) => reply?.types ?? []));
      return from === "client"
        ? code`readonly ${propertyKey(key)}?: (payload: ${payload}, context: msw.MessageHandlerContext) => ${replies} | undefined | Promise<${replies} | undefined>;\n`
        : code`readonly ${propertyKey(key)}?: (proposed: ${payload}, context: msw.EmissionHandlerContext) => ${payload} | undefined;\n`;
    });
}

const isHandled = ({ from, reply, emissions }: MessageOperation): boolean =>
  from === "client" ? reply !== undefined && reply.messages.length > 0 : emissions.length > 0;

function union(names: readonly string[]): SourceText {
  const distinct = [...new Set(names)].toSorted();
  return join(
    distinct.map((name) => code`types.${identifier(name)}`),
    code` | `,
  );
}

/** The handlers are another door of the package that the runtime comes from; in the checkout, another room. */
function mswBeside(runtime: string): string {
  const checkout = /^(.*\/)codegen\/runtime\/index(\.\w+)?$/.exec(runtime);
  return checkout === null ? "sockwright/msw" : `${checkout[1]}mock-server/msw/index${checkout[2] ?? ""}`;
}
