import type { Parameter } from "../../../contract/index.ts";
import { breakPayload, checkParameter, makePayload, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { alone, shrink } from "../../shrink/shrink.ts";
import { kept, notAsked, type Verdict } from "../../verdict.ts";
import { wholeDraft } from "./attempts.ts";
import { writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { mostRequests } from "./most-requests.ts";
import { judgeRefusal } from "./negative-bodies.ts";
import { ownParameters } from "./required-values.ts";

const badInput = [400, 422];

/** Parameters that are missing, or not what their schema says. */
export function negativeParameterChecks(subject: HttpSubject): readonly Check[] {
  const path = subject.operation.parameters.filter(({ in: place }) => place === "path");
  return [...path, ...ownParameters(subject, subject)].flatMap((parameter) => [
    ...(parameter.required && parameter.in !== "path" ? [missingCheck(subject, parameter)] : []),
    ...(canBeWrong(subject, parameter) ? [wrongCheck(subject, parameter)] : []),
    ...(parameter.in === "query" ? [twiceCheck(subject, parameter)] : []),
  ]);
}

function missingCheck(subject: HttpSubject, parameter: Parameter): Check {
  const { in: place, name, source } = parameter;
  return httpCheck(subject, {
    family: ["rejects", place, name, "missing"],
    promise: `refuse a ${called(subject)} without its ${place} parameter "${name}"`,
    asks: source,
    async run(asking) {
      const start = await wholeDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const values = new Map(start.draft.values);
      values.delete(parameter);
      const answer = await asking.http(writeDraft(asking, { ...start.draft, values }));
      return judgeRefusal(asking, subject, answer, `"${name}" is missing in the ${place}`, [...badInput, 412, 428]);
    },
  });
}

/** Values that the schema refuses in the form that they have on the wire: `"7"` is no wrong number there. */
function wrongValues(
  { contract }: Pick<Asking, "contract">,
  { schema, in: place }: Parameter,
  chance: Asking["chance"],
): readonly string[] {
  const candidates: unknown[] = ["not-a-value", "-999999999", "1.5", "true", "x".repeat(300)];
  try {
    const valid = makePayload(contract, schema, { chance, now: 0 });
    if (typeof valid === "string") candidates.unshift(valid.toUpperCase(), valid.toLowerCase());
    candidates.unshift(...breakPayload(contract, schema, valid, { chance }).map(({ value }) => value));
  } catch (error) {
    if (!(error instanceof UnsatisfiableSchema)) throw error;
  }
  const texts = candidates.filter((value) => ["string", "number", "boolean"].includes(typeof value)).map(String);
  return [...new Set(texts)].filter(
    (text) => checkParameter(contract, schema, text).faults.length > 0 && canBeSaid(place, text),
  );
}

/** An empty segment is another path, and headers carry no line ends or spaces around them. */
const canBeSaid = (place: Parameter["in"], text: string): boolean =>
  place === "query" || (text.trim() !== "" && text === text.trim() && /^[\u0020-\u007e]*$/.test(text));

/** Whether another text breaks the same promises of a parameter. */
function isWrongAlike({ contract }: Asking, { schema, in: place }: Parameter, text: string, other: string): boolean {
  const brokenBy = (one: string): string =>
    checkParameter(contract, schema, one)
      .faults.map(({ schemaPointer }) => schemaPointer)
      .join(" ");
  return canBeSaid(place, other) && brokenBy(other) === brokenBy(text);
}

const steady: Asking["chance"] = {
  next: () => 0.5,
  int: (min, max) => Math.floor((min + max) / 2),
  pick: (list) => list[0]!,
  fork: () => steady,
};

const canBeWrong = ({ contract }: HttpSubject, parameter: Parameter): boolean =>
  wrongValues({ contract }, parameter, steady).length > 0;

function wrongCheck(subject: HttpSubject, parameter: Parameter): Check {
  const { in: place, name, source } = parameter;
  // A path whose parameter is nothing that exists may say so instead.
  const statuses = place === "path" ? [...badInput, 404] : badInput;
  return httpCheck(subject, {
    family: ["rejects", place, name, "invalid"],
    promise: `refuse a ${called(subject)} whose ${place} parameter "${name}" is not what the contract asks for`,
    asks: source,
    async run(asking) {
      const start = await wholeDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      let verdict: Verdict = notAsked("no value that is wrong on the wire could be made");
      const send = async (text: unknown): Promise<Verdict> => {
        const values = new Map(start.draft.values).set(parameter, text);
        const answer = await asking.http(writeDraft(asking, { ...start.draft, values }));
        const [fault] = checkParameter(asking.contract, parameter.schema, String(text)).faults;
        const why = `"${name}" is ${fault?.got ?? JSON.stringify(text)} and not ${fault?.expected ?? "that"}`;
        return judgeRefusal(asking, subject, answer, why, statuses);
      };
      for (const text of wrongValues(asking, parameter, asking.chance).slice(0, 8)) {
        verdict = await alone(asking, () => send(text));
        const isAlike = (other: unknown): boolean => isWrongAlike(asking, parameter, text, String(other));
        if (verdict.outcome === "broken")
          return await shrink(asking, { verdict, said: text, isAlike, again: send, most: mostRequests });
        if (verdict.outcome !== "kept") return verdict;
      }
      return verdict;
    },
  });
}

function twiceCheck(subject: HttpSubject, parameter: Parameter): Check {
  const { name, source } = parameter;
  return httpCheck(subject, {
    family: ["survives", "query", name, "twice"],
    promise: `answer a ${called(subject)} that says "${name}" twice without a fault of its own`,
    asks: source,
    async run(asking) {
      const start = await wholeDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const key = encodeURIComponent(name);
      const further = { query: [`${key}=1`, `${key}=2`] };
      const values = new Map(start.draft.values);
      values.delete(parameter);
      const answer = await asking.http(writeDraft(asking, { ...start.draft, values, further }));
      return noServerError(asking, answer);
    },
  });
}

/** Kept unless the server blames itself, or says nothing. */
export function noServerError(asking: Asking, answer: Awaited<ReturnType<Asking["http"]>>): Verdict {
  const transcript = asking.transcript();
  const expected = "an answer below 500";
  if (answer.kind === "none") return { outcome: "broken", expected, got: answer.why, transcript };
  return answer.status >= 500 ? { outcome: "broken", expected, got: `status ${answer.status}`, transcript } : kept;
}
