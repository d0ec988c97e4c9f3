import type { Hook } from "../contract/index.ts";
import { type Fields, keyOf, printField } from "./hook-fields.ts";
import { argument, fromReact, openShared, typeFromClient } from "./hook-names.ts";
import { typeName, valueName } from "./names.ts";
import { needsQuery } from "./open-function.ts";
import { tokenPlace } from "./token-place.ts";
import type { ChannelPlan, Plan } from "./plan.ts";
import {
  code,
  comment,
  identifier,
  join,
  literal,
  nothing,
  propertyKey,
  type SourceText,
  typeFrom,
} from "./source-text.ts";

/** A hook that `x-hooks` asks for. */
export function printHook(hook: Hook, name: string, channel: ChannelPlan, plan: Plan): SourceText {
  const talk = typeFromClient(`${channel.name}Talk`, plan);
  const base = identifier(`Use${channel.name}Options`);
  const inPath = new Set(channel.channel.parameters.map((parameter) => parameter.name));
  const inGreeting = hook.arguments.filter((one) => !inPath.has(one));
  const coversPath = inPath.size > 0 && [...inPath].every((one) => hook.arguments.includes(one));
  const given = code`{ ${join(
    inGreeting.map((one) => code`readonly ${propertyKey(one)}: ${argumentType(one, hook, channel, plan)}`),
    code`; `,
  )} }`;
  const all = inGreeting.length > 0 ? code`${base} & { readonly given: ${given} }` : base;
  const own = coversPath ? code`Omit<${base}, "params">` : base;
  const mayOmit =
    (inPath.size === 0 || coversPath) && !needsQuery(channel, plan) && tokenPlace(channel, plan)?.isRequired !== true;
  const parameters = [
    ...hook.arguments.map((one) => code`${argument(one)}: ${argumentType(one, hook, channel, plan)}`),
    code`options: ${own}${mayOmit ? code` = {}` : nothing}`,
  ];
  const passed = [
    ...(coversPath ? [code`params: ${printArguments([...inPath])}`] : []),
    ...(inGreeting.length > 0 ? [code`given: ${printArguments(inGreeting)}`] : []),
  ];
  const options = passed.length === 0 ? code`options` : code`options: { ...options, ${join(passed, code`, `)} }`;
  const fields = printFields(hook.fields, channel, plan);
  const result = identifier(`${typeName(name)}Result`);
  const views = identifier(`${valueName(name)}Views`);
  const opening = hasGreeting(hook) ? identifier(`openFor${typeName(name)}`) : openShared(channel, plan).value;
  const words = comment(channel.channel.title || `Talks on \`${channel.channel.key}\`.`, channel.channel.description);
  return code`${comment(`What \`${name}\` gives.`)}export interface ${result} {
  ${join(fields.types, nothing)}}

const ${views} = ${literal(fields.views)} as const;
${hasGreeting(hook) ? code`\n${printGreeting(hook, name, all, channel, plan)}` : nothing}
${words}export function ${identifier(name)}(${join(parameters, code`, `)}): ${result} {
  const channel = ${fromReact("useChannel", plan)}<${talk}, ${all}>({
    open: ${opening},
    ${options},
    handlers: ${identifier(`${channel.value}Handlers`)},
    views: ${views},
  });
  return {
    ${join(fields.values, nothing)}};
}
`;
}

const hasGreeting = ({ onConnect }: Hook): boolean => Object.keys(onConnect).length > 0;

const printArguments = (names: readonly string[]): SourceText =>
  code`{ ${join(
    names.map((one) => code`${propertyKey(one)}: ${argument(one)}`),
    code`, `,
  )} }`;

/** An argument is a path parameter, or what the greeting says with it. */
function argumentType(name: string, hook: Hook, channel: ChannelPlan, plan: Plan): SourceText {
  if (channel.channel.parameters.some((parameter) => parameter.name === name))
    return code`${typeFromClient(`${channel.name}Options`, plan)}["params"][${literal(name)}]`;
  for (const [key, payload] of Object.entries(hook.onConnect))
    for (const [property, value] of Object.entries(payload))
      if (value === `$${name}`)
        return code`${typeFromClient(`${channel.name}Talk`, plan)}["client"][${literal(keyOf(channel.client, key))}][${literal(property)}]`;
  return code`string`;
}

/** What opens a client that says its greeting whenever the connection stands. */
function printGreeting(hook: Hook, name: string, options: SourceText, channel: ChannelPlan, plan: Plan): SourceText {
  const talk = typeFromClient(`${channel.name}Talk`, plan);
  const said = Object.entries(hook.onConnect).map(([key, payload]) => {
    const properties = Object.entries(payload).map(([property, value]) => {
      const isArgument = typeof value === "string" && hook.arguments.includes(value.slice(1)) && value.startsWith("$");
      return code`${propertyKey(property)}: ${isArgument ? code`options.given[${literal(value.slice(1))}]` : literal(value)}`;
    });
    return code`void client.send(${literal(keyOf(channel.client, key))}, { ${join(properties, code`, `)} });\n`;
  });
  return code`function ${identifier(`openFor${typeName(name)}`)}(options: ${options}): ${typeFrom(plan.options.runtime, "Client")}<${talk}> {
  const client = ${openShared(channel, plan).value}(options);
  client.on("$state", ({ state }) => {
    if (state !== "connected") return;
    ${join(said, nothing)}});
  return client;
}
`;
}

interface PrintedFields {
  readonly types: readonly SourceText[];
  readonly values: readonly SourceText[];
  readonly views: Readonly<Record<string, object>>;
}

function printFields(fields: Fields, channel: ChannelPlan, plan: Plan): PrintedFields {
  const printed = Object.entries(fields).map(([name, field]) => ({ name, ...printField(field, name, channel, plan) }));
  return {
    types: printed.map(({ name, type }) => code`readonly ${propertyKey(name)}: ${type};\n`),
    values: printed.map(({ name, value }) => code`${propertyKey(name)}: ${value},\n`),
    views: Object.assign({}, ...printed.map(({ views }) => views)) as PrintedFields["views"],
  };
}
