/** Values of path parameters and of the query. */
export interface Address {
  readonly params?: object;
  readonly query?: object;
}

/**
 * A URL with the parameters of its path, encoded.
 *
 * @param write a value as text, encoded
 * @throws {TypeError} when one is missing, empty, `.` or `..`: a path with such a step is another path
 */
export function fillPath(
  template: string,
  params: object = {},
  write: (value: unknown, name: string) => string = encodeURIComponent as typeof write,
): string {
  return template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const text = write((params as Readonly<Record<string, unknown>>)[name] ?? "", name);
    if (/^\.{0,2}$/.test(text)) throw new TypeError(`the path needs "${name}" and got "${text}": ${template}`);
    return text;
  });
}

/** A base URL with a path behind its own; what it has of a query stays behind both. */
export const addPath = (base: string, path: string): string => base.replace(/\/*(?=\?|$)/, () => path);

/** A URL with more in its query, lists as several entries; what is undefined is left out. */
export function addQuery(url: string, query: object): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query))
    // What is no text becomes one on the way in.
    for (const entry of [value as string].flat()) if (entry !== undefined) search.append(name, entry);
  return search.size ? url + (url.includes("?") ? "&" : "?") + search.toString() : url;
}
