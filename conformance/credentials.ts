import type { Contract } from "../contract/index.ts";
import type { Asking } from "./asking.ts";
import type { Credentials, Target } from "./target.ts";
import { entryOf } from "./entry-of.ts";

export interface CredentialStore {
  /** What the target accepts for a scheme; undefined where nobody said, and none could be found out. */
  valid(scheme: string, asking: Asking): Promise<string | undefined>;
}

/** What the target file says of a scheme, by its id or by its key in the document. */
export function credentialsFor(target: Target, scheme: string): Credentials | undefined {
  return entryOf(target.credentials, scheme) ?? entryOf(target.credentials, scheme.slice(scheme.indexOf(".") + 1));
}

/** Looks credentials up, each once a run. */
export function openCredentials(_contract: Contract, target: Target): CredentialStore {
  const found = new Map<string, Promise<string | undefined>>();
  return {
    valid(scheme) {
      let credential = found.get(scheme);
      if (credential === undefined) {
        const given = credentialsFor(target, scheme)?.valid;
        credential = Promise.resolve(typeof given === "function" ? given() : given);
        found.set(scheme, credential);
      }
      return credential;
    },
  };
}
