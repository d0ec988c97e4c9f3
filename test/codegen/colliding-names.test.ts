import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { makePlan } from "../../codegen/make-plan.ts";
import type { Contract } from "../../contract/index.ts";
import { readContract } from "../../contract/read/index.ts";
import { compilers, generatedPackage } from "./generated-package.ts";

/** Names that the generated files have themselves, or take from the runtime, the language or the platform. */
const schemaNames = [
  ..."any string undefined object type class delete Object Record Partial Error Promise Symbol Omit".split(" "),
  ..."Operations Webhooks Callbacks paths HttpHandlers WebhookHandlers CallbackHandlers Validator Issue".split(" "),
  ..."Client RestClient AnswerHeaders WebSocketOptions TokenSource Filled EventMap Channel Behaviour MockOptions brand".split(
    " ",
  ),
  ..."HallClientMessages HallConnection HallContext HallHandlers HallTalk HallOptions ListLotsRequest".split(" "),
  ..."Lot lot LOT lot_ Lots makeLot LotValues 1st _1st $ 日本 a/b a~b Straße Straße.名前 foo-bar fooBar FooBar".split(
    " ",
  ),
  ..."$connected $disconnected $dropped $invalid $lost $message $state $unknown $state_".split(" "),
];
const channelNames = [
  ..."hall Hall rest socketIo webSocket channel client for delete openHall hallSpec useHall hallHandlers".split(" "),
  ..."shared hallTalk memo callback 1st 日本 a/b".split(" "),
];
const documentNames = ["hall", "rest", "channel", "open-hall"];

const key = (name: string): string => encodeURIComponent(name.replaceAll("~", "~0").replaceAll("/", "~1"));
const described = { version: "1.0.0", "x-system": "names" };
const schemas = Object.fromEntries(
  schemaNames.map((name) => [name, { type: "object", required: ["tag"], properties: { tag: { const: name } } }]),
);

function realtime(protocol: "ws" | "socketio", port: number, names: readonly string[]): object {
  const messages = Object.fromEntries(
    schemaNames.map((name) => [name, { payload: { $ref: `#/components/schemas/${key(name)}` } }]),
  );
  const channels = names.map((name): [string, object] => [
    name,
    {
      address: `/${encodeURIComponent(name)}`,
      messages: { ...(name === "hall" && messages), say: { payload: { type: "string" } } },
      "x-hooks": { [`use${name === "channel" ? "Channel" : "It"}`]: { fields: { connected: "isConnected" } } },
    },
  ]);
  const operations = channels.flatMap(([name], index) =>
    (["send", "receive"] as const).map((action) => [
      `${action}${index}`,
      { action, channel: { $ref: `#/channels/${key(name)}` } },
    ]),
  );
  return {
    asyncapi: "3.1.0",
    info: { title: protocol, ...described },
    servers: { house: { host: `localhost:${port}`, protocol } },
    channels: Object.fromEntries(channels),
    operations: Object.fromEntries(operations),
    components: { schemas },
  };
}

function api(name: string, ids: readonly string[]): object {
  const responses = { "204": { description: "Done" } };
  const bodyOf = (id: string): object => ({
    required: true,
    content: { "application/json": { schema: { $ref: `floor.json#/components/schemas/${key(id)}` } } },
  });
  const posts = ids.map((id) => ({ operationId: id, requestBody: bodyOf(id), responses }));
  return {
    openapi: "3.1.0",
    info: { title: name, ...described },
    servers: [{ url: "http://localhost:7800" }],
    paths: Object.fromEntries([
      [`/lots/${name}`, { get: { operationId: `listLots ${name}`, responses } }],
      ...posts.map((post, index) => [`/${name}/${index}`, { post }]),
    ]),
    webhooks: Object.fromEntries(ids.map((id) => [id, { post: { requestBody: bodyOf(id), responses } }])),
  };
}

