import { Command, InvalidArgumentError } from "commander";
import { isBasePath } from "../base-path.ts";
import type { DocsArguments } from "../docs-settings.ts";
import { isLanguageTag } from "../language-tag.ts";
import { loadConfig } from "../load-config.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { CommandContext } from "../run.ts";
import { addTitle } from "../site-titles.ts";
import { UsageFault } from "../usage-fault.ts";

/** `sockwright docs`: writes pages about the documents, and makes a site of them. */
export function docsCommand({ terminal, finish }: CommandContext): Command {
  return new Command("docs")
    .summary("write documentation to publish")
    .description("Writes a folder of Markdown about documents that can be read as it is, and is a VitePress project.")
    .argument("[documents...]", "files, folders or globs")
    .option("--out <folder>", "where the pages go (default: site)")
    .option(
      "--title <words>",
      "what the site is called (default: as the system, where there is one); once more for another language: pt-BR=<words>",
      addTitle,
    )
    .option("--base <path>", "the path it is served under (default: /)", basePath)
    .option("--build", "make the static site too, in <folder>/.vitepress/dist; needs vitepress")
    .option(
      "--languages <tags>",
      "the languages beside that of the documents, or none (default: those of overlays/)",
      tags,
    )
    .option("--translate <tag>", "write overlays for a translator to fill in, and nothing else: pt-BR", tag)
    .addOption(perspectiveOption())
    .option("--check", "write nothing; exit code 1 where the pages are not what they would be")
    .option("--json", "print one JSON document instead of text")
    .addHelpText(
      "after",
      "\nExit codes: 0 written or up to date, 1 out of date (--check), 2 usage, 3 contract invalid, 5 there was nothing to write about.",
    )
    .action(async (places: string[], given: DocsArguments) => {
      if (given.out?.trim() === "") throw new UsageFault("--out is empty: name the folder that the pages go to");
      if (given.check && given.build)
        throw new UsageFault("--check writes nothing that --build could build: choose one");
      const { config } = await loadConfig(terminal.folder);
      if (given.translate !== undefined) {
        if (given.build || given.check)
          throw new UsageFault("--translate writes overlays only: leave out --build and --check");
        const { translateDocs } = await import("../translate-docs.ts");
        return finish(
          await translateDocs({ places, config, language: given.translate, json: given.json ?? false }, terminal),
        );
      }
      const { runDocs } = await import("../run-docs.ts");
      finish(await runDocs({ places, config, given }, terminal));
    });
}

function basePath(value: string): string {
  if (!isBasePath(value)) throw new InvalidArgumentError("Write it with a slash at both ends: /docs/.");
  return value;
}

function tag(value: string): string {
  if (!isLanguageTag(value)) throw new InvalidArgumentError("Write a language as BCP 47 does: pt-BR.");
  return value;
}

const tags = (value: string): readonly string[] =>
  value === "none" ? [] : value.split(",").map((one) => tag(one.trim()));
