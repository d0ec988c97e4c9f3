import { expect, test } from "vitest";
import { isLoopback } from "../is-loopback.ts";
import { withRoles, type ServerDraft } from "./server-roles.ts";

test.each([
  { given: "localhost", want: true },
  { given: "LOCALHOST", want: true },
  { given: "api.localhost", want: true },
  { given: "127.0.0.1", want: true },
  { given: "127.8.9.10", want: true },
  { given: "0.0.0.0", want: true },
  { given: "::1", want: true },
  { given: "localhost.example.com", want: false },
  { given: "192.168.0.2", want: false },
  { given: "127.example.com", want: false },
])("$given is this machine: $want", ({ given, want }) => {
  expect(isLoopback(given)).toBe(want);
});

function server(protocol: string, host: string): ServerDraft {
  const source = { file: "a.yaml", pointer: "", line: 1, column: 1 };
  return {
    id: `${protocol} ${host}`,
    document: "a",
    system: "a",
    protocol,
    host,
    port: 1,
    pathname: "",
    description: "",
    source,
  };
}

test.each([
  {
    name: "beside one of this machine, others are remote",
    given: [server("ws", "localhost"), server("wss", "example.com")],
    want: ["mocked", "remote"],
  },
  {
    name: "the only kind a document has is mocked",
    given: [server("wss", "example.com"), server("https", "example.org")],
    want: ["mocked", "mocked"],
  },
  {
    name: "a protocol nobody speaks is infrastructure, and no reason to take others for remote",
    given: [server("redis", "localhost"), server("ws", "example.com")],
    want: ["infrastructure", "mocked"],
  },
])("$name", ({ given, want }) => {
  expect(withRoles(given).map(({ role }) => role)).toEqual(want);
});
