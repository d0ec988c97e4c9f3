import type { MessageOperation } from "../../contract/index.ts";
import type { Sample } from "../page.ts";
import type { ChannelNames } from "./client-names.ts";
import { askedIdMark, inScript, inside, quoted, tokenMark } from "./literals.ts";
import type { Answer, Told } from "./message-samples.ts";
import { openTyping, schemaOf, type Typing } from "./typing.ts";

/** Browsers set no headers on a WebSocket; a script in Node.js does, with a WebSocket that can. */
function headersOf({ channel, credential, headers }: Told, { takesToken }: ChannelNames): Told["headers"] {
  if (channel.protocol !== "websocket") return {};
  // A client that takes a token sends it itself.
  const { [takesToken ? (credential?.name ?? "") : ""]: _, ...others } = headers;
  return others;
}

/** What a sample says, and how its values are written. */
interface Typed extends Told {
  readonly typing: Typing;
}

const typed = (told: Told, { brands }: ChannelNames): Typed => ({
  ...told,
  typing: openTyping(told.contract, brands),
});

const hasAny = (values: object): boolean => Object.keys(values).length > 0;

/** What a channel is opened with. */
function membersOf(told: Typed, names: ChannelNames): readonly string[] {
  const { channel, pathValues, query, credential, typing } = told;
  return [
    ...(hasAny(pathValues) ? [`params: ${typing.value(schemaOf(channel.parameters), pathValues)}`] : []),
    ...(hasAny(query) ? [`query: ${typing.value(schemaOf(channel.handshake), query)}`] : []),
    ...(names.takesToken && credential !== undefined ? [`token: ${quoted(tokenMark)}`] : []),
    ...(hasAny(headersOf(told, names)) ? ["WebSocket: WithHeaders"] : []),
  ];
}

function optionsOf(told: Typed, names: ChannelNames): string {
  const members = membersOf(told, names);
  return members.length === 0 ? "" : `{ ${members.join(", ")} }`;
}

/** The generated client. */
export function clientSample(given: Told, names: ChannelNames): Sample | undefined {
  const told = typed(given, names);
  const { channel, operation, message, payload } = told;
  const isSocketIo = channel.protocol === "socketio";
  const options = [...(isSocketIo ? ["io"] : []), optionsOf(told, names)].filter((one) => one !== "").join(", ");
  const said = names.said[message.id];
  const doing =
    operation.from === "server"
      ? listening(told, names)
      : said === undefined
        ? undefined
        : saying(operation, said, told.typing.value(message.payload, payload));
  if (doing === undefined) return undefined;
  // Who answers in a listener stays connected; everybody else is done when the script is.
  const headers = headersOf(told, names);
  const using = told.answer === undefined ? "await using" : "const";
  const lines = [
    ...(isSocketIo ? ['import { io } from "socket.io-client";'] : []),
    ...(hasAny(headers) ? ['import WebSocket from "ws";'] : []),
    `import { ${names.open} } from "./generated/${names.folder}/client.ts";`,
    ...told.typing.imports(names.folder),
    "",
    ...(hasAny(headers)
      ? [
          "class WithHeaders extends WebSocket {",
          "  constructor(url: string, protocols?: string[]) {",
          `    super(url, protocols, { headers: ${inScript(headers, "    ")} });`,
          "  }",
          "}",
          "",
        ]
      : []),
    `${using} client = ${names.open}(${options});`,
    ...doing,
  ];
  return { label: "client", language: "ts", code: lines.join("\n") };
}

function listening({ message, join, answer, typing }: Typed, names: ChannelNames): readonly string[] | undefined {
  const heard = names.heard[message.id];
  if (heard === undefined) return undefined;
  const answering = answer && answeringIn(answer, typing, names, "client.send");
  if (answering !== undefined)
    return [
      `client.on(${quoted(heard.key)}, (${answering.given}) => {`,
      "  console.log(payload);",
      `  ${answering.code}`,
      "});",
    ];
  const said = join && names.said[join.message.id];
  const messages = `client.messages(${quoted(heard.key)})`;
  const loop = (of: string): readonly string[] => [
    `for await (const payload of ${of}) {`,
    "  console.log(payload);",
    "}",
  ];
  if (join === undefined || said === undefined) return loop(messages);
  return [
    `const messages = ${messages};`,
    ...saying(join.operation, said, typing.value(join.message.payload, join.payload)),
    ...loop("messages"),
  ];
}

interface Answering {
  /** What the listener is given. */
  readonly given: string;
  readonly code: string;
}

