import type { Sample } from "../page.ts";
import { inPython, inScript, inShell, quoted } from "./literals.ts";
import type { Told } from "./message-samples.ts";
import { queryOf } from "./sample-values.ts";

const urlOf = ({ origin, path, query, credential }: Told): string => `${origin}${path}${queryOf(query, credential)}`;

/** Browsers set no headers on a WebSocket, and the others do it in ways of their own. */
const needsHeader = ({ credential }: Told): boolean => credential?.in === "header";

const isAsked = ({ operation }: Told): boolean => operation.from === "client";

/** The WebSocket of browsers, which Node.js has too. */
export function browserSample(told: Told): Sample | undefined {
  if (needsHeader(told) || told.channel.protocol !== "websocket") return undefined;
  const [protocol] = told.channel.subprotocols;
  const given = protocol === undefined ? "" : `, ${quoted(protocol)}`;
  const lines = [
    `const socket = new WebSocket(${quoted(urlOf(told))}${given});`,
    'socket.addEventListener("message", ({ data }) => console.log(data));',
    ...(isAsked(told)
      ? [
          'socket.addEventListener("open", () => {',
          `  socket.send(JSON.stringify(${inScript(told.payload, "  ")}));`,
          "});",
        ]
      : []),
  ];
  return { label: "browser", language: "js", code: lines.join("\n") };
}

/** wscat, which stays until it is told to go. */
export function wscatSample(told: Told): Sample | undefined {
  if (told.channel.protocol !== "websocket") return undefined;
  const { credential } = told;
  const [protocol] = told.channel.subprotocols;
  const words = [
    "npx wscat",
    ...(protocol === undefined ? [] : [`-s ${inShell(protocol)}`]),
    ...(credential?.in === "header" ? [`-H ${inShell(`${credential.name}: ${credential.value}`)}`] : []),
    `-c ${inShell(urlOf(told))}`,
    ...(isAsked(told) ? [`-w 5 -x ${inShell(JSON.stringify(told.payload))}`] : []),
  ];
  return { label: "wscat", language: "sh", code: words.join(" ") };
}

/** The `websockets` package of Python. */
export function pythonSample(told: Told): Sample | undefined {
  if (needsHeader(told) || told.channel.protocol !== "websocket") return undefined;
  const [protocol] = told.channel.subprotocols;
  const given = protocol === undefined ? "" : `, subprotocols=[${quoted(protocol)}]`;
  const lines = [
    "import asyncio",
    ...(isAsked(told) ? ["import json"] : []),
    "import websockets",
    "",
    "",
    "async def main():",
    `    async with websockets.connect(${quoted(urlOf(told))}${given}) as socket:`,
    ...(isAsked(told) ? [`        await socket.send(json.dumps(${inPython(told.payload)}))`] : []),
    "        async for frame in socket:",
    "            print(frame)",
    "",
    "",
    "asyncio.run(main())",
  ];
  return { label: "Python", language: "python", code: lines.join("\n") };
}
