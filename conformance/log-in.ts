import type { Contract, SecurityRequirement } from "../contract/index.ts";
import type { Asking } from "./asking.ts";
import type { Check } from "./check.ts";
import { startDraft } from "./checks/http/attempts.ts";
import { bodyMedia } from "./checks/http/body-media.ts";
import { type Draft, writeBody, writeDraft } from "./checks/http/draft.ts";
import { called, type HttpSubject } from "./checks/http/http-subject.ts";
import { makeBodyValue } from "./checks/http/make-body.ts";
import { httpSubjects } from "./checks/http/subjects.ts";
import { entryOf } from "./entry-of.ts";
import { LoginFailed, LoginNotUnderstood } from "./login-faults.ts";
import type { Credentials, KnownCredentials, KnownTarget, Login, Target } from "./target.ts";
import { isTokenPlace, placeWords, tokenIn } from "./token-place.ts";

const isLogin = (given: unknown): given is Login => typeof given === "object" && given !== null;

/** A login of a target file, and what it is called there. */
interface Named {
  readonly name: string;
  readonly login: Login;
}

function loginsOf({ credentials = {} }: Target): readonly Named[] {
  return Object.entries(credentials).flatMap(([scheme, { valid, scopes = {}, others = [] }]) => [
    ...(isLogin(valid) ? [{ name: `credentials.${scheme}.valid`, login: valid }] : []),
    ...others.flatMap((login, index) =>
      isLogin(login) ? [{ name: `credentials.${scheme}.others[${index}]`, login }] : [],
    ),
    ...Object.entries(scopes).flatMap(([scope, login]) =>
      isLogin(login) ? [{ name: `credentials.${scheme}.scopes["${scope}"]`, login }] : [],
    ),
  ]);
}

/** The target without what only a login can say. */
export function withoutLogins(target: Target): KnownTarget {
  return mapCredentials(target, (given) => (isLogin(given) ? undefined : given));
}

function mapCredentials(
  { credentials, ...rest }: Target,
  turn: <Given>(given: Given | Login) => Given | string | undefined,
): KnownTarget {
  const known = ({ valid, scopes, others, ...rest }: Credentials): KnownCredentials => {
    const turned = turn(valid);
    const kept = Object.entries(scopes ?? {}).flatMap(([scope, given]) => {
      const text = turn(given);
      return text === undefined ? [] : [[scope, text] as const];
    });
    return {
      ...rest,
      ...(others !== undefined && { others: others.flatMap((given) => turn(given) ?? []) }),
      ...(turned !== undefined && { valid: turned }),
      ...(scopes !== undefined && { scopes: Object.fromEntries(kept) }),
    };
  };
  if (credentials === undefined) return rest;
  const entries = Object.entries(credentials).map(([scheme, given]) => [scheme, known(given)] as const);
  return { ...rest, credentials: Object.fromEntries(entries) };
}

/**
 * The operation that each login of a target names.
 *
 * @throws {LoginNotUnderstood} when one names none, or says no place of the credential
 */
export function loginSubjects(contract: Contract, target: Target): ReadonlyMap<Login, HttpSubject> {
  return new Map(loginsOf(target).map(({ name, login }) => [login, subjectOf(contract, name, login)]));
}

function subjectOf(contract: Contract, name: string, { operation, token }: Login): HttpSubject {
  const subjects = [...httpSubjects(contract).values()];
  const found = subjects.filter(({ operation: { id, key } }) => id === operation || key === operation);
  const [subject] = found;
  if (subject === undefined)
    throw new LoginNotUnderstood(name, `no HTTP operation of the contract is called "${operation}"`);
  if (found.length > 1) {
    const ids = found.map(({ operation: { id } }) => id).join(" or ");
    throw new LoginNotUnderstood(name, `several operations are called "${operation}": write ${ids}`);
  }
  if (!isTokenPlace(token))
    throw new LoginNotUnderstood(
      name,
      "`token` must be a JSON Pointer into the answer, such as /access_token, or {header: …} or {cookie: …}",
    );
  return subject;
}

/** Whether a check is about something that asks for a credential, and is not itself about a way to get one. */
export function needsCredential(contract: Contract, logins: ReadonlyMap<Login, HttpSubject>) {
  const operations = new Map(contract.operations.map((operation) => [operation.id, operation]));
  const channels = new Map(contract.channels.map((channel) => [channel.id, channel]));
  const own = new Set([...logins.values()].map(({ operation }) => operation.id));
  const asks = (security: readonly SecurityRequirement[]): boolean =>
    security.some(({ schemes }) => schemes.length > 0);
  return ({ about }: Pick<Check, "about">): boolean => {
    if (own.has(about.operation ?? "")) return false;
    const operation = operations.get(about.operation ?? "");
    if (operation?.kind === "http") return asks(operation.security);
    const channel = channels.get(about.channel ?? "");
    return channel !== undefined && channel.protocol !== "http" && asks(channel.security);
  };
}

/**
 * The target with credentials in place of its logins, each logged in once.
 *
 * @throws {LoginFailed} when the target does not let somebody in
 */
export async function logIn(
  asking: Asking,
  target: Target,
  subjects: ReadonlyMap<Login, HttpSubject>,
): Promise<KnownTarget> {
  const names = new Map(loginsOf(target).map(({ login, name }) => [login, name]));
  const tokens = new Map<Login, string>();
  const alike = new Map<string, string>();
  for (const [login, subject] of subjects) {
    const key = JSON.stringify([subject.operation.id, login.body, login.token]);
    const token = alike.get(key) ?? (await askForToken(asking, subject, login, names.get(login) ?? ""));
    alike.set(key, token);
    tokens.set(login, token);
  }
  return mapCredentials(target, (given) => (isLogin(given) ? tokens.get(given) : given));
}

async function askForToken(asking: Asking, subject: HttpSubject, login: Login, name: string): Promise<string> {
  const before = asking.recorder.lines().length;
  const fail = (expected: string, got: string): LoginFailed =>
    new LoginFailed({ name, called: called(subject), operation: subject.operation, expected, got }, () =>
      asking.recorder.lines().slice(before),
    );
  const start = await startDraft(asking, subject);
  if (!start.ok) throw fail("a request that can be made", start.because);
  const body = bodyOf(asking, subject, login);
  const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
  const expected = `a success with a text ${placeWords(login.token)}`;
  if (answer.kind === "none") throw fail(expected, answer.why);
  if (answer.status < 200 || answer.status >= 300) throw fail(expected, `status ${answer.status}`);
  const found = tokenIn(answer, login.token);
  if (found.ok) return found.token;
  throw fail(expected, `status ${answer.status}, and ${found.got}`);
}

function bodyOf(asking: Asking, subject: HttpSubject, { body }: Login): Draft["body"] {
  const media = bodyMedia(subject);
  if (media === undefined) return undefined;
  const [given] = entryOf(asking.target.payloads, subject.operation.key) ?? [];
  const value = body ?? given ?? media.examples[0]?.value ?? makeBodyValue(asking, subject, "made-up");
  return value === undefined ? undefined : writeBody(media, value);
}
