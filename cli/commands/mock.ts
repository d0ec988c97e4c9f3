import { Command, InvalidArgumentError, Option } from "commander";
import type { PortChoice } from "../config.ts";
import { isPortChoice, isWorkers } from "../load-config.ts";
import { type ControlChoice, type MockArguments, defaultSeed, mostWorkers } from "../mock-settings.ts";
import { planMock } from "../plan-mock.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { CommandContext } from "../run.ts";

/** `sockwright mock`: opens every port of the documents and keeps what they promise, until a signal ends it. */
export function mockCommand({ terminal, finish }: CommandContext): Command {
  return new Command("mock")
    .summary("play what documents promise on every port")
    .description("Opens every port of the documents and keeps what they promise, until Ctrl-C.")
    .argument("[documents...]", "files, folders or globs")
    .addOption(
      new Option(
        "--ports <choice>",
        "exact, offset:N or random (default: those of the documents, or free ones)",
      ).argParser(parsePorts),
    )
    .option("--strict-ports", "end with exit code 4 rather than open another port")
    .addOption(new Option("--host <host>", "address to listen on (default: 127.0.0.1)").argParser(parseHost))
    .addOption(
      new Option(
        "--workers <n>",
        "how many threads have the sockets of the ports; there is one world all the same (default: 1)",
      ).argParser(parseWorkers),
    )
    .option("--seed <seed>", `the same seed gives the same mock (default: "${defaultSeed}")`)
    .option("--only <system>", "mock this system only; may be repeated", collect)
    .addOption(
      new Option("--auth <mode>", "any well-formed token, strict: its own only, off: none").choices([
        "any",
        "strict",
        "off",
      ]),
    )
    .addOption(perspectiveOption())
    .option(
      "--watch",
      "follow changes of the documents, the configuration and the handlers without dropping connections",
    )
    .addOption(
      new Option(
        "--control <port>",
        "where `sockwright ctl` reaches it: a port, random or off (default: 7380, or a free one)",
      ).argParser(parseControl),
    )
    .addOption(
      new Option("--control-host <host>", "address of the control port (default: 127.0.0.1)").argParser(parseHost),
    )
    .option("--socketio-admin", "let Socket.IO's Admin UI connect to the ports that speak Socket.IO")
    .option("--scenario <name>", "play this scenario at once, by its name or file; may be repeated", collect)
    .option("--json", "print one line of JSON once every port is open")
    .action(async (places: string[], given: MockArguments) => {
      const call = await planMock(places, given, terminal.folder);
      const { playMock } = await import("../play-mock.ts");
      finish(await playMock(call, terminal));
    });
}

function parsePorts(text: string): PortChoice {
  if (!isPortChoice(text)) throw new InvalidArgumentError("It must be exact, offset:N or random.");
  return text as PortChoice;
}

function parseControl(text: string): ControlChoice {
  if (text === "random" || text === "off") return text;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port < 1 || port > 65_535)
    throw new InvalidArgumentError("It must be a port from 1 to 65535, random or off.");
  return port;
}

function parseWorkers(text: string): number {
  if (!/^\d+$/.test(text) || !isWorkers(Number(text)))
    throw new InvalidArgumentError(`It must be a whole number from 1 to ${mostWorkers}.`);
  return Number(text);
}

function parseHost(text: string): string {
  // Node.js takes an empty one for every address of the machine.
  if (text.trim() === "") throw new InvalidArgumentError("It must be an address or a name of this machine.");
  return text;
}

function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}
