import { makePayload, UnsatisfiableSchema } from "../../../contract/payload/index.ts";
import { checkParameter } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { stillKept } from "../../shrink/alike.ts";
import { alone, shrink } from "../../shrink/shrink.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft, wholeDraft } from "./attempts.ts";
import { boundaryValues } from "./boundary-values.ts";
import { type Draft, writeBody, writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { mostRequests } from "./most-requests.ts";
import { noServerError } from "./negative-parameters.ts";
import { isJson } from "./read-body.ts";
import { ownParameters } from "./required-values.ts";

/** How many values are sent for one check. */
const most = 24;

/** Unusual values that the contract allows are taken; unusual ones that it does not allow break nothing. */
export function acceptanceChecks(subject: HttpSubject): readonly Check[] {
  const checks: Check[] = [];
  const media = bodyMedia(subject);
  const name = called(subject);
  const parameters = ownParameters(subject, subject);
  if (media !== undefined && isJson(media.contentType)) {
    const sample = sampleOf(subject, media.schema);
    const kinds = new Set(boundaryValues(subject.contract, media.schema, sample).map(({ kind }) => kind));
    for (const kind of ["boundary", "enum"] as const) {
      if (!kinds.has(kind)) continue;
      const what = kind === "boundary" ? "values at the bounds that the contract allows" : "every documented value";
      checks.push(
        httpCheck(subject, {
          family: ["accepts", kind],
          promise: `take ${what} in the body of ${name}`,
          asks: media.source,
          run: (asking) => sendBodies(asking, subject, kind),
        }),
      );
    }
    checks.push(unusualBodyCheck(subject));
  }
  if (parameters.some(({ in: place, schema }) => place === "query" && boundaryTexts(subject, schema).length > 0))
    checks.push(parameterBoundsCheck(subject));
  if (subject.operation.method === "get" && subject.operation.parameters.some(({ in: place }) => place === "path"))
    checks.push(encodedPathCheck(subject));
  return checks;
}

const steady = {
  next: () => 0.5,
  int: (min: number) => min,
  pick: <T>(list: readonly T[]) => list[0]!,
  fork: () => steady,
};

function sampleOf({ contract }: HttpSubject, schema: Parameters<typeof makePayload>[1]): unknown {
  try {
    return makePayload(contract, schema, { chance: steady, now: 0, side: "request" });
  } catch (error) {
    if (error instanceof UnsatisfiableSchema) return undefined;
    throw error;
  }
}

/** Statuses that say that the input itself is wrong. */
const inputRefused = [400, 405, 406, 411, 414, 415, 422];

function judgeAccepted(asking: Asking, answer: HttpAnswer, expected: string): Verdict {
  const transcript = asking.transcript();
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  return inputRefused.includes(answer.status) || answer.status >= 500
    ? broken({ expected, got: `status ${answer.status}`, transcript })
    : kept;
}

async function sendBodies(asking: Asking, subject: HttpSubject, kind: "boundary" | "enum"): Promise<Verdict> {
  const media = bodyMedia(subject);
  if (media === undefined) return notAsked("the operation takes no body");
  const valid = makeBodyValue(asking, subject, "made-up");
  const values = boundaryValues(asking.contract, media.schema, valid).filter((one) => one.kind === kind);
  if (values.length === 0) return notAsked("no such value could be made");
  for (const one of values.slice(0, most)) {
    const send = async (value: unknown): Promise<Verdict> => {
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const body = writeBody(media, value);
      const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
      const verdict = judgeAccepted(asking, answer, `a success, because ${one.summary} is allowed`);
      return verdict.outcome === "broken" ? { ...verdict, pointer: one.pointer } : verdict;
    };
    const verdict = await alone(asking, () => send(one.value));
    const isAlike = stillKept(asking.contract, media.schema, one);
    if (verdict.outcome === "broken")
      return await shrink(asking, { verdict, said: one.value, isAlike, again: send, most: mostRequests });
    if (verdict.outcome !== "kept") return verdict;
  }
  return kept;
}

function boundaryTexts(
  { contract }: Pick<HttpSubject, "contract">,
  schema: Parameters<typeof makePayload>[1],
): readonly string[] {
  let sample: unknown;
  try {
    sample = makePayload(contract, schema, { chance: steady, now: 0 });
  } catch (error) {
    if (!(error instanceof UnsatisfiableSchema)) throw error;
  }
  return boundaryValues(contract, schema, sample)
    .map(({ value }) => String(value))
    .filter((text) => checkParameter(contract, schema, text).faults.length === 0);
}

function parameterBoundsCheck(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["accepts", "query-boundary"],
    promise: `take query parameters of ${called(subject)} at the bounds that the contract allows`,
    async run(asking) {
      const start = await wholeDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      for (const parameter of ownParameters(asking, subject).filter(({ in: place }) => place === "query")) {
        // A text of a certain length means something to the server, such as a cursor: only numbers and documented values are free.
        const texts = boundaryTexts(asking, parameter.schema).filter((text) => !/^a{2,}$/.test(text) && text !== "a");
        for (const text of texts.slice(0, 8)) {
          const values = new Map(start.draft.values).set(parameter, text);
          const verdict = await alone(asking, async () => {
            const answer = await asking.http(writeDraft(asking, { ...start.draft, values }));
            return judgeAccepted(asking, answer, `a success, because "${parameter.name}" may be ${text}`);
          });
          if (verdict.outcome !== "kept") return verdict;
        }
      }
      return kept;
    },
  });
}

