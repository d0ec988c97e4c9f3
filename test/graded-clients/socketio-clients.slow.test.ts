import { join } from "node:path";
import { afterAll, beforeAll, test } from "vitest";
import { type GeneratedPackage, generatedPackage } from "../codegen/generated-package.ts";
import { because, contractOf, graderOf, timed, withOutcome } from "./grading.ts";

const desk = "wharf/desk";

const contract = await contractOf("wharf.yaml");
const grade = graderOf(contract);
const command = (breaks = ""): string => `"${process.execPath}" socketio-client.mjs ${breaks}`;

const promises = [
  `client/${desk}/stays`,
  `client/${desk}/tolerates/unknown-fields`,
  `client/${desk}/tolerates/errors`,
  `client/${desk}/tolerates/unknown-messages`,
  `client/${desk}/queue`,
  `client/${desk}/acknowledges/giveOrder`,
  `client/${desk}/rooms/joined-again`,
  `client/${desk}/reconnect/schedule`,
  `client/${desk}/reconnect/after-1001`,
  `client/${desk}/reconnect/after-4001`,
  `client/${desk}/reconnect/refused`,
  `socketio/${desk}/handshake/credential`,
  `socketio/${desk}/says/undocumented`,
  `socketio/${desk}/says/measure/schema/items`,
];

let generated: GeneratedPackage;

beforeAll(async () => {
  generated = await generatedPackage(contract);
});

afterAll(() => generated[Symbol.dispose]());

/** A script that uses the generated client as a user does, says what it is asked for, and watches a crane. */
const script = `
import { createInterface } from "node:readline";
import { io } from "socket.io-client";
import { openDesk } from "./wharf/client.ts";

const desk = openDesk(io, { baseUrl: process.env.SOCKWRIGHT_URL_7702, token: process.env.SOCKWRIGHT_TOKEN });
desk.on("order", (order, answer) => answer({ by: "generated" }));
desk.on("$state", ({ state }) => state === "connected" && desk.send("watch", { crane: "C1" }));
createInterface({ input: process.stdin }).on("line", (line) => {
  const { message, payload } = JSON.parse(line);
  desk.send(message, payload).catch(() => undefined);
});
setInterval(() => undefined, 60_000);
`;

test.concurrent("the generated client keeps every promise that clients make", timed, async ({ expect }) => {
  generated.write("graded.mjs", script);
  const { results, talk } = await grade(`"${process.execPath}" ${join(generated.folder, "graded.mjs")}`);
  expect(withOutcome(results, "broken"), talk).toEqual([]);
});

test.concurrent.for([
  { transports: "polling and then WebSocket", flag: "" },
  { transports: "WebSocket alone", flag: "websocket-only" },
  { transports: "polling alone", flag: "polling-only" },
])("so does one that was written by hand, over $transports", timed, async ({ flag }, { expect }) => {
  const { results, talk } = await grade(command(flag), "", { workers: 2 });
  expect(withOutcome(results, "broken"), talk).toEqual([]);
  expect(withOutcome(results, "kept")).toEqual(expect.arrayContaining(promises));
});

test.concurrent.for([
  { breaks: "no-token", by: `socketio/${desk}/handshake/credential` },
  { breaks: "one-argument-too-few", by: `socketio/${desk}/says/measure/schema/items` },
  { breaks: "arguments-in-a-list", by: `socketio/${desk}/says/measure/schema/items` },
  { breaks: "negative-argument", by: `socketio/${desk}/says/measure/schema/range` },
  { breaks: "unknown-event", by: `socketio/${desk}/says/undocumented` },
  { breaks: "other-namespace", by: "wire/7702/documented" },
  { breaks: "leaves", by: `client/${desk}/stays` },
  { breaks: "strict-fields", by: `client/${desk}/tolerates/unknown-fields` },
  { breaks: "strict-arguments", by: `client/${desk}/tolerates/unknown-fields` },
  { breaks: "crashes-on-error", by: `client/${desk}/tolerates/errors` },
  { breaks: "strict-events", by: `client/${desk}/tolerates/unknown-messages` },
  { breaks: "no-ack", by: `client/${desk}/acknowledges/giveOrder` },
  { breaks: "late-ack", by: `client/${desk}/acknowledges/giveOrder` },
  { breaks: "wrong-ack", by: `client/${desk}/acknowledges/giveOrder` },
  { breaks: "two-acks", by: `client/${desk}/acknowledges/giveOrder` },
  { breaks: "rooms-forgotten", by: `client/${desk}/rooms/joined-again` },
  { breaks: "no-queue", by: `client/${desk}/queue` },
  { breaks: "endless-queue", by: `client/${desk}/queue` },
  { breaks: "queue-reversed", by: `client/${desk}/queue` },
  { breaks: "never-back", by: `client/${desk}/reconnect/schedule` },
  { breaks: "hasty", by: `client/${desk}/reconnect/schedule` },
  { breaks: "no-backoff", by: `client/${desk}/reconnect/schedule` },
  { breaks: "gone-after-backoff", by: `client/${desk}/reconnect/after-1001` },
  { breaks: "back-after-never", by: `client/${desk}/reconnect/after-4001` },
  { breaks: "back-after-refusal", by: `client/${desk}/reconnect/refused` },
])("a client that breaks $breaks is caught by $by", timed, async ({ breaks, by }, { expect }) => {
  const { results, talk } = await grade(command(breaks), by);
  expect(withOutcome(results, "broken"), talk).toEqual([by]);
});

test.concurrent("a client of another namespace says nothing of this one, and why", timed, async ({ expect }) => {
  const { results } = await grade(command("other-namespace"), `client/${desk}/reconnect/schedule`);
  expect(because(results)).toBe("the command did not connect to desk within 15 s");
});
