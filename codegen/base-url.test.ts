import { expect, test } from "vitest";
import type { Contract, Port, Server } from "../contract/index.ts";
import { serverUrl } from "./base-url.ts";

const source = { file: "live.yaml", pointer: "", line: 1, column: 1 };

function urlOf(host: string, number: number, secure: boolean): string {
  const server: Server = {
    id: "live.local",
    document: "live",
    system: "live",
    protocol: secure ? "wss" : "ws",
    host,
    port: number,
    pathname: "",
    description: "",
    role: "mocked",
    source,
  };
  const port: Port = { number, secure, protocols: ["websocket"], systems: ["live"], servers: [server.id], source };
  const contract: Pick<Contract, "servers" | "ports"> = { servers: [server], ports: [port] };
  return serverUrl({ port: number, path: "/" }, "live", "ws", { contract }).origin;
}

test.each([
  { host: "localhost", number: 7401, secure: false, want: "ws://localhost:7401" },
  { host: "localhost", number: 80, secure: false, want: "ws://localhost" },
  { host: "live.example", number: 443, secure: true, want: "wss://live.example" },
  { host: "::1", number: 7401, secure: true, want: "wss://[::1]:7401" },
])("a server on $host, port $number, secure: $secure, is at $want", ({ host, number, secure, want }) => {
  expect(urlOf(host, number, secure)).toBe(want);
  expect(new URL(want).hostname).toBe(host.includes(":") ? `[${host}]` : host);
});
