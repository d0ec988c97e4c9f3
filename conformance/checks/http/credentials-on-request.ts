import type { SecurityRequirement, SecurityScheme } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";

/** Credentials where a request carries them. */
export interface Carried {
  readonly headers: Readonly<Record<string, string>>;
  readonly query: readonly string[];
  readonly cookies: readonly string[];
}

export const noCredentials: Carried = { headers: {}, query: [], cookies: [] };

export type Carrying =
  | { readonly ok: true; readonly carried: Carried; readonly schemes: readonly SecurityScheme[] }
  | { readonly ok: false; readonly because: string };

/** What the first requirement that can be met asks for; nothing where no credential is asked for. */
export async function carryCredentials(asking: Asking, security: readonly SecurityRequirement[]): Promise<Carrying> {
  const missing = new Set<string>();
  for (const { schemes } of security) {
    const parts: Carried[] = [];
    const found: SecurityScheme[] = [];
    for (const { scheme: id } of schemes) {
      const scheme = asking.contract.securitySchemes[id];
      const credential = scheme === undefined ? undefined : await asking.credential(id);
      if (scheme === undefined || credential === undefined) missing.add(id);
      else {
        parts.push(carry(scheme, credential));
        found.push(scheme);
      }
    }
    if (parts.length === schemes.length) return { ok: true, carried: joinCarried(parts), schemes: found };
  }
  if (security.length === 0) return { ok: true, carried: noCredentials, schemes: [] };
  const names = [...missing].join(", ");
  return {
    ok: false,
    because: `no credential for ${names} is known: give one with \`--credential ${names}=…\` or in a target file`,
  };
}

/** One credential in the place that its scheme names. */
export function carry({ kind }: SecurityScheme, credential: string): Carried {
  switch (kind.type) {
    case "basic": {
      const encoded = credential.includes(":") ? Buffer.from(credential).toString("base64") : credential;
      return { ...noCredentials, headers: { authorization: `Basic ${encoded}` } };
    }
    case "bearer":
    case "other":
      return { ...noCredentials, headers: { authorization: `Bearer ${credential}` } };
    case "apiKey":
      return inPlace(kind.in, kind.name, credential);
  }
}

/** A named credential in one of the three places of an API key. */
export function inPlace(place: "query" | "header" | "cookie", name: string, credential: string): Carried {
  switch (place) {
    case "query":
      return { ...noCredentials, query: [`${encodeURIComponent(name)}=${encodeURIComponent(credential)}`] };
    case "header":
      return { ...noCredentials, headers: { [name]: credential } };
    case "cookie":
      return { ...noCredentials, cookies: [`${name}=${encodeURIComponent(credential)}`] };
  }
}

function joinCarried(parts: readonly Carried[]): Carried {
  return {
    headers: Object.assign({}, ...parts.map(({ headers }) => headers)) as Carried["headers"],
    query: parts.flatMap(({ query }) => query),
    cookies: parts.flatMap(({ cookies }) => cookies),
  };
}
