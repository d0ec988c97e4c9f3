import { Command, Option } from "commander";
import { loadConfig } from "../load-config.ts";
import { parseDuration } from "../parse-duration.ts";
import { perspectiveOption } from "../perspective-option.ts";
import type { RecordArguments } from "../record-settings.ts";
import type { CommandContext } from "../run.ts";
import { collect, parsePorts } from "./proxy.ts";

/** `sockwright record`: writes what passes between clients and servers as a scenario. */
export function recordCommand({ terminal, finish }: CommandContext): Command {
  return new Command("record")
    .summary("write the traffic between clients and servers as a scenario")
    .description(
      "Stands between real clients and real servers on every port of the documents, hands everything on byte for byte,\nand writes what passed as a scenario that a mock plays: scenarios/<system>/<name>.yaml. Ends with Ctrl-C.",
    )
    .argument("<name>", "the name of the scenario")
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
    .option("--title <title>", "what the scenario is about (default: Recorded)")
    .option("--out <file>", "another file to write, where the documents have one system")
    .option("--secrets", "write secrets as they are")
    .option("--force", "write over a scenario that is there")
    .addOption(perspectiveOption())
    .addHelpText(
      "after",
      "\nExit codes: 0 written, 2 usage, 3 contract invalid, 4 no server answers or a port cannot be opened, 5 nothing passed by.",
    )
    .action(async (name: string, places: string[], given: RecordArguments) => {
      const { config } = await loadConfig(terminal.folder);
      const { runRecord } = await import("../run-record.ts");
      finish(await runRecord({ name, places, config, given }, terminal));
    });
}
