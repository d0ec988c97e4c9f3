import type { Sample } from "../page.ts";
import type { ChannelNames } from "./client-names.ts";
import { inScript, quoted, tokenMark } from "./literals.ts";
import type { Told } from "./message-samples.ts";

const hasAny = (values: object): boolean => Object.keys(values).length > 0;

/** What a channel is opened with. */
function optionsOf({ pathValues, query, credential }: Told, { takesToken }: ChannelNames): string {
  const members = [
    ...(hasAny(pathValues) ? [`params: ${inScript(pathValues)}`] : []),
    ...(hasAny(query) ? [`query: ${inScript(query)}`] : []),
    ...(takesToken && credential !== undefined ? [`token: ${quoted(tokenMark)}`] : []),
  ];
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

/** The generated client. */
export function clientSample(told: Told, names: ChannelNames): Sample | undefined {
  const { channel, operation, message, payload } = told;
  const isSocketIo = channel.protocol === "socketio";
  const given = [...(isSocketIo ? ["io"] : []), optionsOf(told, names)].filter((one) => one !== "").join(", ");
  const said = names.said[message.id];
  const heard = names.heard[message.id];
  const doing = ((): string | undefined => {
    if (operation.from === "server")
      return heard === undefined
        ? undefined
        : `for await (const payload of client.messages(${quoted(heard.key)})) {\n  console.log(payload);\n}`;
    if (said === undefined) return undefined;
    return operation.reply === undefined
      ? `await client.send(${quoted(said)}, ${inScript(payload)});`
      : `const reply = await client.request(${quoted(said)}, ${inScript(payload)});\nconsole.log(reply);`;
  })();
  if (doing === undefined) return undefined;
  const lines = [
    ...(isSocketIo ? ['import { io } from "socket.io-client";'] : []),
    `import { ${names.open} } from "./generated/${names.folder}/client.ts";`,
    "",
    `await using client = ${names.open}(${given});`,
    doing,
  ];
  return { label: "client", language: "ts", code: lines.join("\n") };
}

/** The generated React hook. */
export function hookSample(told: Told, names: ChannelNames): Sample | undefined {
  const { operation, message, payload } = told;
  const options = optionsOf(told, names);
  const said = names.said[message.id];
  const heard = names.heard[message.id];
  const head = `import { ${names.hook} } from "./generated/${names.folder}/hooks.ts";`;
  if (operation.from === "server") {
    if (heard === undefined) return undefined;
    const listen = `${heard.option}: (payload) => console.log(payload)`;
    const given = options === "" ? `{ ${listen} }` : options.replace(/ \}$/, `, ${listen} }`);
    const body = [
      `  const { isConnected } = ${names.hook}(${given});`,
      '  return <p>{isConnected ? "Listening" : "Connecting"}</p>;',
    ];
    return {
      label: "hook",
      language: "tsx",
      code: [head, "", "export function Sample() {", ...body, "}"].join("\n"),
    };
  }
  if (said === undefined) return undefined;
  const way = operation.reply === undefined ? "send" : "request";
  const body = [
    `  const { isConnected, ${way} } = ${names.hook}(${options});`,
    `  const say = () => ${way}(${quoted(said)}, ${inScript(payload, "  ")});`,
    "  return <button disabled={!isConnected} onClick={say}>Say it</button>;",
  ];
  return {
    label: "hook",
    language: "tsx",
    code: [head, "", "export function Sample() {", ...body, "}"].join("\n"),
  };
}
