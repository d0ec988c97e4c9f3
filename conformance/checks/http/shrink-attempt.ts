import type { Asking } from "../../asking.ts";
import { stillKept } from "../../shrink/alike.ts";
import { shrink } from "../../shrink/shrink.ts";
import { type Broken, notAsked, type Verdict } from "../../verdict.ts";
import { type Attempt, attemptWith, type Said } from "./attempts.ts";
import { bodyMedia } from "./body-media.ts";
import type { HttpSubject } from "./http-subject.ts";
import { mostRequests } from "./most-requests.ts";

/** Body and parameters as one value of JSON. */
interface Spoken {
  readonly parameters?: Readonly<Record<string, unknown>>;
  readonly body?: unknown;
}

/** A failure at one of the shared requests, shown with as little in its body and beside it as brings the failure about. */
export function shrinkAttempt(
  asking: Asking,
  subject: HttpSubject,
  attempt: Attempt,
  verdict: Broken,
  judge: (attempt: Attempt) => Verdict,
): Promise<Broken> | Broken {
  const { label, said, lines } = attempt;
  const shown = lines.length === verdict.transcript.length ? verdict : { ...verdict, shown: lines };
  const media = bodyMedia(subject);
  const hasBody = said.body !== undefined && media !== undefined;
  if (!hasBody && said.values.length === 0) return shown;
  const parameters = Object.fromEntries(said.values.map(([{ in: place, name }, value]) => [`${place} ${name}`, value]));
  const isBody = hasBody ? stillKept(asking.contract, media.schema) : () => true;
  return shrink(asking, {
    verdict: shown,
    said: { ...(hasBody && { body: said.body }), ...(said.values.length > 0 && { parameters }) } satisfies Spoken,
    most: mostRequests,
    isAlike(value) {
      const { body, parameters: left = {} } = value as Spoken;
      // A parameter is there as it was or not at all: what its value means is the server's business.
      const isAsItWas = ([name, one]: [string, unknown]): boolean =>
        JSON.stringify(one) === JSON.stringify(parameters[name]);
      return (!hasBody || body !== undefined) && isBody(body) && Object.entries(left).every(isAsItWas);
    },
    async again(value) {
      const { body, parameters: left = {} } = value as Spoken;
      const values = said.values.filter(([{ in: place, name }]) => Object.hasOwn(left, `${place} ${name}`));
      const next: Said = { values, ...(body !== undefined && { body }) };
      const one = await attemptWith(asking, subject, `${label}, made simpler`, next);
      return "because" in one ? notAsked(one.because) : judge(one);
    },
  });
}
