import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { RestClient, RestOptions } from "../../codegen/runtime/index.ts";
import type { Contract } from "../../contract/index.ts";
import { drivenClock, type MockServer, startMockServer } from "../../mock-server/index.ts";
import { readAuction } from "../contracts/read-auction.ts";
import { type AuctionClients, auctionClients, type AuctionOperations, next } from "./auction-clients.ts";

let auction: Contract;
let clients: AuctionClients;
let mock: MockServer;
let open: AsyncDisposableStack;

beforeAll(async () => {
  auction = await readAuction();
  clients = await auctionClients(auction);
});
afterAll(() => clients[Symbol.dispose]());
beforeEach(async () => {
  mock = await startMockServer({ contract: auction, clock: drivenClock(), ports: "random" });
  open = new AsyncDisposableStack();
});
afterEach(async () => {
  await open.disposeAsync();
  await mock[Symbol.asyncDispose]();
});

const visit = (options: RestOptions = {}): RestClient<AuctionOperations> =>
  clients.openAuctionApi({ baseUrl: mock.url(7401), token: mock.token(), ...options });

describe("the generated client of an OpenAPI document, against the mock", () => {
  test("gives every documented answer, told apart by status", async () => {
    const api = visit();
    const created = await api.request("createLot", { body: { title: "A globe", price: 12 } });
    expect(created).toMatchObject({ status: 201, contentType: "application/json", body: { title: "A globe" } });
    const { id } = created.body as { id: string };
    expect(created.headers.get("location")).toContain(id);
    expect(await api.request("readLot", { path: { id } })).toMatchObject({ status: 200, body: { id } });
    expect(await api.request("createLot", { body: { id, title: "Again" } })).toMatchObject({ status: 409 });
    expect(await api.request("withdrawLot", { path: { id } })).toMatchObject({ status: 204, body: undefined });
    expect(await api.request("readLot", { path: { id } })).toMatchObject({ status: 404, body: { code: "NOT_FOUND" } });
  });

  test("writes the query, and leaves out what is not given", async () => {
    const api = visit();
    const { body } = await api.request("listLots", { query: { status: "sold", page: 1 } });
    expect((body as { items: { status: string }[] }).items.map(({ status }) => status)).toEqual(["sold"]);
    await expect(api.request("listLots")).resolves.toMatchObject({ status: 200 });
  });

  test("sends the token where the contract asks for it, asked for anew each time, and nowhere else", async () => {
    let asked = 0;
    const token = (): string => {
      asked += 1;
      return mock.token();
    };
    const api = visit({ token });
    await api.request("listLots");
    expect(asked).toBe(0);
    await api.request("createLot", { body: { title: "One" } });
    await api.request("createLot", { body: { title: "Two" } });
    expect(asked).toBe(2);
    const stranger = clients.openAuctionApi({ baseUrl: mock.url(7401) });
    expect(await stranger.request("createLot", { body: { title: "Three" } })).toMatchObject({ status: 401 });
  });

  test("refuses to ask what the contract does not allow", async () => {
    await expect(visit().request("createLot", { body: { title: "" } })).rejects.toMatchObject({
      name: "MessageInvalid",
      key: "createLot",
      issues: [{ path: ["title"] }],
    });
    const careless = visit({ validation: "off" });
    expect(await careless.request("createLot", { body: { title: "" } })).toMatchObject({ status: 400 });
  });
});

describe("the generated client of an OpenAPI document, against a server that breaks its word", () => {
  const listen = async (answer: RequestListener): Promise<string> => {
    const server = createServer(answer);
    open.defer(() => {
      server.closeAllConnections();
      server.close();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  };

  test.each([
    {
      given: { status: 200, type: "application/json", body: '{"id":7}' },
      want: /readLot breaks its schema: must have/,
    },
    { given: { status: 200, type: "application/json", body: "{" }, want: /the body is not JSON/ },
    {
      given: { status: 200, type: "text/html", body: "<p>" },
      want: /content type text\/html in place of application\/json/,
    },
    { given: { status: 200, type: "", body: "" }, want: /content type none in place of application\/json/ },
  ])("an answer with $given is rejected and told", async ({ given, want }) => {
    const baseUrl = await listen((_request, response) => {
      if (given.type !== "") response.setHeader("content-type", given.type);
      response.writeHead(given.status).end(given.body);
    });
    const api = visit({ baseUrl });
    const told = next<{ key: string }>((listener) => api.on("$invalid", listener));
    await expect(api.request("readLot", { path: { id: "x" } })).rejects.toThrow(want);
    expect((await told).key).toBe("readLot");
  });

  test("a status that the contract does not list is rejected with what came", async () => {
    const baseUrl = await listen((_request, response) => {
      response.writeHead(418, { "content-type": "text/plain" }).end("a teapot");
    });
    const api = visit({ baseUrl });
    const told = next<{ why: string }>((listener) => api.on("$unknown", listener));
    await expect(api.request("readLot", { path: { id: "x" } })).rejects.toMatchObject({
      name: "UndocumentedStatus",
      status: 418,
      body: "a teapot",
    });
    expect((await told).why).toContain("418");
  });

  test("no answer in time, an aborted signal and no server at all each reject", async () => {
    const baseUrl = await listen(() => undefined);
    const slow = visit({ baseUrl, requestTimeoutMs: 20 });
    await expect(slow.request("readLot", { path: { id: "x" } })).rejects.toMatchObject({ name: "NoReply" });
    const leaving = new AbortController();
    const asked = visit({ baseUrl }).request("readLot", { path: { id: "x" } }, { signal: leaving.signal });
    leaving.abort(new Error("enough"));
    await expect(asked).rejects.toThrow("enough");
    const ended = visit({ baseUrl, signal: leaving.signal, token: () => new Promise(() => undefined) });
    await expect(ended.request("withdrawLot", { path: { id: "x" } })).rejects.toThrow("enough");
    await expect(visit({ baseUrl: "http://127.0.0.1:1" }).request("listLots")).rejects.toThrow("fetch failed");
  });
});
