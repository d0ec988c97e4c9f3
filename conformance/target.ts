/** The implementation that is questioned, and what one must know to question it. */
export interface Target {
  /**
   * Declared port → where it can be reached, such as `{9090: "http://127.0.0.1:43211"}`. A port that is not named here is asked for
   * on `host` under its own number.
   */
  readonly urls?: Readonly<Record<number, string>>;
  /** @default "127.0.0.1" */
  readonly host?: string;
  /** Key or id of a security scheme → its credentials. */
  readonly credentials?: Readonly<Record<string, Credentials>>;
  /** Parameter name, alone or as `<operation key>.<name>` → values that exist at the target. */
  readonly parameters?: Readonly<Record<string, readonly unknown[]>>;
  /** Operation key → bodies, message key → payloads: said instead of made-up ones. */
  readonly payloads?: Readonly<Record<string, readonly unknown[]>>;
  /** Asked before the first check and after the last; `reset` before each check that must be alone. */
  readonly hooks?: TargetHooks;
}

export interface Credentials {
  /** One that the target accepts; a function is asked once a run, and a login as often. */
  readonly valid: string | (() => string | Promise<string>) | Login;
  /**
   * Of other persons: where a question takes two clients, the second one comes as the first of these. Without one, all come as the same person,
   * which targets that let everybody in only once do not bear.
   */
  readonly others?: readonly (string | Login)[];
  /** Ones that must be refused, beside those the suite makes up: expired, revoked. */
  readonly invalid?: readonly string[];
  /** Scope → a credential that has this scope only. */
  readonly scopes?: Readonly<Record<string, string | Login>>;
}

/** A credential that the target itself gives out, through an operation of the contract. */
export interface Login {
  /** Key of an HTTP operation, such as `logIn`, or its id. */
  readonly operation: string;
  /** Default: what `payloads` has for the operation, else its first example. */
  readonly body?: unknown;
  /** Where the answer has the credential: `/access_token`, a JSON Pointer into its body, or a header or a cookie. */
  readonly token: string | TokenPlace;
}

export type TokenPlace =
  /** Its value; of `Bearer …`, what stands after that word. */
  | { readonly header: string }
  /** Set by `Set-Cookie`. */
  | { readonly cookie: string };

/** Credentials as far as they are known while questions are asked. */
export interface KnownCredentials extends Omit<Credentials, "valid" | "scopes" | "others"> {
  readonly others?: readonly string[];
  readonly valid?: Exclude<Credentials["valid"], Login>;
  readonly scopes?: Readonly<Record<string, string>>;
}

/** A target at which nobody has to log in any more. */
export interface KnownTarget extends Omit<Target, "credentials"> {
  readonly credentials?: Readonly<Record<string, KnownCredentials>>;
}

export interface TargetHooks {
  readonly setUp?: () => unknown;
  /** Told the id of the check that comes next. */
  readonly reset?: (next: { readonly id: string }) => unknown;
  readonly tearDown?: () => unknown;
}

/** Names the type of a target file: `export default defineTarget({…})`. */
export function defineTarget(target: Target): Target {
  return target;
}

/** The target could not be questioned at all. This says nothing about whether it keeps its contract. */
export class TargetUnreachable extends Error {
  override readonly name = "TargetUnreachable";
  readonly url: string;
  constructor(url: string, cause: unknown) {
    super(`no answer from ${url}: start the implementation first, or say where it is with \`--url\``, { cause });
    this.url = url;
  }
}

/** Scheme, host and port at which a declared port can be reached, without a slash at the end. */
export function originOf(
  target: Pick<Target, "urls" | "host">,
  port: { readonly number: number; readonly secure: boolean },
): string {
  const given = target.urls?.[port.number];
  if (given !== undefined) return given.replace(/\/+$/, "");
  return `${port.secure ? "https" : "http"}://${target.host ?? "127.0.0.1"}:${port.number}`;
}
