import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { Contract } from "../contract/index.ts";
import { canonicalJson } from "./canonical-json.ts";

/** The remark at the top of every generated file. */
export function originOf(contract: Contract): string {
  const files = [...new Set(contract.documents.map(({ source }) => source.file))].toSorted();
  const named = files.length > 4 ? [...files.slice(0, 3), `${files.length - 3} more`] : files;
  return `Written from ${inWords(named)} (contract ${contractHash(contract)}). Change those and run \`sockwright generate\`.`;
}

/** Twelve hexadecimal digits that change whenever the contract says something else; where it says it does not count. */
export function contractHash(contract: Contract): string {
  return bytesToHex(sha256(utf8ToBytes(canonicalJson(contract)))).slice(0, 12);
}

const inWords = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;
