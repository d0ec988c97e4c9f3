import { Command } from "commander";
import { loadConfig } from "../load-config.ts";
import { parseDuration } from "../parse-duration.ts";
import { readDocuments } from "../read-documents.ts";
import { refuseUnknownSystems } from "../refuse-unknown-systems.ts";
import type { CommandContext } from "../run.ts";
import { defaultSeed } from "../mock-settings.ts";

interface TokenOptions {
  readonly system?: string;
  readonly sub: string;
  readonly role?: string;
  readonly expires: string;
  readonly seed?: string;
}

/** `sockwright token`: a JSON Web Token that a mock with the same seed accepts, with `--auth strict` too. */
export function tokenCommand({ terminal }: CommandContext): Command {
  return new Command("token")
    .summary("mint a token that the mock accepts")
    .description("Prints a JSON Web Token that a mock with the same seed accepts, with --auth strict too.")
    .argument(
      "[documents...]",
      "files, folders or globs of the documents that the mock plays; they say which systems there are",
    )
    .option("--system <name>", "the system it is for (claim `aud`)")
    .option("--sub <id>", "who it stands for", "user-1")
    .option("--role <role>", "claim `role`")
    .option("--expires <duration>", "how long it is valid: 30s, 15m, 1h, 7d", "1h")
    .option("--seed <seed>", `the mock's seed (default: that of the configuration, else "${defaultSeed}")`)
    .action(async (places: string[], { system, sub, role, expires, seed }: TokenOptions) => {
      const lifetime = parseDuration(expires);
      const { config } = await loadConfig(terminal.folder);
      if (system !== undefined) {
        const perspective = config.perspective ?? "server";
        const { contract } = await readDocuments({ places, config, perspective }, terminal);
        // Documents that make no contract have been complained of; a token can be minted all the same.
        if (contract !== undefined) refuseUnknownSystems(contract, [system]);
      }
      const { mintToken } = await import("../../mock-server/engine/index.ts");
      const issued = Math.floor(Date.now() / 1000);
      const claims = {
        sub,
        ...(system === undefined ? {} : { aud: system }),
        ...(role === undefined ? {} : { role }),
        iat: issued,
        exp: issued + lifetime,
      };
      terminal.print(mintToken(seed ?? config.seed ?? defaultSeed, claims));
    });
}
