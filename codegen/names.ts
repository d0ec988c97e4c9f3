/**
 * Names that TypeScript or the web platform has already. A type of this name would be legal and would mislead: `Error`,
 * `Response`, `Map`.
 */
const taken: ReadonlySet<string> = new Set(
  `AbortController AbortSignal Array ArrayBuffer AsyncDisposable AsyncIterable AsyncIterator Awaited BigInt Blob Boolean
  CloseEvent Date Disposable Error Event EventTarget Exclude Extract File FormData Function Headers Infinity Iterable
  Iterator JSON Map MessageEvent NaN NonNullable Number Object Omit Parameters Partial Pick Promise Proxy Readonly
  ReadonlyArray Record RegExp Request Required Response ReturnType Set String Symbol URL Uint8Array WeakMap WebSocket`.split(
    /\s+/,
  ),
);

/** Hands out names, each once. */
export interface Names {
  /** The first of the candidates that is free, else the last one with a number behind it. */
  claim(...candidates: readonly string[]): string;
}

/**
 * An empty table; what is claimed first gets the name.
 *
 * @param marks what must not be the same for two names: by default the name itself without regard to case, as files may be named so
 * @param others marks that are used already
 */
export function openNames(
  marks: (name: string) => readonly string[] = (name) => [name.toLowerCase()],
  others: readonly string[] = [],
): Names {
  const given = new Set<string>(others);
  const isFree = (name: string): boolean => !taken.has(name) && !marks(name).some((mark) => given.has(mark));
  return {
    claim(...candidates) {
      const last = candidates.at(-1) ?? "Unnamed";
      let name = candidates.find(isFree);
      if (name === undefined && taken.has(last) && isFree(`${last}Data`)) name = `${last}Data`;
      for (let count = 2; name === undefined; count += 1) if (isFree(`${last}${count}`)) name = `${last}${count}`;
      for (const mark of marks(name)) given.add(mark);
      return name;
    },
  };
}

/**
 * Any text as the name of a type: words of ASCII letters and digits, each with a capital first. Accents are dropped, other
 * letters are spelt as their code point, and what is too long for the name of a file is cut. It is what
 * json-schema-to-typescript would leave unchanged.
 */
export function typeName(text: string): string {
  const words = ascii(text)
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "")
    .map(capital)
    .join("");
  const name = words.replaceAll(/\d+[a-z]/g, (match) => match.toUpperCase()).slice(0, longest);
  return name === "" ? "Unnamed" : /^\d/.test(name) ? `N${name}` : name;
}

/** File systems take 255 bytes; dashes, an ending and what is put behind a name come on top. */
const longest = 100;

/** The same words as the name of a value: `placeBid`; `URLList` becomes `urlList`. */
export function valueName(text: string): string {
  const name = typeName(text);
  const value = name.replace(/^[A-Z]+(?![a-z])|^[A-Z]/, (start) => start.toLowerCase());
  return reserved.has(value) ? `${value}_` : value;
}

/** The same words as the name of a file: `place-bid`. */
export function fileName(text: string): string {
  return typeName(text)
    .replaceAll(/([a-z0-9])([A-Z])|([A-Z])([A-Z][a-z])/g, "$1$3-$2$4")
    .toLowerCase();
}

const reserved: ReadonlySet<string> = new Set(
  `arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally
  for function if implements import in instanceof interface let new null package private protected public return static super
  switch this throw true try typeof undefined var void while with yield`.split(/\s+/),
);

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function ascii(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll(/\p{M}+/gu, "")
    .replaceAll(/[^\p{ASCII}]/gu, (letter) =>
      /\p{L}|\p{N}/u.test(letter) ? ` U${letter.codePointAt(0)?.toString(16).toUpperCase()} ` : " ",
    );
}
