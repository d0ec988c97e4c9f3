import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mutants } from "../index.ts";
import type { ProofRun } from "./proof-run.ts";
import type { KillMatrix } from "./sighting.ts";
import { killMatrixPage } from "./write-page.ts";

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const matrixFile = at("matrix.json");
const proofFile = at("proof.json");
const pageFile = at("../../../docs/kill-matrix.md");

/** How long the broken servers may take, with two processes on two processors that nobody else uses. */
export const budgetMinutes = 30;

const read = <T>(file: string, otherwise: T): T =>
  existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as T) : otherwise;

export const readMatrix = (): KillMatrix => read(matrixFile, { kinds: {}, sightings: [] });
export const readProof = (): readonly ProofRun[] => read(proofFile, []);
export const readPage = (): string => readFileSync(pageFile, "utf8");

/** The page that the kept data give. */
export const pageOf = (matrix: KillMatrix = readMatrix(), proof: readonly ProofRun[] = readProof()): string =>
  killMatrixPage(mutants, matrix, proof, budgetMinutes);

export function keepMatrix(matrix: KillMatrix): void {
  writeFileSync(matrixFile, `${JSON.stringify(matrix, undefined, 1)}\n`);
  writeFileSync(pageFile, pageOf());
}

export function keepProof(proof: readonly ProofRun[]): void {
  writeFileSync(proofFile, `${JSON.stringify(proof, undefined, 1)}\n`);
  writeFileSync(pageFile, pageOf());
}
