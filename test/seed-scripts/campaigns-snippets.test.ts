import { type ManagerOptions, type Socket, type SocketOptions, io } from "socket.io-client";
import { beforeAll, describe, expect, test } from "vitest";
import { drivenClock, startMockServer } from "../../index.ts";
import { codeOf } from "../seeds/seed.ts";
import { type Diary, openDiary } from "./diary.ts";
import { playSnippets } from "./play-snippets.ts";
import { startRunningMock } from "./running-mock.ts";
import type { Script } from "./scripts-in.ts";
import { played, seedScripts, seedsOf } from "./seed-scripts.ts";

const snippets = played("campaigns", "typescript");

/** The snippets below a heading, as they follow each other. */
const below = (heading: string): readonly Script[] =>
  snippets.filter(({ headings }) => headings.some((title) => title.includes(heading)));

const listeners = below("Eventos WebSocket Disponíveis");
const emits = below("Eventos para Enviar ao Servidor");
const steps = below("Como Testar");

/** The snippet that emits one event. */
const emitting = (event: string): readonly Script[] => emits.filter(({ text }) => text.includes(`'${event}'`));
const join = emitting("join-organization");
const leave = emitting("leave-organization");
const dashboard = emitting("request-dashboard");
const ping = emitting("ping");

/** What the listeners of the seed call: the functions of a page. */
function openPage(): { readonly page: Diary<readonly unknown[]>; readonly around: Record<string, unknown> } {
  const page = openDiary<readonly unknown[]>();
  const note =
    (name: string) =>
    (...given: readonly unknown[]): void =>
      page.note([name, ...given]);
  const functions = ["addLogToUI", "updateExecutionProgress", "updateHealthIndicator", "showNotification"];
  return {
    page,
    around: {
      console: { log: note("log") },
      ...Object.fromEntries(functions.map((name) => [name, note(name)])),
    },
  };
}

const calls = (name: string) => (entry: readonly unknown[]) => entry[0] === name;

/** The options of the `io(…)` call inside the seed's React hook. */
function optionsOfHook(): Partial<ManagerOptions & SocketOptions> {
  const [call] = seedScripts("campaigns").flatMap(({ text }) => /io\('http[^)]*\n[^)]*\)/.exec(text)?.[0] ?? []);
  if (call === undefined) throw new Error("the seed has no call of io() over several lines any more");
  const script: Script = { at: "", headings: [], language: "typescript", text: `const asked = ${call};` };
  const { asked } = playSnippets<{ asked: Partial<ManagerOptions & SocketOptions> }>(
    [script],
    { io: (_: string, options: unknown) => options },
    ["asked"],
  );
  return asked;
}

/** The first line of the seed's log, which speaks of no campaign in particular. */
const [processing] = seedsOf("campaigns")
  .flatMap(codeOf)
  .filter(({ headings }) => headings.some((title) => title.startsWith("Logs Observados")))
  .map(({ lines }) => lines[0]?.text);

/** Connects as the seed says, with options of the test beside its own. */
function connect(options: Partial<ManagerOptions & SocketOptions>): Socket {
  const [open] = steps;
  if (open === undefined) throw new Error("the seed no longer says how to connect");
  // A manager kept from an earlier test would hide the transport.
  const around = { io: (url: string) => io(url, { ...options, forceNew: true }) };
  return playSnippets<{ socket: Socket }>([open], around, ["socket"]).socket;
}

const next = (socket: Socket, event: string): Promise<unknown> => new Promise((resolve) => socket.once(event, resolve));

/** The transports of a connection that has just begun, once it stands and has had its upgrades. */
async function transportsOf(socket: Socket, count: number): Promise<readonly string[]> {
  const { engine } = socket.io;
  const used = [engine.transport.name];
  const connected = next(socket, "connect");
  const upgraded = new Promise((resolve) => engine.once("upgrade", resolve));
  await connected;
  if (count > 1) await upgraded;
  return [...new Set([...used, engine.transport.name])];
}

describe.each([
  { given: "as written, without options", options: {}, transports: ["polling", "websocket"] },
  { given: "with the transports of the seed's hook", options: optionsOfHook(), transports: ["websocket"] },
  { given: "with polling alone", options: { transports: ["polling"] }, transports: ["polling"] },
])("a Socket.IO client $given", ({ options, transports }) => {
  const { page, around } = openPage();
  let socket: Socket;
  let used: Promise<readonly string[]>;

  beforeAll(async () => {
    const mock = await startRunningMock();
    socket = connect(options);
    used = transportsOf(socket, transports.length);
    playSnippets(listeners, { ...around, socket });
    return async () => {
      socket.disconnect();
      await mock[Symbol.asyncDispose]();
    };
  });

  test(`connects by ${transports.join(", then by ")}`, async () => {
    expect(await used).toEqual(transports);
  });

  test("hears a notification when it enters its organization", async () => {
    playSnippets(join, { socket });
    const [, message, type] = await page.until(calls("showNotification"));
    expect([message, type]).toEqual([processing, expect.any(String)]);
  });

  test("hears all four events of a campaign when it asks for the dashboard", async () => {
    playSnippets(dashboard, { socket });
    const [, line] = await page.until(calls("log"));
    expect(line).toMatch(/^Campanha .+: (?:active|paused|stopped|waiting)$/);
    const [, message, colour, time] = await page.until(calls("addLogToUI"));
    expect([message, colour]).toEqual([expect.any(String), expect.stringMatching(/^#[\da-f]{6}$/)]);
    expect(new Date(String(time)).getTime()).not.toBeNaN();
    const [, execution] = await page.until(calls("updateExecutionProgress"));
    expect(execution).toMatchObject({ organizationId: 1, executionId: expect.any(String) as string });
    const [, session, score] = await page.until(calls("updateHealthIndicator"));
    expect([session, score]).toEqual([expect.any(String), expect.any(Number)]);
  });

  test("hears pong after ping", async () => {
    const pong = next(socket, "pong");
    playSnippets(ping, { socket, Date: { now: () => 1_757_500_800_000 } });
    expect(await pong).toEqual({ timestamp: 1_757_500_800_000 });
  });
});

test("a client that only takes the seed's steps sees log lines every 10 seconds, until it leaves", async () => {
  const clock = drivenClock();
  await using _ = await startMockServer({ ports: "exact", only: ["campaigns"], clock });
  const heard = openDiary<{ readonly organizationId?: number }>();
  const around = { console: { log: heard.note }, io: (url: string) => io(url, { forceNew: true }) };
  const { socket } = playSnippets<{ socket: Socket }>(steps, around, ["socket"]);
  const answered = async (): Promise<void> => {
    const pong = next(socket, "pong");
    playSnippets(ping, { socket });
    await pong;
  };
  await answered();
  const before = heard.entries.length;
  clock.advance("10s");
  await answered();
  const lines = heard.entries.slice(before);
  expect(lines).toContainEqual(expect.objectContaining({ organizationId: 1, campaignName: expect.any(String) }));
  playSnippets(leave, { socket });
  await answered();
  const after = heard.entries.length;
  clock.advance("10s");
  await answered();
  expect(heard.entries.slice(after)).toEqual([]);
  socket.disconnect();
});

test("every snippet of the seed that can run is one of the above", () => {
  expect([...listeners, ...join, ...leave, ...dashboard, ...ping, ...steps]).toEqual(snippets);
});
