import { expect, test } from "vitest";
import { mockSettings } from "./mock-settings.ts";

test("without arguments and configuration there are defaults", () => {
  expect(mockSettings({}, {})).toEqual({
    strictPorts: false,
    workers: 1,
    seed: "sockwright",
    auth: "any",
    perspective: "server",
    watch: false,
    control: "usual",
    socketioAdmin: false,
    json: false,
  });
});

test.each([
  { given: {}, want: "usual" },
  { given: { ports: "random" }, want: "random" },
  { given: { ports: "random", control: "off" }, want: "off" },
  { given: { control: 7000 }, want: 7000 },
] as const)("of $given the control port is $want", ({ given, want }) => {
  expect(mockSettings(given, {}).control).toBe(want);
});

test("the configuration replaces defaults", () => {
  const config = {
    ports: "offset:100",
    strictPorts: true,
    socketioAdmin: true,
    host: "0.0.0.0",
    workers: 4,
    seed: "s",
    auth: "off",
    only: ["a"],
  } as const;
  expect(mockSettings({}, config)).toMatchObject(config);
});

test("the command line wins over the configuration", () => {
  const given = {
    ports: "random",
    host: "127.0.0.2",
    workers: 2,
    seed: "t",
    auth: "strict",
    only: ["b"],
    perspective: "client",
  } as const;
  const config = {
    ports: "exact",
    host: "0.0.0.0",
    workers: 4,
    seed: "s",
    auth: "off",
    only: ["a"],
    perspective: "server",
  } as const;
  expect(mockSettings(given, config)).toMatchObject(given);
});
