import { type Seed, readSeeds } from "../seeds/seed.ts";
import { reasonToLeaveOut } from "./left-out.ts";
import { type Script, scriptsIn } from "./scripts-in.ts";

const systems = ["veloflux", "conversations", "campaigns", "cidadao-ai"];

/** The seeds of all systems, or of one. */
export const seedsOf = (system?: string): readonly Seed[] =>
  readSeeds(systems).filter((seed) => system === undefined || seed.system === system);

/** Everything that a reader of the seeds may run. */
export const seedScripts = (system?: string): readonly Script[] => seedsOf(system).flatMap(scriptsIn);

/** What of it these tests run: all but what `reasonToLeaveOut` gives a reason for. */
export const played = (system: string, ...languages: readonly Script["language"][]): readonly Script[] =>
  seedScripts(system).filter((script) => languages.includes(script.language) && reasonToLeaveOut(script) === undefined);
