import { request } from "node:http";
import { afterEach, beforeEach, expect, test } from "vitest";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { openSocket } from "../clients/open-socket.ts";
import { readLighthouse } from "../contracts/read-lighthouse.ts";

const contract = await readLighthouse();
const start = Date.UTC(2026, 2, 1, 8);
const at = "2026-03-01T08:00:00.000Z";

let mock: MockServer;
beforeEach(async () => {
  mock = await startMockServer({ contract, clock: drivenClock(start), ports: "random" });
});
afterEach(() => mock[Symbol.asyncDispose]());

test("a journal becomes an HTTP Archive: a request with its answer", async () => {
  const body = JSON.stringify({ id: "south", colour: "red" });
  await fetch(`${mock.url(7711)}/lamps?why=fog&token=t0psecret`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body,
  });
  const { log } = mock.journal.har();
  expect(log.version).toBe("1.2");
  expect(log.entries).toMatchObject([
    {
      startedDateTime: at,
      request: {
        method: "POST",
        url: expect.stringContaining(`${mock.url(7711)}/lamps?why=fog`) as string,
        queryString: [
          { name: "why", value: "fog" },
          { name: "token", value: "•••" },
        ],
        postData: { mimeType: "application/json", text: body },
      },
      response: { status: 201, content: { mimeType: "application/json", text: body, size: body.length } },
    },
  ]);
  expect(JSON.stringify(log)).not.toContain("t0psecret");
});

test("what is no URL to a parser, and what a reload took away, stands in it too", async () => {
  const { hostname, port } = new URL(mock.url(7711));
  for (const path of ["//", "//?sockwright-session=", "*"])
    await new Promise((resolve) =>
      request({ hostname, port, path, method: path === "*" ? "OPTIONS" : "GET" }, (response) =>
        resolve(response.resume()),
      ).end(),
    );
  const socket = openSocket(`${mock.url(7711, "ws")}/light`);
  await socket.ear.next("welcome");
  await mock.reload({ ...contract, channels: [], operations: [], messages: [], ports: [] });
  const urls = mock.journal.har().log.entries.map(({ request: { url } }) => url);
  expect(urls).toEqual(["http://localhost:7711//", "http://localhost:7711*", "lighthouse-light.light"]);
});

test("a connection stands with its frames, those that many heard too", async () => {
  const sockets = [openSocket(`${mock.url(7711, "ws")}/light`), openSocket(`${mock.url(7711, "ws")}/light`)];
  await Promise.all(sockets.map(({ ear }) => ear.next("welcome")));
  sockets[0]?.say({ type: "hail", id: "1", ship: "Ceres" });
  await sockets[0]?.ear.next("answer");
  mock.channel("light").send("beam", { type: "beam", bearing: 9 });
  const messages = mock.journal
    .har()
    .log.entries.map(({ _webSocketMessages = [] }) =>
      _webSocketMessages.map(({ type, data }) => `${type} ${(JSON.parse(data) as { type: string }).type}`),
    );
  const own = ["receive welcome", "send hail", "receive answer", "receive beam"];
  expect(messages).toEqual(expect.arrayContaining([own, ["receive welcome", "receive beam"]]));
  const [first] = mock.journal.har().log.entries;
  expect(first).toMatchObject({
    _resourceType: "websocket",
    request: { url: `${mock.url(7711, "ws")}/light` },
    response: { status: 101 },
  });
  expect(first?._webSocketMessages?.[0]).toMatchObject({ opcode: 1, time: start / 1000 });
});
