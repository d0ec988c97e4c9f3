import type { HookField } from "../contract/index.ts";
import { argument, typeFromClient } from "./hook-names.ts";
import type { ChannelPlan, MessagePlan, Plan } from "./plan.ts";
import { code, join, literal, nothing, propertyKey, type SourceText, typeFrom, valueFrom } from "./source-text.ts";

/** A field of a hook's result as code: its type, its value, and what stands before the value is returned. */
export interface PrintedField {
  readonly type: SourceText;
  readonly value: SourceText;
  /** Named views of what was heard, as data for the runtime. */
  readonly views: Readonly<Record<string, object>>;
}

export type Fields = Readonly<Record<string, HookField>>;

/** Prints one field; `path` names it among all fields of the hook. */
export function printField(field: HookField, path: string, channel: ChannelPlan, plan: Plan): PrintedField {
  const talk = typeFromClient(`${channel.name}Talk`, plan);
  if (typeof field === "string") return { ...printWord(field, talk, plan), views: {} };
  if ("send" in field) return { ...printSpeaker(field, talk, channel), views: {} };
  if ("fields" in field) {
    const parts = Object.entries(field.fields).map(([name, part]) => ({
      name,
      ...printField(part, `${path}.${name}`, channel, plan),
    }));
    const types = parts.map(({ name, type }) => code`readonly ${propertyKey(name)}: ${type};\n`);
    const values = parts.map(({ name, value }) => code`${propertyKey(name)}: ${value},\n`);
    return {
      type: code`{\n  ${join(types, nothing)}}`,
      value: code`${valueFrom("react", "useMemo")}(() => ({\n  ${join(values, nothing)}}), [channel.kept])`,
      views: Object.assign({}, ...parts.map(({ views }) => views)) as PrintedField["views"],
    };
  }
  const kept = code`channel.kept[${literal(path)}]`;
  if ("latest" in field) {
    const message = code`${talk}["server"][${literal(keyOf(channel.server, field.latest))}]`;
    const type = code`ReadonlyMap<${message}[${literal(field.by)}], ${message}>`;
    const view = { latest: keyOf(channel.server, field.latest), by: field.by };
    return { type, value: code`${kept} as ${type}`, views: { [path]: view } };
  }
  const { last, ...rest } = field;
  const keys = last.map((key) => keyOf(channel.server, key));
  const payload =
    keys.length === 0
      ? code`${typeFrom(plan.options.runtime, "Heard")}<${talk}>["payload"]`
      : join(
          keys.map((key) => code`${talk}["server"][${literal(key)}]`),
          code` | `,
        );
  const type = code`readonly ${keys.length > 1 ? code`(${payload})` : payload}[]`;
  return {
    type,
    value: code`${kept} as ${type}`,
    views: { [path]: { ...(keys.length > 0 && { last: keys }), ...rest } },
  };
}

function printWord(word: Extract<HookField, string>, talk: SourceText, plan: Plan): Omit<PrintedField, "views"> {
  const runtime = (name: string): SourceText => typeFrom(plan.options.runtime, name);
  switch (word) {
    case "state":
      return { type: runtime("ConnectionState"), value: code`channel.state` };
    case "isConnected":
      return { type: code`boolean`, value: code`channel.isConnected` };
    case "error":
      return { type: code`${runtime("ConnectionLost")} | undefined`, value: code`channel.error` };
    case "lastMessage":
      return {
        type: code`${runtime("Heard")}<${talk}>["payload"] | undefined`,
        value: code`channel.lastMessage?.payload`,
      };
    case "client":
      return { type: code`${runtime("Client")}<${talk}> | undefined`, value: code`channel.client` };
  }
}

/** A function that says a message, its arguments in their places of the payload. */
function printSpeaker(
  { send, arguments: places = [] }: { readonly send: string; readonly arguments?: readonly string[] },
  talk: SourceText,
  { client }: ChannelPlan,
): Omit<PrintedField, "views"> {
  const key = keyOf(client, send);
  const payload = code`${talk}["client"][${literal(key)}]`;
  const paths = places.map((place) => (place.startsWith("/") ? place.slice(1).split("/") : [place]));
  const parameters = paths.map((path) => {
    const steps = path.map((step) => code`[${literal(step)}]`);
    return code`${argument(path.at(-1) ?? "")}: ${payload}${join(steps, nothing)}`;
  });
  const list = paths.length === 0 ? code`payload: ${payload}` : join(parameters, code`, `);
  const value =
    paths.length === 0 ? code`payload` : printTree(paths.map((path) => ({ path, name: path.at(-1) ?? "" })));
  const names =
    paths.length === 0
      ? code`payload`
      : join(
          paths.map((path) => argument(path.at(-1) ?? "")),
          code`, `,
        );
  return {
    type: code`(${list}) => Promise<void>`,
    value: code`${valueFrom("react", "useCallback")}((${names}) => channel.send(${literal(key)}, ${value}), [channel.send])`,
  };
}

/** An object that holds each argument where its path leads. */
function printTree(leaves: readonly { readonly path: readonly string[]; readonly name: string }[]): SourceText {
  const groups = [...Map.groupBy(leaves, ({ path }) => path[0] ?? "")];
  const entries = groups.map(([step, below]) => {
    const [first] = below;
    const isLeaf = first !== undefined && first.path.length === 1;
    const rest = below.map(({ path, name }) => ({ path: path.slice(1), name }));
    return code`${propertyKey(step)}: ${isLeaf ? argument(first.name) : printTree(rest)}`;
  });
  return code`{ ${join(entries, code`, `)} }`;
}

/** What the documents call a message by its key, the generated code calls by its own. */
export function keyOf(messages: readonly MessagePlan[], key: string): string {
  const found = messages.find(({ message }) => message.key === key);
  if (found === undefined) throw new MessageOfOtherSide(key);
  return found.key;
}

/** `x-hooks` hears what clients say, or says what the server does. */
export class MessageOfOtherSide extends Error {
  override readonly name = "MessageOfOtherSide";
  constructor(key: string) {
    super(
      `x-hooks: "${key}" is said by the other side: \`send\` and \`onConnect\` name messages of clients, \`last\` and \`latest\` those of the server`,
    );
  }
}
