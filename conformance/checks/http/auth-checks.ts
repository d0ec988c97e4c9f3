import type { SecurityScheme } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { credentialsFor } from "../../credentials.ts";
import { alone } from "../../shrink/shrink.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { wholeDraft } from "./attempts.ts";
import { carry, type Carried, inPlace, noCredentials } from "./credentials-on-request.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";

/** Who is kept out: those without a credential, with a wrong one, with one in the wrong place, or without the scope. */
export function authChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const asked = operation.security.filter(({ schemes }) => schemes.length > 0);
  const schemes = asked.flatMap(({ schemes: list }) =>
    list.flatMap(({ scheme }) => contract.securitySchemes[scheme] ?? []),
  );
  const enforced = schemes.filter(({ kind }) => kind.type !== "other");
  const [scheme] = enforced;
  if (scheme === undefined) return [];
  const isOptional = operation.security.some(({ schemes: list }) => list.length === 0);
  const checks = [invalidCheck(subject, scheme)];
  if (isOptional) return checks;
  checks.push(noneCheck(subject, scheme));
  if (scheme.kind.type !== "apiKey" || scheme.kind.in === "header") checks.push(placeCheck(subject, scheme));
  if (scheme.kind.type !== "apiKey") checks.push(challengeCheck(subject, scheme));
  const scopes = asked.flatMap(({ schemes: list }) => list.flatMap((one) => one.scopes));
  if (scopes.length > 0) checks.push(scopeCheck(subject, scheme, scopes));
  return checks;
}

/** Sends a request that is good but for its credential. */
async function ask(
  asking: Asking,
  subject: HttpSubject,
  credentials: Carried,
): Promise<Awaited<ReturnType<Asking["http"]>> | string> {
  const start = await wholeDraft(asking, subject);
  // Without a credential of our own the rest of the request can be good all the same.
  if (!start.ok) return start.because;
  return asking.http(writeDraft(asking, { ...start.draft, credentials }));
}

function judge(
  asking: Asking,
  answer: Awaited<ReturnType<typeof ask>>,
  statuses: readonly number[],
  why: string,
): Verdict {
  if (typeof answer === "string") return notAsked(answer);
  const expected = `${statuses.join(" or ")}, because ${why}`;
  const transcript = asking.transcript();
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  return statuses.includes(answer.status)
    ? kept
    : broken({ expected, got: `status ${answer.status}${answer.status < 300 ? ": it was let in" : ""}`, transcript });
}

function noneCheck(subject: HttpSubject, { source }: SecurityScheme): Check {
  return httpCheck(subject, {
    family: ["auth", "none"],
    promise: `refuse a ${called(subject)} without a credential with 401`,
    asks: source,
    covers: [`status:${subject.operation.id}:401`],
    run: async (asking) => judge(asking, await ask(asking, subject, noCredentials), [401], "no credential was given"),
  });
}

/** Credentials that nobody was ever given. */
export function wrongCredentials(asking: Asking, { id, kind }: SecurityScheme): readonly string[] {
  const given = credentialsFor(asking.target, id)?.invalid ?? [];
  const made = kind.type === "basic" ? ["nobody:wrong"] : ["not-a-credential"];
  return [...given, ...made];
}

function invalidCheck(subject: HttpSubject, scheme: SecurityScheme): Check {
  return httpCheck(subject, {
    family: ["auth", "invalid"],
    promise: `refuse a ${called(subject)} with a credential that nobody was given with 401`,
    asks: scheme.source,
    async run(asking) {
      if (scheme.kind.type === "apiKey" && credentialsFor(asking.target, scheme.id) === undefined)
        return notAsked(`no valid credential for ${scheme.id} is known, so that none can be told to be wrong`);
      for (const credential of wrongCredentials(asking, scheme)) {
        const verdict = await alone(asking, async () =>
          judge(
            asking,
            await ask(asking, subject, carry(scheme, credential)),
            [401, 403],
            "its credential is nobody's",
          ),
        );
        if (verdict.outcome !== "kept") return verdict;
      }
      return kept;
    },
  });
}

function placeCheck(subject: HttpSubject, scheme: SecurityScheme): Check {
  const { kind } = scheme;
  const name = kind.type === "apiKey" ? kind.name : "access_token";
  return httpCheck(subject, {
    family: ["auth", "place"],
    promise: `refuse a ${called(subject)} whose credential is in the query and not in the header`,
    asks: scheme.source,
    async run(asking) {
      const credential = await asking.credential(scheme.id);
      if (credential === undefined) return notAsked(`no credential for ${scheme.id} is known`);
      const answer = await ask(asking, subject, inPlace("query", name, credential));
      return judge(
        asking,
        answer,
        [401, 400, 403, 404],
        `the credential belongs into the ${kind.type === "apiKey" ? kind.in : "Authorization header"}`,
      );
    },
  });
}

function challengeCheck(subject: HttpSubject, scheme: SecurityScheme): Check {
  return httpCheck(subject, {
    family: ["auth", "challenge"],
    promise: `say with WWW-Authenticate how to be let in to ${called(subject)} (RFC 9110 §11.6.1)`,
    asks: scheme.source,
    async run(asking) {
      const answer = await ask(asking, subject, noCredentials);
      if (typeof answer === "string") return notAsked(answer);
      if (answer.kind === "none" || answer.status !== 401) return notAsked("it was not answered with 401");
      if (answer.header("www-authenticate") !== undefined) return kept;
      return broken({ expected: "WWW-Authenticate with 401", got: "no such header", transcript: asking.transcript() });
    },
  });
}

function scopeCheck(subject: HttpSubject, scheme: SecurityScheme, scopes: readonly string[]): Check {
  return httpCheck(subject, {
    family: ["auth", "scope"],
    promise: `refuse a ${called(subject)} whose credential lacks ${scopes.join(", ")} with 403`,
    asks: scheme.source,
    async run(asking) {
      const others = Object.entries(credentialsFor(asking.target, scheme.id)?.scopes ?? {});
      const [other] = others.filter(([scope]) => !scopes.includes(scope));
      if (other === undefined)
        return notAsked(
          `no credential with another scope is known: name some under \`credentials.${scheme.id}.scopes\``,
        );
      const answer = await ask(asking, subject, carry(scheme, other[1]));
      return judge(asking, answer, [403], `its credential has the scope ${other[0]} only`);
    },
  });
}
