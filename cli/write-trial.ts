import { cpSync, existsSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Contract, publicContract } from "../contract/index.ts";
import { type Site, trialFolder } from "../docs-site/index.ts";
import { tryItFile } from "../mock-server/index.ts";
import { packageFolder } from "./package-info.ts";

/**
 * The folder with the program of a mock that pages have inside them, `mock.js`, and the licences of what is in it: in the published package, or
 * in a checkout that was built.
 */
export function findInPageMock(): string | undefined {
  return ["try-it", "dist/try-it"]
    .map((path) => join(packageFolder, path))
    .find((path) => existsSync(join(path, "mock.js")));
}

/**
 * Puts what is needed to try a contract inside a page of its site beside the configuration of the site, which takes it from there as it builds.
 *
 * @param contracts by language, as in `site.trials`
 * @param mock the folder of its program
 */
export function writeTrial(
  folder: string,
  { trials }: Site,
  contracts: ReadonlyMap<string, Contract>,
  mock: string,
): void {
  const place = placeIn(folder);
  removeTrial(folder);
  mkdirSync(place, { recursive: true });
  cpSync(mock, place, { recursive: true });
  writeFileSync(join(place, "index.html"), tryItFile());
  writeFileSync(join(place, "site.json"), JSON.stringify({ languages: trials }));
  for (const [language, contract] of contracts)
    writeFileSync(join(place, `contract.${language}.json`), JSON.stringify(publicContract(contract)));
}

/** Takes away what an earlier build put there. */
export function removeTrial(folder: string): void {
  rmSync(placeIn(folder), { recursive: true, force: true });
}

const placeIn = (folder: string): string => join(folder, ".vitepress", trialFolder);
