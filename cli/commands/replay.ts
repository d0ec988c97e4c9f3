import { Command } from "commander";
import { loadConfig } from "../load-config.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { ReplayArguments } from "../replay-settings.ts";
import type { CommandContext } from "../run.ts";
import { systemClock } from "../system-clock.ts";

/** `sockwright replay`: asks one check again, and shows what crosses the wire. */
export function replayCommand({ terminal, finish }: CommandContext): Command {
  return new Command("replay")
    .summary("ask one check of `sockwright test` again, and watch the wire")
    .description(
      "Asks one check again, with the seed of the run in which it was broken, shows what crosses the wire as it does,\nand says whether it is still broken.",
    )
    .argument("<id>", "the check, as a report or `sockwright test --list` names it")
    .argument("[documents...]", "files, folders or globs")
    .option("--from <report>", "the report of the run, from `sockwright test --json`: its seed is taken")
    .option(
      "--url <url>",
      "where the server is: http://localhost:8080, or 9090=http://… for one declared port; may be repeated",
      collect,
    )
    .option("--target <file>", "a target file: URLs, credentials, known values, hooks")
    .option("--credential <scheme=value>", "a credential that it accepts; may be repeated", collect)
    .option("--mock", "ask the mock of the same documents, its clock driven")
    .option(
      "--scenario <file>",
      "a file with the scenario that is asked about, where it is not found by itself",
      collect,
    )
    .option("--seed <seed>", "the seed of the run (default: that of the report, else sockwright)")
    .addOption(perspectiveOption())
    .option("--json", "print one JSON document on stdout, and the wire on stderr")
    .addHelpText(
      "after",
      "\nExit codes: 0 it is kept, 1 it is still broken, 2 usage, 3 contract invalid, 4 the target could not be questioned,\n5 it could not be asked, or the answer says nothing.",
    )
    .action(async (id: string, places: string[], given: ReplayArguments) => {
      const { config } = await loadConfig(terminal.folder);
      const { runReplay } = await import("../run-replay.ts");
      const today = new Date(systemClock().now()).toISOString().slice(0, 10);
      finish(await runReplay({ id, places, config, given, today }, terminal));
    });
}

function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}
