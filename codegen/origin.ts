import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex } from "@noble/hashes/utils.js";
import type { Contract } from "../contract/index.ts";
import { canonicalJson } from "./canonical-json.ts";

/**
 * The remark at the top of a generated file.
 *
 * @param hash of what the file is made from: the remark changes with it alone
 */
export function originOf(contract: Contract, hash: string): string {
  const files = [...new Set(contract.documents.map(({ source }) => source.file))].toSorted();
  const named = files.length > 4 ? [...files.slice(0, 3), `${files.length - 3} more`] : files;
  return `Written from ${inWords(named)} (contract ${hash}). Change those and run \`sockwright generate\`.`;
}

/** Twelve hexadecimal digits that change whenever a contract, or a part of it, says something else; where it says it does not count. */
export function contractHash(part: unknown): string {
  return bytesToHex(sha256(new TextEncoder().encode(canonicalJson(part)))).slice(0, 12);
}

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