async function read(): Promise<Contract> {
  const root = mkdtempSync(join(tmpdir(), "sockwright-names-"));
  try {
    const documents: [string, object][] = [
      ["floor.json", realtime("ws", 7801, channelNames)],
      ["events.json", realtime("socketio", 7802, channelNames.slice(0, 6))],
      ...documentNames.map((name, index): [string, object] => [
        `${name}.json`,
        api(name, index === 0 ? schemaNames : []),
      ]),
    ];
    for (const [file, document] of documents) writeFileSync(join(root, file), JSON.stringify(document));
    const reading = await readContract(
      documents.map(([file]) => file),
      { root },
    );
    if (!reading.ok) throw new Error(JSON.stringify(reading.diagnostics, null, 1));
    return reading.contract;
  } finally {
    rmSync(root, { recursive: true });
  }
}

const contract = await read();
const plan = makePlan(contract, "names");
const written = await generatedPackage(contract, (path) => !path.endsWith("/msw.ts"));
afterAll(() => written[Symbol.dispose]());
const typeOf = (name: string): string => plan.schemaTypes.get(`names.${name}`) ?? "";

/** A compiler beside other tests may take its time. */
const patient = { timeout: 120_000 };

describe("whatever schemas, channels, operations and documents are called", () => {
  test.each(compilers)("the code compiles under %s, and each name means its own", patient, (compiler) => {
    const proofs = schemaNames.map((name, index) => {
      const value = plan.types.find((type) => type.name === typeOf(name))?.value ?? "";
      return [
        `import { ${value} as is${index} } from "./names/validators/${plan.types.find((type) => type.name === typeOf(name))?.file}.js";`,
        `export const tag${index} = (value: unknown): ${JSON.stringify(name)} | undefined => (is${index}.is(value) ? value.tag : undefined);`,
      ].join("\n");
    });
    written.write("proof.ts", proofs.join("\n"));
    expect(written.compile(compiler)).toBe("");
  });

  test.each([
    { given: "LOT", want: "LOT" },
    { given: "Lot", want: "Lot2" },
    { given: "FooBar", want: "FooBar" },
    { given: "foo-bar", want: "FooBar2" },
    { given: "Error", want: "ErrorData" },
    { given: "1st", want: "N1St" },
    { given: "any", want: "Any" },
    { given: "Operations", want: "Operations" },
    { given: "日本", want: "U65E5U672C" },
  ])("the schema $given is the type $want", ({ given, want }) => {
    expect(typeOf(given)).toBe(want);
  });

  test("a schema keeps its name, and what stands beside the types makes way", () => {
    expect(plan.names).toMatchObject({
      operations: "Operations2",
      httpHandlers: "HttpHandlers2",
      webhooks: "Webhooks2",
    });
  });

  test("a channel keeps its name, and a document of that name is an API", () => {
    const names = plan.channels.map(({ channel, name }) => [channel.id, name]);
    expect(Object.fromEntries(names)).toMatchObject({
      "events.Hall": "Hall",
      "floor.Hall": "FloorHall",
      "floor.hall": "FloorHall2",
      "floor.rest": "FloorRest",
      "events.hall": "EventsHall",
    });
    expect(Object.fromEntries(plan.clients)).toMatchObject({ hall: "HallApi", rest: "RestApi" });
  });

  test(
    "messages that are called as what clients tell of themselves have keys of their own, and keep their event",
    patient,
    () => {
      const hall = plan.channels.find(({ channel }) => channel.id === "events.hall");
      const keys = hall?.server.map(({ key, message }) => [message.name, key]);
      expect(Object.fromEntries(keys ?? [])).toMatchObject({
        $invalid: "$invalid_",
        $connected: "$connected_",
        $state: "$state__",
        $state_: "$state_",
        $: "$",
      });
      written.write("own-events.ts", ownEvents);
      for (const compiler of compilers) expect(written.compile(compiler, "own-events.ts")).toBe("");
    },
  );
});

const ownEvents = `
import type { openEventsHall } from "./names/client.ts";
import type { EventsHallServerToClientEvents } from "./names/messages.ts";
export function listen(hall: ReturnType<typeof openEventsHall>, events: EventsHallServerToClientEvents): void {
  hall.on("$state", ({ state }) => state satisfies string);
  hall.on("$invalid", ({ issues }) => issues.length);
  hall.on("$invalid_", ({ tag }) => tag satisfies "$invalid");
  hall.on("$state__", ({ tag }) => tag satisfies "$state");
  hall.on("$state_", ({ tag }) => tag satisfies "$state_");
  events.$state({ tag: "$state" });
}
`;