/** Answers in a listener: by what it is handed for that, or by a message with the id of what it heard. */
function answeringIn(
  { delivery, message, payload, askedId }: Answer,
  typing: Typing,
  names: ChannelNames,
  send: string,
): Answering | undefined {
  const value = typing.value(message.payload, payload, "  ");
  if (delivery === "ack") return { given: "payload, answer", code: `answer(${value});` };
  const said = names.said[message.id];
  if (said === undefined) return undefined;
  const id = `payload${inside(askedId ?? [])}`;
  return { given: "payload", code: `void ${send}(${quoted(said)}, ${value.replace(quoted(askedIdMark), () => id)});` };
}

const saying = ({ reply }: MessageOperation, said: string, payload: string): readonly string[] =>
  reply === undefined
    ? [`await client.send(${quoted(said)}, ${payload});`]
    : [`const reply = await client.request(${quoted(said)}, ${payload});`, "console.log(reply);"];

/** The generated React hook. */
export function hookSample(given: Told, names: ChannelNames): Sample | undefined {
  const told = typed(given, names);
  if (hasAny(headersOf(told, names))) return undefined;
  const { operation, message } = told;
  const said = names.said[message.id];
  const component =
    operation.from === "server"
      ? hearingHook(told, names)
      : said === undefined
        ? undefined
        : sayingHook(told, names, said);
  if (component === undefined) return undefined;
  const { react, body } = component;
  const lines = [
    ...(react === "" ? [] : [`import { ${react} } from "react";`]),
    `import { ${names.hook} } from "./generated/${names.folder}/hooks.ts";`,
    ...told.typing.imports(names.folder),
    "",
    "export function Sample() {",
    ...body.map((line) => `  ${line}`),
    "}",
  ];
  return { label: "hook", language: "tsx", code: lines.join("\n") };
}

interface Component {
  /** What it imports from React. */
  readonly react: string;
  readonly body: readonly string[];
}

function hearingHook(told: Typed, names: ChannelNames): Component | undefined {
  const { message, join, answer, typing } = told;
  const heard = names.heard[message.id];
  if (heard === undefined) return undefined;
  const said = join && names.said[join.message.id];
  const answering = answer && answeringIn(answer, typing, names, "send");
  const listener =
    answering === undefined
      ? [`${heard.option}: (payload) => setLatest(payload),`]
      : [`${heard.option}: (${answering.given}) => {`, "  setLatest(payload);", `  ${answering.code}`, "},"];
  const way = join?.operation.reply === undefined ? "send" : "request";
  const joining =
    join === undefined || said === undefined
      ? []
      : [
          "useEffect(() => {",
          `  if (isConnected) void ${way}(${quoted(said)}, ${typing.value(join.message.payload, join.payload, "  ")});`,
          `}, [isConnected, ${way}]);`,
        ];
  const ways = new Set([
    ...(joining.length === 0 ? [] : [way]),
    ...(answer?.delivery === "message" && answering !== undefined ? ["send"] : []),
  ]);
  return {
    react: joining.length === 0 ? "useState" : "useEffect, useState",
    body: [
      "const [latest, setLatest] = useState<unknown>();",
      `const { ${["isConnected", ...ways].join(", ")} } = ${names.hook}({`,
      ...[...membersOf(told, names).map((member) => `${member},`), ...listener].map((line) => `  ${line}`),
      "});",
      ...joining,
      'return <pre>{isConnected ? JSON.stringify(latest, null, 2) : "Connecting"}</pre>;',
    ],
  };
}

function sayingHook(told: Typed, names: ChannelNames, said: string): Component {
  const opened = (parts: string): string => `const { ${parts} } = ${names.hook}(${optionsOf(told, names)});`;
  const what = `${quoted(said)}, ${told.typing.value(told.message.payload, told.payload)}`;
  if (told.operation.reply === undefined)
    return {
      react: "",
      body: [
        opened("isConnected, send"),
        `const say = () => send(${what});`,
        "return <button disabled={!isConnected} onClick={say}>Say it</button>;",
      ],
    };
  return {
    react: "useState",
    body: [
      "const [reply, setReply] = useState<unknown>();",
      opened("isConnected, request"),
      `const say = () => request(${what}).then(setReply, (error: unknown) => setReply(String(error)));`,
      "return (",
      "  <>",
      "    <button disabled={!isConnected} onClick={say}>Say it</button>",
      "    <pre>{JSON.stringify(reply, null, 2)}</pre>",
      "  </>",
      ");",
    ],
  };
}
