import type { Contract, JsonSchema, Message } from "../../contract/index.ts";
import type { Sample } from "../page.ts";
import { askedIdMark, inScript, inside, quoted } from "./literals.ts";
import type { Answer, Told } from "./message-samples.ts";
import { plainly } from "./sample-values.ts";

/** The stock client of Socket.IO. */
export function socketIoSample(told: Told): Sample | undefined {
  const { channel, operation, origin, path, query, credential } = told;
  if (channel.protocol !== "socketio") return undefined;
  const { transports } = channel.socketio;
  const options = {
    path,
    ...(transports === undefined ? {} : { transports }),
    ...(Object.keys(query).length === 0
      ? {}
      : { query: Object.fromEntries(Object.entries(query).map(([name, value]) => [name, plainly(value)])) }),
    ...(credential === undefined ? {} : { auth: { token: credential.value.replace(/^\w+ /, "") } }),
  };
  const lines = [
    'import { io } from "socket.io-client";',
    "",
    `const socket = io(${quoted(`${origin}${channel.namespace}`)}, ${inScript(options)});`,
    'socket.on("connect_error", (error) => console.error(error.message));',
    ...(operation.from === "server"
      ? listening(told)
      : ["socket.onAny((...heard) => console.log(...heard));", ...saying(told.contract, told)]),
  ];
  return { label: "socket.io-client", language: "js", code: lines.join("\n") };
}

function listening(told: Told): readonly string[] {
  const { message, join, answer } = told;
  const event = quoted(message.name);
  const hearing =
    answer === undefined
      ? [`socket.on(${event}, (...payload) => console.log(...payload));`]
      : [
          `socket.on(${event}, (...payload) => {`,
          ...(answer.delivery === "ack" ? ["  const answer = payload.pop();"] : []),
          "  console.log(...payload);",
          `  ${answering(message, answer)};`,
          "});",
        ];
  if (join === undefined) return hearing;
  // A lost connection leaves its rooms.
  return [
    ...hearing,
    'socket.on("connect", async () => {',
    ...saying(told.contract, join).map((line) => `  ${line}`),
    "});",
  ];
}

/** By the acknowledgement that the listener is handed, or by an event with the id of what it heard. */
function answering(heard: Message, { delivery, message, payload, askedId = [] }: Answer): string {
  const values = argumentsOf(message, payload);
  if (delivery === "ack") return `answer(${values.join(", ")})`;
  const steps = isList(heard.payload) ? askedId : ["0", ...askedId];
  const said = [quoted(message.name), ...values].join(", ");
  return `socket.emit(${said.replace(quoted(askedIdMark), () => `payload${inside(steps)}`)})`;
}

/** Says something, and prints the acknowledgement where there is one. */
function saying(
  { messages }: Contract,
  { operation, message, payload }: Pick<Told, "operation" | "message" | "payload">,
): readonly string[] {
  const said = [quoted(message.name), ...argumentsOf(message, payload)].join(", ");
  const { delivery, timeoutMs = 10_000, messages: replies = [] } = operation.reply ?? {};
  if (delivery !== "ack") return [`socket.emit(${said});`];
  // `emitWithAck` keeps the first of several values.
  const isTuple = messages.some(({ id, payload: schema }) => replies.includes(id) && isList(schema));
  return isTuple
    ? [`socket.timeout(${timeoutMs}).emit(${said}, (error, ...answer) => console.log(error ?? answer));`]
    : [`console.log(await socket.timeout(${timeoutMs}).emitWithAck(${said}));`];
}

const isList = (schema: JsonSchema): boolean => typeof schema === "object" && "prefixItems" in schema;

/** The arguments of an event; a tuple stands for several. */
function argumentsOf({ payload: schema }: Message, payload: unknown): readonly string[] {
  const isTuple = isList(schema) && Array.isArray(payload);
  const given = isTuple ? (payload as readonly unknown[]) : payload === undefined ? [] : [payload];
  return given.map((one) => inScript(one));
}
