import { Command, InvalidArgumentError, Option } from "commander";
import type { GenerateArguments } from "../generate-settings.ts";
import { loadConfig } from "../load-config.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { CommandContext } from "../run.ts";
import { UsageFault } from "../usage-fault.ts";

/** `sockwright generate`: writes types, validators and clients of the documents, and says what drifted. */
export function generateCommand({ terminal, finish }: CommandContext): Command {
  return new Command("generate")
    .summary("write types, validators and clients")
    .description("Writes TypeScript from documents: types, validators, mock data, clients and server interfaces.")
    .argument("[documents...]", "files, folders or globs")
    .option("--out <folder>", "where the code goes, one folder for each system (default: generated)")
    .option("--system <name>", "this system only; may be repeated", collect)
    .option("--emit <kinds>", "these files only, with what they import: types,validators (default: all)")
    .option("--runtime <specifier>", "what the code imports the client runtime as (default: sockwright/runtime)")
    .addOption(
      new Option(
        "--extension <ending>",
        "what imports between generated files end in (default: as tsconfig.json has it)",
      ).choices(["ts", "js", "none"]),
    )
    .addOption(
      new Option(
        "--template <name>",
        "run this template of the AsyncAPI generator instead: a package, or a folder",
      ).conflicts(["system", "runtime", "extension", "emit"]),
    )
    .option("--template-param <key=value>", "a parameter of the template; may be repeated", collectParam)
    .addOption(perspectiveOption())
    .option("--check", "write nothing; exit code 1 and words where the code is not what it would be")
    .option("--dry-run", "write nothing; say what would be written")
    .option("--watch", "write again whenever a document changes")
    .option("--json", "print one JSON document instead of text")
    .addHelpText(
      "after",
      "\nExit codes: 0 written or up to date, 1 drifted (--check), 2 usage, 3 contract invalid, 5 there was nothing to generate from.",
    )
    .action(async (places: string[], given: GenerateArguments) => {
      if (given.templateParam !== undefined && given.template === undefined)
        throw new UsageFault("--template-param belongs to a template: name it with --template");
      if (given.out?.trim() === "") throw new UsageFault("--out is empty: name the folder that the code goes to");
      if (given.runtime?.trim() === "")
        throw new UsageFault("--runtime is empty: say what the code imports the client runtime as");
      const { config } = await loadConfig(terminal.folder);
      const { runGenerate } = await import("../run-generate.ts");
      finish(await runGenerate({ places, config, given }, terminal));
    });
}

function collect(value: string, list: readonly string[] = []): readonly string[] {
  return [...list, value];
}

function collectParam(value: string, params: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> {
  const end = value.indexOf("=");
  if (end < 1) throw new InvalidArgumentError("Write it as key=value.");
  return { ...params, [value.slice(0, end)]: value.slice(end + 1) };
}
