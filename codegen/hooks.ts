import type { Hook } from "../contract/index.ts";
import { openHookNames } from "./name-tables.ts";
import { fromReact, handlerNames, openShared, typeFromClient, typeFromReact } from "./hook-names.ts";
import { isAcknowledged } from "./plan-channel.ts";
import { printHook } from "./print-hook.ts";
import { needsOptions } from "./open-function.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import { printModule } from "./print-module.ts";
import { printObject } from "./print-object.ts";
import {
  code,
  comment,
  type GeneratedFile,
  identifier,
  join,
  literal,
  nothing,
  type SourceText,
  typeFrom,
} from "./source-text.ts";

/** `hooks.ts`: a React hook for each open channel, and those that `x-hooks` asks for. */
export function emitHooks(plan: Plan, folder: string): readonly GeneratedFile[] {
  if (plan.channels.length === 0) return [];
  const named = nameHooks(plan);
  const parts = named.flatMap(({ channel, hooks, hook: own }) => [
    printShared(channel, plan),
    printChannelHook(channel, own, plan),
    ...hooks.map(({ hook, name }) => printHook(hook, name, channel, plan)),
  ]);
  return [{ path: `${folder}/hooks.ts`, text: printModule(plan.origin, join(parts, code`\n`)) }];
}

interface NamedHooks {
  readonly channel: ChannelPlan;
  /** Those that `x-hooks` asks for, which have their names before all others. */
  readonly hooks: readonly { readonly hook: Hook; readonly name: string }[];
  /** That of the channel itself. */
  readonly hook: string;
}

function nameHooks(plan: Plan): readonly NamedHooks[] {
  const names = openHookNames();
  const wanted = plan.channels.map((channel) => ({
    channel,
    hooks: (channel.channel.hooks ?? []).map((hook) => ({ hook, name: names.claim(hook.name) })),
  }));
  return wanted.map((one) => ({
    ...one,
    hook: names.claim(`use${one.channel.name}`, `use${one.channel.name}Channel`),
  }));
}

/** Id of a channel → the name of its hook. */
export const channelHooks = (plan: Plan): ReadonlyMap<string, string> =>
  new Map(nameHooks(plan).map(({ channel, hook }) => [channel.channel.id, hook]));

/** What the hooks of a channel have in common: their options, and which option hears which message. */
function printShared(channel: ChannelPlan, plan: Plan): SourceText {
  const { name, value, channel: described } = channel;
  const talk = typeFromClient(`${name}Talk`, plan);
  const events = typeFrom(plan.options.runtime, "EventMap");
  const handlers = handlerNames(channel);
  const asks = new Set(channel.server.filter(isAcknowledged).map(({ key }) => key));
  const answering = (key: string): SourceText =>
    asks.has(key) ? code`, answer: ${typeFrom(plan.options.runtime, "Answering")}<${talk}, ${literal(key)}>` : nothing;
  const members = handlers.map(
    ({ key, option }) =>
      code`readonly ${identifier(option)}?: ((event: ${events}<${talk}>[${literal(key)}]${answering(key)}) => void) | undefined;\n`,
  );
  const words = comment(`How to connect to \`${described.key}\`, and what hears each message as it arrives.`);
  const map = printObject(Object.fromEntries(handlers.map(({ key, option }) => [key, literal(option)])));
  return code`${words}export interface ${identifier(`Use${name}Options`)} extends ${typeFromClient(`${name}Options`, plan)}, ${typeFromReact("Sharing", plan)} {
  ${join(members, nothing)}}

const ${identifier(`${value}Handlers`)} = ${map};
${openShared(channel, plan).declared}`;
}

/** The hook that every channel has. */
function printChannelHook(channel: ChannelPlan, hook: string, plan: Plan): SourceText {
  const { name, value, channel: described } = channel;
  const talk = typeFromClient(`${name}Talk`, plan);
  const options = identifier(`Use${name}Options`);
  const usual = needsOptions(channel, plan) ? nothing : code` = {}`;
  const words = comment(described.title || `Talks on \`${described.key}\`.`, described.description);
  return code`${words}export function ${identifier(hook)}(options: ${options}${usual}): ${typeFromReact("Channel", plan)}<${talk}> {
  return ${fromReact("useChannel", plan)}<${talk}, ${options}>({ open: ${openShared(channel, plan).value}, options, handlers: ${identifier(`${value}Handlers`)} });
}
`;
}
