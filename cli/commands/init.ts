import { resolve } from "node:path";
import { Command, Option } from "commander";
import type { CommandContext } from "../run.ts";
import { type Template, templates } from "../starter.ts";

interface InitOptions {
  readonly name?: string;
  readonly template: Template;
  readonly dryRun?: true;
  readonly force?: true;
  readonly json?: true;
}

/** `sockwright init`: writes a small contract and a configuration to start from. */
export function initCommand({ terminal, finish }: CommandContext): Command {
  return new Command("init")
    .summary("start a project with a small contract")
    .description(
      "Writes a small contract and a configuration to start from. Where there are documents already, the configuration names those.",
    )
    .argument("[folder]", "where to (default: this folder)")
    .option("--name <name>", "what the system is called (default: as the folder)")
    .addOption(new Option("--template <choice>", "what the contract is about").choices(templates).default("websocket"))
    .option("--force", "write the contract whatever is there, replacing files of the same names")
    .option("--dry-run", "write nothing; say what would be written")
    .option("--json", "print one JSON document instead of text")
    .addHelpText(
      "after",
      "\nNothing is installed and nothing is fetched. Exit codes: 0 written, or there already, 2 files are in the way.",
    )
    .action(async (folder: string | undefined, { name, template, force, dryRun, json }: InitOptions) => {
      const { runInit } = await import("../run-init.ts");
      const call = {
        folder: resolve(terminal.folder, folder ?? "."),
        ...(name === undefined ? {} : { name }),
        template,
        force: force === true,
      };
      finish(await runInit(call, { dryRun: dryRun === true, json: json === true }, terminal));
    });
}
