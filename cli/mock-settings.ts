import { type Config, type PortChoice } from "./config.ts";

/** Where neither the command line nor the configuration names a seed. */
export const defaultSeed = "sockwright";

/** No machine has more cores for them. */
export const mostWorkers = 256;

/** Options of `sockwright mock` as commander hands them over. */
export interface MockArguments {
  readonly ports?: PortChoice;
  readonly strictPorts?: true;
  readonly host?: string;
  readonly workers?: number;
  readonly seed?: string;
  readonly only?: readonly string[];
  readonly auth?: "any" | "strict" | "off";
  readonly perspective?: "server" | "client";
  readonly watch?: true;
  readonly control?: ControlChoice;
  readonly controlHost?: string;
  /** Names of scenarios, or files. */
  readonly scenario?: readonly string[];
  readonly socketioAdmin?: true;
  readonly json?: true;
}

/** Where a mock can be controlled: at a port, at whatever one is free, or not at all. */
export type ControlChoice = number | "random" | "off";

/** How a mock is to be played, everything decided. */
export interface MockSettings {
  /** Absent: the ports of the documents, each replaced where it cannot be had. */
  readonly ports?: PortChoice;
  readonly strictPorts: boolean;
  /** Absent: loopback. */
  readonly host?: string;
  readonly workers: number;
  readonly seed: string;
  /** Absent: all. */
  readonly only?: readonly string[];
  readonly auth: "any" | "strict" | "off";
  readonly perspective: "server" | "client";
  readonly watch: boolean;
  /** `usual` is the port of the control documents, or another one where that is in use. */
  readonly control: ControlChoice | "usual";
  /** Absent: loopback. */
  readonly controlHost?: string;
  /** Whether Socket.IO's Admin UI may connect. */
  readonly socketioAdmin: boolean;
  readonly json: boolean;
}

/** The command line wins over the configuration, the configuration over the defaults. */
export function mockSettings(given: MockArguments, config: Config): MockSettings {
  const ports = given.ports ?? config.ports;
  const only = given.only ?? config.only;
  const host = given.host ?? config.host;
  return {
    ...(ports === undefined ? {} : { ports }),
    ...(only === undefined ? {} : { only }),
    ...(host === undefined ? {} : { host }),
    strictPorts: given.strictPorts ?? config.strictPorts ?? false,
    workers: given.workers ?? config.workers ?? 1,
    seed: given.seed ?? config.seed ?? defaultSeed,
    auth: given.auth ?? config.auth ?? "any",
    perspective: given.perspective ?? config.perspective ?? "server",
    watch: given.watch ?? false,
    // Who wants ports that nobody else has wants that of this one too.
    control: given.control ?? (ports === "random" ? "random" : "usual"),
    ...(given.controlHost === undefined ? {} : { controlHost: given.controlHost }),
    socketioAdmin: given.socketioAdmin ?? config.socketioAdmin ?? false,
    json: given.json ?? false,
  };
}
