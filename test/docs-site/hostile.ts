import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";

/** What would do harm, or be seen as something else, if it were taken for markup or code. */
export const attacks: readonly string[] = [
  "<script>alert(1)</script>",
  "</script><script>alert(2)</script>",
  '<img src=x onerror="alert(3)">',
  "{{ 7 * 191 }}",
  "{{ constructor.constructor('alert(4)')() }}",
  '<Content v-html="1" @click="alert(5)" />',
  "[click](javascript:alert(6))",
  "<!--@include: /etc/passwd-->",
  "<<< /etc/passwd",
  "::: danger never closed",
  "[x]{onclick=alert(7) v-html=x}",
  "![pixel](https://tracker.example/pixel.png)",
  "```js-vue\n{{ 7 * 191 }}\n```",
  "<style>*{display:none}</style>",
  "[[toc]]",
  "`{{ 7 * 191 }}`",
  "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJhZGEifQ.c2VjcmV0",
];

const all = attacks.join("\n\n");
const line = attacks.filter((attack) => !attack.includes("\n")).join(" ");

/** Documents in which every text is hostile; in another language, what was translated of them is too. */
export async function readHostile(language?: "pt-BR"): Promise<Contract> {
  const folder = await mkdtemp(join(tmpdir(), "sockwright-hostile-"));
  try {
    const [files, overlay] = [[join(folder, "talk.json"), join(folder, "api.json")], join(folder, "overlay.json")];
    await writeFile(files[0] ?? "", JSON.stringify(talk));
    await writeFile(files[1] ?? "", JSON.stringify(api));
    await writeFile(overlay, JSON.stringify(translation));
    const overlays = language === undefined ? {} : { overlays: { files: [overlay], language } };
    const reading = await readContract(files, { root: folder, ...overlays });
    if (!reading.ok) throw new Error("the hostile documents make no contract", { cause: reading.diagnostics });
    return reading.contract;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const payload = {
  type: "object",
  description: all,
  required: ["type"],
  properties: {
    type: { const: line },
    [line]: { type: "string", description: all, pattern: "<b>.*|{{x}}", default: line },
    choice: { enum: [line, "plain"] },
    code: { type: "string" },
    message: { type: "string" },
  },
};

const message = {
  name: line,
  title: line,
  description: all,
  payload,
  examples: [{ name: line, summary: line, payload: { type: line, [line]: line, code: line, message: line } }],
};

const talk = {
  asyncapi: "3.1.0",
  info: { title: line, version: line, "x-system": "hostile", description: all },
  servers: { here: { host: "localhost:7711", protocol: "ws", description: all } },
  channels: {
    room: {
      address: "/room/{id}",
      title: line,
      description: all,
      parameters: { id: { description: all, enum: [line] } },
      messages: { say: message, heard: { ...message, payload: { ...payload, required: ["type", "code"] } } },
      "x-close-codes": { "4001": { summary: line, phase: "open", by: "server", reconnect: "never", when: "policy" } },
    },
  },
  operations: {
    say: {
      action: "receive",
      title: line,
      description: all,
      tags: [{ name: line }],
      channel: { $ref: "#/channels/room" },
      messages: [{ $ref: "#/channels/room/messages/say" }],
      reply: { messages: [{ $ref: "#/channels/room/messages/heard" }] },
    },
    complain: {
      action: "send",
      channel: { $ref: "#/channels/room" },
      messages: [{ $ref: "#/channels/room/messages/heard" }],
      "x-emit": { on: "error" },
    },
  },
};

const row = {
  type: "object",
  required: ["id"],
  properties: { id: { type: "string", description: all }, note: { type: "string" } },
};
const content = {
  "application/json": { schema: row, examples: { [line]: { summary: line, value: { id: line, note: line } } } },
};

const api = {
  openapi: "3.1.0",
  info: { title: line, version: "1", "x-system": "hostile", description: all },
  servers: [{ url: "http://localhost:7712", description: all }],
  paths: {
    "/rows/{id}": {
      get: {
        operationId: "readRow",
        summary: line,
        description: `${all}\n\nÁgua fria.`,
        tags: [line],
        parameters: [
          { name: "id", in: "path", required: true, description: all, schema: { type: "string" }, example: line },
        ],
        responses: { "200": { description: all, content }, "404": { description: all, content } },
      },
    },
  },
};

const translation = {
  overlay: "1.0.0",
  info: { title: line, version: "1", "x-language": "pt-BR" },
  extends: "api.json",
  actions: [
    {
      target: "$.paths['/rows/{id}'].get",
      update: { summary: `Ler uma linha ${line}`, description: `${all}\n\nPressão da água.` },
    },
  ],
};
