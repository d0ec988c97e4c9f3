import type { Sample } from "../page.ts";
import { inPython, inScript, inShell, quoted } from "./literals.ts";
import type { Told } from "./message-samples.ts";
import { pairsOf, queryOf } from "./sample-values.ts";

const urlOf = ({ origin, path, query, credential }: Told): string =>
  `${origin}${path}${queryOf(pairsOf(query), credential)}`;

/** Browsers set no headers on a WebSocket, and the others do it in ways of their own. */
const needsHeader = ({ headers }: Told): boolean => Object.keys(headers).length > 0;

/** What is said as soon as the connection stands. */
const sayingOf = ({ operation, payload, join }: Told): readonly unknown[] =>
  operation.from === "client" ? [payload] : join === undefined ? [] : [join.payload];

/** The WebSocket of browsers, which Node.js has too. */
export function browserSample(told: Told): Sample | undefined {
  if (needsHeader(told) || told.channel.protocol !== "websocket") return undefined;
  const [protocol] = told.channel.subprotocols;
  const given = protocol === undefined ? "" : `, ${quoted(protocol)}`;
  const lines = [
    `const socket = new WebSocket(${quoted(urlOf(told))}${given});`,
    'socket.addEventListener("message", ({ data }) => console.log(data));',
    'socket.addEventListener("close", ({ code, reason }) => console.log("closed", code, reason));',
    ...sayingOf(told).flatMap((payload) => [
      'socket.addEventListener("open", () => {',
      `  socket.send(JSON.stringify(${inScript(payload, "  ")}));`,
      "});",
    ]),
  ];
  return { label: "browser", language: "js", code: lines.join("\n") };
}

/** wscat, which stays until it is told to go. */
export function wscatSample(told: Told): Sample | undefined {
  if (told.channel.protocol !== "websocket") return undefined;
  const { operation } = told;
  const [protocol] = told.channel.subprotocols;
  // Who says something waits for what comes back; who listens stays.
  const wait = operation.from === "client" ? 5 : -1;
  const words = [
    "npx wscat",
    ...(protocol === undefined ? [] : [`-s ${inShell(protocol)}`]),
    ...Object.entries(told.headers).map(([name, value]) => `-H ${inShell(`${name}: ${value}`)}`),
    `-c ${inShell(urlOf(told))}`,
    ...sayingOf(told).map((payload) => `-w ${wait} -x ${inShell(JSON.stringify(payload))}`),
  ];
  return { label: "wscat", language: "sh", code: words.join(" ") };
}

/** The `websockets` package of Python. */
export function pythonSample(told: Told): Sample | undefined {
  if (needsHeader(told) || told.channel.protocol !== "websocket") return undefined;
  const [protocol] = told.channel.subprotocols;
  const given = protocol === undefined ? "" : `, subprotocols=[${quoted(protocol)}]`;
  const said = sayingOf(told);
  const lines = [
    "import asyncio",
    ...(said.length > 0 ? ["import json"] : []),
    "import websockets",
    "",
    "",
    "async def main():",
    `    async with websockets.connect(${quoted(urlOf(told))}${given}) as socket:`,
    ...said.map((payload) => `        await socket.send(json.dumps(${inPython(payload)}))`),
    "        async for frame in socket:",
    "            print(frame)",
    "",
    "",
    "asyncio.run(main())",
  ];
  return { label: "Python", language: "python", code: lines.join("\n") };
}
