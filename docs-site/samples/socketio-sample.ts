import type { Sample } from "../page.ts";
import { inScript, quoted } from "./literals.ts";
import type { Told } from "./message-samples.ts";
import { plainly } from "./sample-values.ts";

/** The stock client of Socket.IO. */
export function socketIoSample(told: Told): Sample | undefined {
  const { channel, operation, message, payload, origin, path, query, credential } = told;
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
  const isTuple = typeof message.payload === "object" && "prefixItems" in message.payload && Array.isArray(payload);
  const args = (isTuple ? (payload as readonly unknown[]) : payload === undefined ? [] : [payload]).map((one) =>
    inScript(one),
  );
  const event = quoted(message.name);
  const said = [event, ...args].join(", ");
  const doing =
    operation.from === "server"
      ? [`socket.on(${event}, (...payload) => console.log(...payload));`]
      : operation.reply?.delivery === "ack"
        ? [`console.log(await socket.emitWithAck(${said}));`]
        : [`socket.emit(${said});`];
  const lines = [
    'import { io } from "socket.io-client";',
    "",
    `const socket = io(${quoted(`${origin}${channel.namespace}`)}, ${inScript(options)});`,
    ...doing,
  ];
  return { label: "socket.io-client", language: "js", code: lines.join("\n") };
}
