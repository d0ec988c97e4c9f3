import { openNames, typeName, valueName } from "./names.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import { code, identifier, nothing, type SourceText, typeFrom, valueFrom } from "./source-text.ts";

/** A name that the React half of the runtime has. */
export const fromReact = (name: string, plan: Plan): SourceText => valueFrom(reactRuntime(plan), name);
export const typeFromReact = (name: string, plan: Plan): SourceText => typeFrom(reactRuntime(plan), name);

const reactRuntime = ({ options: { runtime } }: Plan): string =>
  /\/index\.[jt]s$/.test(runtime) ? runtime.replace(/(index\.[jt]s)$/, "react/$1") : `${runtime}/react`;

/** What a file beside the hooks exports: `client.ts`. */
export const fromClient = (name: string, plan: Plan): SourceText =>
  valueFrom(`./client${plan.options.extension}`, name);
export const typeFromClient = (name: string, plan: Plan): SourceText =>
  typeFrom(`./client${plan.options.extension}`, name);

/** The option of a hook that hears each event: `campaign-log` is heard by `onCampaignLog`. */
export function handlerNames({ server }: ChannelPlan): readonly { readonly key: string; readonly option: string }[] {
  const names = openNames();
  const named = (key: string): { key: string; option: string } => ({ key, option: names.claim(`on${typeName(key)}`) });
  // First, so that no message takes their names.
  const ofConnection = ["$dropped", "$invalid", "$lost", "$state", "$unknown"].map(named);
  return [...server.map(({ key }) => named(key)), ...ofConnection];
}

/** What opens a channel for its hooks, and the code that declares it. */
export function openShared(
  channel: ChannelPlan,
  plan: Plan,
): { readonly value: SourceText; readonly declared: SourceText } {
  const open = fromClient(`open${channel.name}`, plan);
  if (channel.channel.protocol !== "socketio") return { value: open, declared: nothing };
  const value = identifier(`open${channel.name}Here`);
  const options = typeFromClient(`${channel.name}Options`, plan);
  const client = code`${typeFrom(plan.options.runtime, "Client")}<${typeFromClient(`${channel.name}Talk`, plan)}>`;
  const io = valueFrom("socket.io-client", "io");
  return { value, declared: code`const ${value} = (options: ${options}): ${client} => ${open}(${io}, options);\n` };
}

/** The name of an argument, and its code. */
export const argument = (name: string): SourceText => identifier(valueName(name));
