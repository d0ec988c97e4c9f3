import type { TestProject } from "vitest/node";
import type { Contract } from "../../../contract/index.ts";
import { readAuction } from "../../contracts/read-auction.ts";

declare module "vitest" {
  export interface ProvidedContext {
    /** The sample contract: a page cannot read documents. */
    auction: Contract;
  }
}

export default async function setup(project: TestProject): Promise<void> {
  project.provide("auction", await readAuction());
}
