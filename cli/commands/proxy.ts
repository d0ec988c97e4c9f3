import { Command, InvalidArgumentError, Option } from "commander";
import type { PortChoice } from "../config.ts";
import { isPortChoice, loadConfig } from "../load-config.ts";
import { parseDuration } from "../parse-duration.ts";
import { parseSize } from "../parse-size.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { ProxyArguments } from "../proxy-settings.ts";
import type { CommandContext } from "../run.ts";
import { systemClock } from "../system-clock.ts";

/** `sockwright proxy`: stands between clients and servers, and says what in their traffic breaks the documents. */
export function proxyCommand({ terminal, finish }: CommandContext): Command {
  return new Command("proxy")
    .summary("judge the traffic between clients and servers as it passes")
    .description(
      "Stands between real clients and real servers on every port of the documents, hands everything on byte for byte,\nand says what either side does that the documents do not allow. Ends with Ctrl-C, and then reports.",
    )
    .argument("[documents...]", "files, folders or globs")
    .option(
      "--url <url>",
      "where the server is: http://localhost:8080, or 9090=http://… for one declared port; may be repeated",
      collect,
    )
    .option("--target <file>", "a target file: its URLs are taken")
    .addOption(
      new Option(
        "--ports <choice>",
        "where to listen: exact, offset:N or random (default: the ports of the documents, or free ones)",
      ).argParser(parsePorts),
    )
    .option("--host <host>", "address to listen on (default: 127.0.0.1)")
    .addOption(
      new Option("--for <duration>", "end by itself after this long, such as 60s or 5m").argParser(
        (text) => parseDuration(text) * 1000,
      ),
    )
    .option("--record <file>", "write what passes as lines of JSON, secrets hidden")
    .option("--record-secrets", "write secrets as they are")
    .addOption(
      new Option("--record-body <size>", "how much of one body or frame is written (default: 64KB)").argParser(
        parseSize,
      ),
    )
    .addOption(
      new Option("--record-most <size>", "how long the recording may become (default: 256MB)").argParser(parseSize),
    )
    .addOption(perspectiveOption())
    .option(
      "--waivers <file>",
      "what may be broken, by whom and until when (default: sockwright.waivers.yaml, where it is there)",
    )
    .option("--junit <file>", "write the results as JUnit XML too")
    .option("--html <file>", "write one self-contained page: what is broken, coverage, what crossed the wire")
    .option("--markdown <file>", "write a summary, such as to $GITHUB_STEP_SUMMARY")
    .option("--sarif <file>", "write SARIF 2.1.0, for code scanning")
    .option("--json", "print one JSON document instead of text")
    .addHelpText(
      "after",
      "\nExit codes: 0 what passed keeps the contract, 1 a MUST is broken or a waiver is unmatched\nor expired, 2 usage, 3 contract invalid,\n4 no server answers or a port cannot be opened, 5 nothing passed by.",
    )
    .action(async (places: string[], given: ProxyArguments) => {
      const { config } = await loadConfig(terminal.folder);
      const { runProxy } = await import("../run-proxy.ts");
      const today = new Date(systemClock().now()).toISOString().slice(0, 10);
      finish(await runProxy({ places, config, given, today, workspace: process.env["GITHUB_WORKSPACE"] }, terminal));
    });
}

/** Repeated values of an option. */
export function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

/** @throws InvalidArgumentError */
export function parsePorts(text: string): PortChoice {
  if (!isPortChoice(text)) throw new InvalidArgumentError("It must be exact, offset:N or random.");
  return text as PortChoice;
}
