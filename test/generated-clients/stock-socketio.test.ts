import { once } from "node:events";
import { createServer, type Server as HttpServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Server } from "socket.io";
import { io, type Socket } from "socket.io-client";
import { afterEach, beforeEach, expect, test } from "vitest";
import { openCampaigns } from "../../generated/campaigns/client.ts";
import { makeCampaignLog, makeDashboard } from "../../generated/campaigns/factories.ts";
import type {
  CampaignsClientToServerEvents,
  CampaignsServerToClientEvents,
} from "../../generated/campaigns/messages.ts";
import { next } from "./auction-clients.ts";

let http: HttpServer;
let server: Server<CampaignsClientToServerEvents, CampaignsServerToClientEvents>;
let url: string;

beforeEach(async () => {
  http = createServer();
  server = new Server(http, { serveClient: false, connectionStateRecovery: {} });
  server.on("connection", (socket) => {
    socket.on("join-organization", ({ organizationId }) => {
      void socket.join(String(organizationId));
      socket.emit("campaign-log", makeCampaignLog({ organizationId, message: "olá" }));
    });
    socket.on("ping", ({ timestamp }) => socket.emit("pong", { timestamp }));
    socket.on("request-dashboard", (_organization, acknowledge) => acknowledge(makeDashboard()));
  });
  http.listen(0, "127.0.0.1");
  await once(http, "listening");
  url = `http://127.0.0.1:${(http.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

test("the stock io() and Server are typed by the generated maps, acknowledgements too", async () => {
  const socket: Socket<CampaignsServerToClientEvents, CampaignsClientToServerEvents> = io(url);
  const log = new Promise<string>((resolve) => socket.on("campaign-log", ({ message }) => resolve(message)));
  socket.emit("join-organization", { organizationId: 7 });
  expect(await log).toBe("olá");
  const { logs } = await socket.emitWithAck("request-dashboard", { organizationId: 7 });
  expect(logs).toBeInstanceOf(Array);
  const { executions } = await socket.timeout(5000).emitWithAck("request-dashboard", { organizationId: 7 });
  expect(executions).toBeInstanceOf(Array);
  // @ts-expect-error an organization is a number
  socket.emit("join-organization", { organizationId: "7" });
  // @ts-expect-error no such event is said by the server
  socket.on("campaign-lost", () => undefined);
  socket.disconnect();
});

test("a generated client understands a stock server, also one that can recover sessions", async () => {
  await using campaigns = openCampaigns(io, { baseUrl: url });
  const told: unknown[] = [];
  campaigns.on("$invalid", (event) => told.push(event));
  campaigns.on("$unknown", (event) => told.push(event));
  const log = next<{ message: string }>((listener) => campaigns.on("campaign-log", listener));
  await campaigns.send("join-organization", { organizationId: 7 });
  expect((await log).message).toBe("olá");
  expect(await campaigns.request("ping", { timestamp: 1 })).toEqual({ timestamp: 1 });
  expect((await campaigns.request("request-dashboard", { organizationId: 7 })).logs).toBeInstanceOf(Array);
  expect(told).toEqual([]);
});
