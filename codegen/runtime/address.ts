/** Values of path parameters and of the query. */
export interface Address {
  readonly params?: object;
  readonly query?: object;
}

/** A URL of its template, with every value encoded. */
export function fillUrl(template: string, { params = {}, query = {} }: Address): string {
  const url = template.replace(/\{([^}]+)\}/g, (_, name: string) => {
    const value = (params as Readonly<Record<string, string | undefined>>)[name];
    if (value === undefined) throw new TypeError(`the path needs "${name}": ${template}`);
    return encodeURIComponent(value);
  });
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== undefined) search.append(name, String(value));
  return search.size > 0 ? `${url}${url.includes("?") ? "&" : "?"}${search.toString()}` : url;
}
