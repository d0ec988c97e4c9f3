import { Command, InvalidArgumentError, Option } from "commander";
import { annotationsOption } from "../findings/annotations-option.ts";
import { loadConfig } from "../load-config.ts";
import { parseDuration } from "../parse-duration.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { CommandContext } from "../run.ts";
import { systemClock } from "../system-clock.ts";
import type { TestArguments } from "../test-settings.ts";

/** `sockwright test`: asks a running implementation whether it keeps what the documents promise. */
export function testCommand({ terminal, finish }: CommandContext): Command {
  return new Command("test")
    .summary("ask an implementation whether it keeps its contract")
    .description("Asks a running implementation every question that its documents imply, over the network.")
    .argument("[documents...]", "files, folders or globs")
    .option(
      "--url <url>",
      "where it is: http://localhost:8080, or 9090=http://… for one declared port; may be repeated",
      collect,
    )
    .option("--target <file>", "a target file: URLs, credentials, known values, hooks")
    .option("--credential <scheme=value>", "a credential that it accepts; may be repeated", collect)
    .option("--mock", "ask the mock of the same documents, its clock driven")
    .option(
      "--client <command>",
      "grade a client: play the server, and start it with SOCKWRIGHT_URL_<port> in its environment",
    )
    .option(
      "--scenario <name>",
      "go through a scenario as its clients: its name, or a file; nothing else is asked unless --only says so; may be repeated",
      collect,
    )
    .option("--list", "print the checks, and ask nothing")
    .option("--only <ids>", "these checks only: ids, beginnings of ids, or patterns; may be repeated", collect)
    .option("--skip <ids>", "not these checks; may be repeated", collect)
    .addOption(new Option("--shard <part>", "one part of several: 1/4").argParser(parseShard))
    .option("--seed <seed>", "the same seed asks the same (default: sockwright)")
    .addOption(
      new Option("--budget <duration>", "how long it may take, such as 60s or 5m; the rest is not asked").argParser(
        (text) => parseDuration(text) * 1000,
      ),
    )
    .addOption(
      new Option("--workers <count>", "how many checks at a time (default: 4, and 1 for clients)").argParser(
        parseCount,
      ),
    )
    .option("--no-shrink", "do not ask again to show failures with the simplest thing to say")
    .addOption(perspectiveOption())
    .option(
      "--waivers <file>",
      "what may be broken, by whom and until when (default: sockwright.waivers.yaml, where it is there)",
    )
    .option("--junit <file>", "write the results as JUnit XML too")
    .option("--html <file>", "write one self-contained page: what is broken, coverage, what crossed the wire")
    .option("--markdown <file>", "write a summary, such as to $GITHUB_STEP_SUMMARY")
    .option("--sarif <file>", "write SARIF 2.1.0, for code scanning")
    .addOption(annotationsOption())
    .option("--json", "print one JSON document instead of text")
    .addHelpText(
      "after",
      "\nExit codes: 0 every promise asked about is kept, 1 a MUST or a scenario is broken, or a\nwaiver is stale, unmatched or expired, 2 usage, 3 contract invalid, 4 the target could not be questioned, 5 no check was asked.",
    )
    .action(async (places: string[], given: TestArguments) => {
      const { config } = await loadConfig(terminal.folder);
      const { runTest } = await import("../run-test.ts");
      const today = new Date(systemClock().now()).toISOString().slice(0, 10);
      finish(await runTest({ places, config, given, today, workspace: process.env["GITHUB_WORKSPACE"] }, terminal));
    });
}

function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

function parseShard(text: string): { index: number; count: number } {
  const [, index = 0, count = 0] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  if (index < 1 || index > count) throw new InvalidArgumentError("It must be a part of a whole, such as 1/4.");
  return { index, count };
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1 || count > 64) throw new InvalidArgumentError("It must be from 1 to 64.");
  return count;
}
