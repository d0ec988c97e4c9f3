import { describe, expect, test } from "vitest";
import { docsSite, type Site } from "../../docs-site/index.ts";
import { pageOf, readTexts } from "./read-texts.ts";

const talk = `asyncapi: 3.1.0
info: { title: Talk, version: 1.0.0, x-system: talk }
servers: { here: { host: localhost:5012, protocol: ws } }
channels:
  talk:
    address: /talk
    messages:
      enter: { payload: &word { type: object, required: [kind, room], properties: { kind: { const: enter }, room: { type: string } } }, x-subscription: { key: $message.payload#/room, effect: add } }
      said: { payload: { type: object, required: [kind, room], properties: { kind: { const: said }, room: { type: string } } }, x-room: $message.payload#/room }
      news: { payload: { type: object, required: [kind], properties: { kind: { const: news } } } }
operations:
  enter: { action: receive, channel: { $ref: '#/channels/talk' }, messages: [{ $ref: '#/channels/talk/messages/enter' }] }
  speak: { action: receive, channel: { $ref: '#/channels/talk' }, messages: [{ $ref: '#/channels/talk/messages/said' }] }
  hear:
    action: send
    channel: { $ref: '#/channels/talk' }
    messages: [{ $ref: '#/channels/talk/messages/said' }]
    x-emit: [{ on: 'operation:speak', to: others }, { on: 'operation:enter' }, { on: connect, every: PT5S, to: everyone }]
  tell:
    action: send
    channel: { $ref: '#/channels/talk' }
    messages: [{ $ref: '#/channels/talk/messages/news' }]
    x-emit: [{ on: connect }, { on: 'operation:printPaper', to: everyone }]
  both:
    action: send
    channel: { $ref: '#/channels/talk' }
    messages: [{ $ref: '#/channels/talk/messages/said' }, { $ref: '#/channels/talk/messages/news' }]
    x-emit: { on: 'operation:speak', to: everyone }
`;
const press = `openapi: 3.1.0
info: { title: Press, version: 1.0.0, x-system: talk }
servers: [{ url: 'http://localhost:5013' }]
paths: { /paper: { post: { operationId: printPaper, responses: { '204': { description: None. } } } } }
`;
const site = async (): Promise<Site> => docsSite(await readTexts({ "talk.yaml": talk, "press.yaml": press }));

describe("who hears what the server says", () => {
  test.each([
    { page: "hear", words: "- after [`speak`](./speak.md) → all others in the room" },
    { page: "hear", words: "- after [`enter`](./enter.md) → whoever asked" },
    { page: "hear", words: "- when a client connects, every 5 s → everyone in the room" },
    { page: "tell", words: "- when a client connects → whoever has connected" },
    { page: "both", words: "- after [`speak`](./speak.md) → everyone, or everyone in the room of the message" },
  ])("$page: $words", async ({ page, words }) => {
    expect(pageOf(await site(), `talk/operations/talk/${page}.md`)).toContain(words);
  });

  test("is no matter of what clients say, though the server says the same to a room", async () => {
    expect(pageOf(await site(), "talk/operations/talk/hear.md")).toContain("| Heard by the room |");
    expect(pageOf(await site(), "talk/operations/talk/speak.md")).not.toContain("Heard by the room");
  });
});

test("a channel says what a request brings about, though the same is said on connecting too", async () => {
  const page = pageOf(await site(), "talk/channels/talk/talk.md");
  const [, own = ""] = page.split("### When the server speaks of its own accord");
  expect(own).toContain("after [`POST /paper`](../../operations/press/print-paper.md) → everyone");
});
