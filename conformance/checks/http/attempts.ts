import { type Parameter, resolveSchema } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import type { Transcript } from "../../transcript.ts";
import { parameterValue } from "../parameter-value.ts";
import { type Draft, emptyDraft, writeBody, writeDraft } from "./draft.ts";
import type { HttpSubject } from "./http-subject.ts";
import { pathValues } from "./known-rows.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { httpSubjects } from "./subjects.ts";
import { ownParameters, requiredValues } from "./required-values.ts";
import { entryOf } from "../../entry-of.ts";

/** One request that keeps the contract, and what came back. */
export interface Attempt {
  /** What is special about it, for example `the example "big lot"`. */
  readonly label: string;
  readonly draft: Draft;
  readonly answer: HttpAnswer;
  /** Whether everything that it names is known to exist. */
  readonly certain: boolean;
  /** What was made up for it. */
  readonly said: Said;
  /** What crossed the wire for it alone. */
  readonly lines: Transcript;
}

/** What is made up for one request: the value of its body, and what is beside the required parameters. */
export interface Said {
  readonly body?: unknown;
  readonly values: readonly (readonly [Parameter, unknown])[];
}

export type Attempts =
  | { readonly ok: true; readonly attempts: readonly Attempt[] }
  | { readonly ok: false; readonly because: string };

/** How many examples of a body are tried. */
const mostExamples = 4;

/** Requests that keep the contract, asked once a run for each operation: examples, made-up bodies with all and without optional parts, all parameters. */
export function attemptsOf(asking: Asking, subject: HttpSubject): Promise<Attempts> {
  return asking.once(`requests of ${subject.operation.id}`, (own) => attempt(own, subject));
}

async function attempt(asking: Asking, subject: HttpSubject): Promise<Attempts> {
  const attempts: Attempt[] = [];
  for (const { label, ...said } of casesOf(asking, subject)) {
    const one = await attemptWith(asking, subject, label, said);
    if ("because" in one) return one;
    attempts.push(one);
  }
  if (attempts.length === 0) return { ok: false, because: "the suite cannot write a body of its media type" };
  return { ok: true, attempts };
}

/** One request that says something certain. */
export async function attemptWith(
  asking: Asking,
  subject: HttpSubject,
  label: string,
  said: Said,
): Promise<Attempt | (Attempts & { readonly ok: false })> {
  const before = asking.recorder.lines().length;
  const start = await startDraft(asking, subject, ["delete", "put", "patch"].includes(subject.operation.method));
  if (!start.ok) return start;
  const media = bodyMedia(subject);
  const body = media === undefined || said.body === undefined ? undefined : writeBody(media, said.body);
  const values = new Map([...start.draft.values, ...said.values]);
  const draft: Draft = { ...start.draft, values, ...(body && { body }) };
  const answer = await asking.http(writeDraft(asking, draft));
  return { label, draft, answer, certain: start.certain, said, lines: asking.recorder.lines().slice(before) };
}

export type Start =
  | { readonly ok: true; readonly draft: Draft; readonly certain: boolean }
  | { readonly ok: false; readonly because: string };

/** A request with its credentials, path and required parameters, and no body yet. */
export async function startDraft(asking: Asking, subject: HttpSubject, owned = false): Promise<Start> {
  const drafted = await emptyDraft(asking, subject);
  if (!drafted.ok) return drafted;
  const path = await pathValues(asking, subject, owned);
  if (!path.ok) return path;
  const values = new Map<Parameter, unknown>([...path.values, ...requiredValues(asking, subject)]);
  const condition = [...values.keys()].find(
    ({ in: place, name }) => place === "header" && name.toLowerCase() === "if-match",
  );
  const tag = condition && (await currentTag(asking, subject, values));
  if (condition !== undefined && tag !== undefined) values.set(condition, tag);
  return { ok: true, draft: { ...drafted.draft, values }, certain: path.certain };
}

/** The ETag of the row that a path names, as its own GET shows it. */
async function currentTag(
  asking: Asking,
  { operation }: HttpSubject,
  values: ReadonlyMap<Parameter, unknown>,
): Promise<string | undefined> {
  const read = [...httpSubjects(asking.contract).values()].find(
    (one) => one.operation.channel === operation.channel && one.operation.method === "get",
  );
  const drafted = read && (await emptyDraft(asking, read));
  if (drafted?.ok !== true) return undefined;
  const path = [...values].filter(([{ in: place }]) => place === "path");
  const answer = await asking.http(writeDraft(asking, { ...drafted.draft, values: new Map(path) }));
  return answer.kind === "response" ? answer.header("etag") : undefined;
}

/** A whole request that keeps the contract: as {@link startDraft}, with a body. */
export async function wholeDraft(asking: Asking, subject: HttpSubject, owned = false): Promise<Start> {
  const start = await startDraft(asking, subject, owned);
  if (!start.ok) return start;
  const media = bodyMedia(subject);
  if (media === undefined) return start;
  const value = makeBodyValue(asking, subject, "made-up");
  const body = value === undefined ? undefined : writeBody(media, value);
  if (body === undefined) return { ok: false, because: `the suite cannot write a body of ${media.contentType}` };
  return { ...start, draft: { ...start.draft, body } };
}

interface Case extends Said {
  readonly label: string;
}

function casesOf(asking: Asking, subject: HttpSubject): readonly Case[] {
  const optional = ownParameters(asking, subject)
    .filter(({ required }) => !required)
    .map((parameter) => [parameter, parameterValue(asking, subject.operation.key, parameter)] as const);
  const media = bodyMedia(subject);
  if (media === undefined) {
    const plain: Case = { label: "what is required", values: [] };
    const asked = optional.filter(([parameter]) => isFree(asking, parameter));
    return asked.length === 0 ? [plain] : [plain, { label: "every parameter", values: asked }];
  }
  const given = (entryOf(asking.target.payloads, subject.operation.key) ?? []).map((value) => ({
    label: "a body of the target file",
    value,
  }));
  const examples = media.examples
    .slice(0, mostExamples)
    .map(({ name, value }) => ({ label: `the example "${name}"`, value }));
  const made = (["all", "none"] as const).map((parts) => ({
    label: parts === "all" ? "a body with every property" : "a body with what is required",
    value: makeBodyValue(asking, subject, "made-up", { optional: parts }),
  }));
  const bodies = given.length > 0 ? given : [...examples, ...made];
  return bodies.flatMap(({ label, value }) => {
    const isWritten = value !== undefined && writeBody(media, value) !== undefined;
    return isWritten ? [{ label, body: value, values: [] }] : [];
  });
}

/** Whether a value can be chosen freely: a condition, or a text that only the server can have given out, such as a cursor, cannot. */
function isFree({ contract }: Asking, { name, in: place, schema, examples }: Parameter): boolean {
  if (place === "header" && /^if-/i.test(name)) return false;
  const { schema: resolved } = resolveSchema(contract, schema);
  if (examples.length > 0 || typeof resolved !== "object") return examples.length > 0;
  const isText = resolved["type"] === "string" || resolved["type"] === undefined;
  return (
    !isText || ["enum", "const", "format", "pattern", "examples"].some((keyword) => resolved[keyword] !== undefined)
  );
}
