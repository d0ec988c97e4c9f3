import type { KnownCredentials, KnownTarget } from "./target.ts";
import { entryOf } from "./entry-of.ts";

export interface CredentialStore {
  /** What the target accepts for a scheme; undefined where nobody said, and none could be found out. */
  valid(scheme: string): Promise<string | undefined>;
  /** What it accepts from another person, where somebody said; else the same. */
  other(scheme: string): Promise<string | undefined>;
}

/** What the target file says of a scheme, by its id or by its key in the document. */
export function credentialsFor(target: KnownTarget, scheme: string): KnownCredentials | undefined {
  return entryOf(target.credentials, scheme) ?? entryOf(target.credentials, scheme.slice(scheme.indexOf(".") + 1));
}

/** Looks credentials up, each once a run. */
export function openCredentials(target: KnownTarget, onSecret: (secret: string) => void): CredentialStore {
  const found = new Map<string, Promise<string | undefined>>();
  for (const { scopes = {}, others = [] } of Object.values(target.credentials ?? {}))
    [...Object.values(scopes), ...others].forEach(onSecret);
  const store: CredentialStore = {
    other: async (scheme) => credentialsFor(target, scheme)?.others?.[0] ?? (await store.valid(scheme)),
    valid(scheme) {
      let credential = found.get(scheme);
      if (credential === undefined) {
        const given = credentialsFor(target, scheme)?.valid;
        credential = Promise.resolve(typeof given === "function" ? given() : given).then((text) => {
          if (text !== undefined) onSecret(text);
          return text;
        });
        found.set(scheme, credential);
      }
      return credential;
    },
  };
  return store;
}
