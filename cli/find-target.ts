import { resolve } from "node:path";
import type { Target } from "../conformance/index.ts";
import type { Contract } from "../contract/index.ts";
import { loadModule } from "./load-module.ts";
import { plural } from "./print-diagnostics.ts";
import { credentialsOf, type TestArguments } from "./test-settings.ts";
import { UsageFault } from "./usage-fault.ts";

/**
 * The implementation that a call of `sockwright test` or `sockwright proxy` is about: what its target file says, and over that what the command line says.
 *
 * @throws UsageFault when either cannot be understood
 */
export async function findTarget(
  given: Pick<TestArguments, "url" | "target" | "credential">,
  contract: Contract,
  folder: string,
): Promise<Target> {
  const file = given.target === undefined ? {} : await loadTarget(resolve(folder, given.target));
  return {
    ...file,
    urls: { ...file.urls, ...urlsOf(given.url ?? [], contract) },
    credentials: { ...file.credentials, ...credentialsOf(given.credential ?? [], contract) },
  };
}

async function loadTarget(path: string): Promise<Target> {
  try {
    const { exported } = await loadModule(path);
    if (typeof exported === "object" && exported !== null && !Array.isArray(exported)) return exported as Target;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new UsageFault(`${path} cannot be loaded: ${why}`, { cause: error });
  }
  throw new UsageFault(`${path} exports no target: write \`export default defineTarget({ … })\``);
}

function urlsOf(given: readonly string[], contract: Contract): Readonly<Record<number, string>> {
  const played = contract.ports.filter(({ protocols }) => protocols.length > 0).map(({ number }) => number);
  const urls: Record<number, string> = {};
  for (const text of given) {
    const [, number, url = text] = /^(\d+)=(.*)$/.exec(text) ?? [];
    if (!URL.canParse(url))
      throw new UsageFault(`"${text}" is no URL: write --url http://localhost:8080, or --url 9090=http://…`);
    if (number === undefined && played.length > 1) {
      throw new UsageFault(
        `the contract has ${plural(played.length, "port")} (${played.join(", ")}): say which one "${text}" is, as in --url ${played[0]}=${text}`,
      );
    }
    const port = number === undefined ? played[0] : Number(number);
    if (port === undefined || !played.includes(port))
      throw new UsageFault(`the contract has no port ${number}: it has ${played.join(", ") || "none that is played"}`);
    urls[port] = url.replace(/^ws/, "http");
  }
  return urls;
}
