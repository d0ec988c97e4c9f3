import { slug } from "../contract/index.ts";

/**
 * A key of a document as a part of an address: words in lower case with dashes between them. The same key always has the same one, whatever
 * stands beside it, but for keys that would have one together: all of those carry a mark of their own.
 */
export function permalinks(keys: readonly string[]): (key: string) => string {
  const plain = Map.groupBy(new Set(keys), words);
  return (key) => {
    const name = words(key);
    const isShared = (plain.get(name)?.length ?? 0) > 1;
    return name === "" || isShared || reserved.has(name) ? `${name === "" ? "x" : name}-${mark(key)}` : name;
  };
}

/** What a static server, or a file system, has a meaning for. */
const reserved = new Set(["index", "con", "prn", "aux", "nul"]);

const longest = 100;

const words = (key: string): string =>
  slug(key.replaceAll(/(?<=[\p{Ll}\p{N}])(?=\p{Lu})|(?<=\p{Lu})(?=\p{Lu}\p{Ll})/gu, "-"))
    .slice(0, longest)
    .replace(/-$/, "");

/** FNV-1a, 32 bits. */
function mark(text: string): string {
  let sum = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) sum = Math.imul(sum ^ byte, 0x01000193) >>> 0;
  return sum.toString(16).padStart(8, "0");
}

/** How one page of the site names another. */
export function relativeTo(from: string, to: string): string {
  const here = from.split("/").slice(0, -1);
  const there = to.split("/");
  let shared = 0;
  while (shared < here.length && shared < there.length - 1 && here[shared] === there[shared]) shared += 1;
  const way = [...here.slice(shared).map(() => ".."), ...there.slice(shared)].join("/");
  return way.startsWith("..") ? way : `./${way}`;
}