/** RFC 3986 §2.4: an unreserved letter and its percent-encoding are the same letter. */
function encodedPathCheck(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["accepts", "path-encoding"],
    promise: `decode the path of ${called(subject)} (RFC 3986 §2.4)`,
    async run(asking) {
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      if (!start.certain) return notAsked("nothing is known to exist that its path could name");
      const plain = writeDraft(asking, start.draft);
      const before = await asking.http(plain);
      if (before.kind === "none" || before.status >= 300)
        return notAsked("the plain request is not answered with a success");
      const [parameter, value] = [...start.draft.values].findLast(([{ in: place }]) => place === "path") ?? [];
      const text = encodeURIComponent(String(value));
      const encoded = text.replace(/^[A-Za-z0-9]/, (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase()}`);
      if (parameter === undefined || encoded === text) return notAsked("its value has no letter to encode");
      const at = plain.url.lastIndexOf(text);
      const url = `${plain.url.slice(0, at)}${encoded}${plain.url.slice(at + text.length)}`;
      const answer = await asking.http({ ...plain, url });
      const expected = `status ${before.status}, as for the same path spelt plainly`;
      const transcript = asking.transcript();
      if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
      return answer.status === before.status ? kept : broken({ expected, got: `status ${answer.status}`, transcript });
    },
  });
}

/** Bodies that have brought servers down: very long, very deep, and every plane of Unicode. */
function unusualBodyCheck(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["survives", "unusual-body"],
    promise: `answer a ${called(subject)} with an unusual body without a fault of its own`,
    async run(asking) {
      const start = await startDraft(asking, subject);
      const media = bodyMedia(subject);
      if (!start.ok) return notAsked(start.because);
      if (media === undefined) return notAsked("the operation takes no body");
      const valid = makeBodyValue(asking, subject, "made-up");
      const texts = ["𝕌𝕟𝕚𝕔𝕠𝕕𝕖 👩‍🚀 \u202eאב\u0301", "ã".repeat(10_000), "\u0000\u001f"];
      const bodies = [
        ...texts.map((text) => withText(valid, text)),
        JSON.parse(`${"[".repeat(200)}${"]".repeat(200)}`) as unknown,
      ];
      for (const value of bodies) {
        const body: Draft["body"] = writeBody(media, value);
        const verdict = await alone(asking, async () => {
          const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
          // A server may hang up on what is too large while it still comes in.
          return answer.kind === "none" && answer.code === "EPIPE" ? kept : noServerError(asking, answer);
        });
        if (verdict.outcome !== "kept") return verdict;
      }
      return kept;
    },
  });
}

/** The value with every text in it replaced. */
function withText(value: unknown, text: string): unknown {
  if (typeof value === "string") return text;
  if (Array.isArray(value)) return value.map((entry) => withText(entry, text));
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, withText(entry, text)]));
}
