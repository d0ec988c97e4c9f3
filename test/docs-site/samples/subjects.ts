import { join } from "node:path";
import type { Contract } from "../../../contract/index.ts";
import { type MockServer, startMockServer } from "../../../index.ts";
import { readAuction } from "../../contracts/read-auction.ts";
import { readFourSystems } from "../../contracts/read-four-systems.ts";
import { domains, readDomain } from "../../documents/domains.ts";

/** Documents that have a site. */
export interface Subject {
  readonly name: string;
  read(): Promise<Contract>;
  /** Plays what was read, on random ports, as `sockwright mock` plays it. */
  start(contract: Contract): Promise<MockServer>;
}

const root = join(import.meta.dirname, "../../..");
const options = { ports: "random", seed: "samples" } as const;
const alone = (contract: Contract): Promise<MockServer> => startMockServer({ contract, ...options });

export const auction: Subject = { name: "auction", read: readAuction, start: alone };

/** Those that the package ships, with their handlers. */
export const bundled: Subject = {
  name: "bundled",
  read: readFourSystems,
  start: () => startMockServer({ folder: root, ...options }),
};

export const domain = (name: string): Subject => ({ name, read: () => readDomain(name), start: alone });

export const subjects: readonly Subject[] = [auction, bundled, ...domains.map(({ name }) => domain(name))];
