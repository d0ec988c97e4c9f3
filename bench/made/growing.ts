/** An AsyncAPI document of one echo, of which one thing grows. */
export type Growing = (count: number) => object;

const words = {
  type: "object",
  required: ["id", "text"],
  additionalProperties: false,
  properties: { id: { type: "string", minLength: 1, maxLength: 40 }, text: { type: "string", maxLength: 200 } },
};

interface Echo {
  readonly servers: Readonly<Record<string, object>>;
  /** Key → names of its servers. */
  readonly channels: Readonly<Record<string, readonly string[]>>;
  /** Key → schema of messages that a client may say beside `say` on the first channel. */
  readonly others?: Readonly<Record<string, object>>;
}

function echoing({ servers, channels, others = {} }: Echo): object {
  const [first] = Object.keys(channels);
  const ref = (to: string): object => ({ $ref: `#/${to}` });
  const madeChannels: Record<string, object> = {};
  const operations: Record<string, object> = {};
  for (const [key, on] of Object.entries(channels)) {
    const own = key === first ? others : {};
    madeChannels[key] = {
      address: `/${key}`,
      servers: on.map((name) => ref(`servers/${name}`)),
      messages: {
        say: ref("components/messages/say"),
        echoed: ref("components/messages/echoed"),
        ...Object.fromEntries(Object.keys(own).map((name) => [name, { payload: ref(`components/schemas/${name}`) }])),
      },
    };
    const channel = ref(`channels/${key}`);
    const message = (name: string): object => ref(`channels/${key}/messages/${name}`);
    operations[`hear-${key}`] = {
      action: "receive",
      channel,
      messages: [message("say")],
      reply: { channel, messages: [message("echoed")] },
    };
    if (Object.keys(own).length > 0)
      operations["hear-others"] = { action: "receive", channel, messages: Object.keys(own).map(message) };
  }
  const payload = ref("components/schemas/Words");
  return {
    asyncapi: "3.1.0",
    info: { title: "Growing", version: "1.0.0" },
    servers,
    channels: madeChannels,
    operations,
    components: {
      messages: {
        say: { payload },
        echoed: { payload, examples: [{ name: "hello", payload: { id: "1", text: "hello" } }] },
      },
      schemas: { Words: words, ...others },
    },
  };
}

const numbered = <T>(count: number, name: string, make: (index: number) => T): Readonly<Record<string, T>> =>
  Object.fromEntries(
    Array.from({ length: count }, (_, index) => [index === 0 ? name : `${name}-${index}`, make(index)]),
  );

const oneServer = { local: { host: "localhost:4020", protocol: "ws" } };

/** So many ports, with a channel on each. */
export const madePorts: Growing = (count) => {
  const servers = numbered(count, "local", (index) => ({ host: `localhost:${4020 + index}`, protocol: "ws" }));
  const names = Object.keys(servers);
  return echoing({ servers, channels: numbered(count, "echo", (index) => [names[index] ?? "local"]) });
};

/** So many channels on one port. */
export const madeChannels: Growing = (count) =>
  echoing({ servers: oneServer, channels: numbered(count, "echo", () => ["local"]) });

/** One channel on which a client may say messages of so many schemas, none of which is like another. */
export const madeSchemas: Growing = (count) =>
  echoing({
    servers: oneServer,
    channels: { echo: ["local"] },
    others: Object.fromEntries(
      Array.from({ length: count - 1 }, (_, index) => [
        `Kind${index}`,
        {
          type: "object",
          required: [`key_${index}`],
          additionalProperties: false,
          properties: { [`key_${index}`]: { type: "string", maxLength: 40 }, at: { type: "integer" } },
        },
      ]),
    ),
  });
