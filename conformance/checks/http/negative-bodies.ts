import type { MediaType } from "../../../contract/index.ts";
import { type BrokenPayload, breakPayload } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { brokenThing } from "../../judge/family-words.ts";
import { familiesIn, familyOf, type SchemaFamily } from "../../judge/schema-family.ts";
import { stillBroken } from "../../shrink/alike.ts";
import { alone, shrink } from "../../shrink/shrink.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { wholeDraft } from "./attempts.ts";
import { type Draft, writeBody, writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { mostRequests } from "./most-requests.ts";
import { breaksForm } from "./breaks-form.ts";
import { isJson } from "./read-body.ts";
import { refusalFault } from "./refusal.ts";

/** How many broken bodies of one family are sent. */
const mostOfFamily = 16;

const badInput = [400, 422];

/** Bodies that break one promise each: every one must be refused. */
export function negativeBodyChecks(subject: HttpSubject): readonly Check[] {
  const media = bodyMedia(subject);
  if (media === undefined || !(isJson(media.contentType) || isForm(media))) return [];
  const { contract, operation } = subject;
  const name = called(subject);
  const families = familiesIn(contract, media.schema).map((family) =>
    httpCheck(subject, {
      family: ["rejects", "body", family],
      promise: `refuse a ${name} whose body breaks ${brokenThing[family]}`,
      asks: media.source,
      covers: [`keyword:${operation.id}:request:${family}`],
      run: (asking) => sendBroken(asking, subject, family),
    }),
  );
  return [
    ...families,
    ...(isJson(media.contentType)
      ? [
          httpCheck(subject, {
            family: ["rejects", "body", "malformed"],
            promise: `refuse a ${name} whose body is no JSON document`,
            asks: media.source,
            run: (asking) =>
              sendOne(
                asking,
                subject,
                { contentType: media.contentType, bytes: '{"a": 1,, "b"' },
                "its body is no JSON document",
              ),
          }),
        ]
      : []),
    httpCheck(subject, {
      family: ["rejects", "content-type"],
      promise: `refuse a ${name} whose content type is not documented`,
      asks: operation.body?.source ?? operation.source,
      run: (asking) => sendOtherTypes(asking, subject),
    }),
    ...(operation.body?.required === true
      ? [
          httpCheck(subject, {
            family: ["rejects", "body", "missing"],
            promise: `refuse a ${name} without a body`,
            asks: operation.body.source,
            run: (asking) => sendOne(asking, subject, undefined, "its body is required", [400, 411, 415, 422]),
          }),
        ]
      : []),
  ];
}

const isForm = ({ contentType }: MediaType): boolean =>
  contentType.toLowerCase().startsWith("application/x-www-form-urlencoded");

/** What is good but for its content type: nonsense first, then the good body itself under another name. */
async function sendOtherTypes(asking: Asking, subject: HttpSubject): Promise<Verdict> {
  const value = makeBodyValue(asking, subject, "made-up");
  const documented = (subject.operation.body?.content ?? []).map(({ contentType }) => contentType.toLowerCase());
  const isDocumented = (type: string): boolean => documented.some((one) => one === "*/*" || one.startsWith(type));
  const json = value === undefined ? [] : ["text/plain", "application/json"];
  const bodies: Draft["body"][] = [
    { contentType: "application/x-undocumented", bytes: "a=1" },
    ...json.filter((type) => !isDocumented(type)).map((contentType) => ({ contentType, bytes: JSON.stringify(value) })),
  ];
  for (const body of bodies) {
    const why = `the contract does not have the content type ${body?.contentType}`;
    const verdict = await alone(asking, () => sendOne(asking, subject, body, why, [415, 400, 422]));
    if (verdict.outcome !== "kept") return verdict;
  }
  return kept;
}

/** The broken bodies of an operation, made once a run. */
function brokenBodies(asking: Asking, subject: HttpSubject): Promise<readonly BrokenPayload[]> {
  return asking.once(`broken bodies of ${subject.operation.id}`, (own) => {
    const media = bodyMedia(subject);
    if (media === undefined) return Promise.resolve([]);
    const valid = ["all", "none"].map((optional) =>
      makeBodyValue(own, subject, "made-up", { optional: optional as "all" | "none" }),
    );
    const found = [...media.examples.map(({ value }) => value), ...valid].flatMap((value) =>
      value === undefined ? [] : breakPayload(own.contract, media.schema, value, { chance: own.chance }),
    );
    const byWay = new Map(found.map((one) => [`${one.schemaPointer} ${one.summary}`, one]));
    return Promise.resolve([...byWay.values()]);
  });
}

async function sendBroken(asking: Asking, subject: HttpSubject, family: SchemaFamily): Promise<Verdict> {
  const media = bodyMedia(subject);
  const bodies = (await brokenBodies(asking, subject)).filter(
    (one) =>
      familyOf(one.keyword) === family &&
      (media === undefined || !isForm(media) || breaksForm(subject, media.schema, one)),
  );
  if (media === undefined || bodies.length === 0) return notAsked("no body that breaks only this could be made");
  for (const one of bodies.slice(0, mostOfFamily)) {
    const send = async (value: unknown): Promise<Verdict> => {
      const verdict = await sendOne(asking, subject, writeBody(media, value), one.summary);
      return verdict.outcome === "broken" ? { ...verdict, pointer: one.pointer } : verdict;
    };
    const verdict = await alone(asking, () => send(one.value));
    const isBroken = stillBroken(asking.contract, media.schema, one);
    const isAlike = (value: unknown): boolean =>
      isBroken(value) && (!isForm(media) || breaksForm(subject, media.schema, { ...one, value }));
    if (verdict.outcome === "broken")
      return await shrink(asking, { verdict, said: one.value, isAlike, again: send, most: mostRequests });
    if (verdict.outcome !== "kept") return verdict;
  }
  return kept;
}

/** Sends one body in place of a good one, in a request that is good otherwise. */
async function sendOne(
  asking: Asking,
  subject: HttpSubject,
  body: Draft["body"],
  why: string,
  statuses: readonly number[] = badInput,
): Promise<Verdict> {
  const start = await wholeDraft(asking, subject);
  if (!start.ok) return notAsked(start.because);
  const { body: _, ...rest } = start.draft;
  const answer = await asking.http(writeDraft(asking, { ...rest, ...(body && { body }) }));
  return judgeRefusal(asking, subject, answer, why, statuses);
}

/** Kept where the request was refused for what is wrong with it; not asked where it was refused for the caller's sake. */
export function judgeRefusal(
  asking: Asking,
  { operation }: HttpSubject,
  answer: HttpAnswer,
  why: string,
  statuses: readonly number[],
): Verdict {
  const fault = refusalFault(operation, answer, statuses, why);
  if (fault !== undefined) return broken({ ...fault, transcript: asking.transcript() });
  const status = answer.kind === "response" ? answer.status : 0;
  return [401, 403, 404, 429].includes(status) && !statuses.includes(status)
    ? notAsked(`it was refused with ${status} before that could be seen`)
    : kept;
}
