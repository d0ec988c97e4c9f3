import { type HttpOperation, propertiesOf, type Resource, resolveSchema } from "../../../contract/index.ts";
import { breakPayload, makePayload } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { type Draft, writeBody, writeDraft } from "./draft.ts";
import { httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow, listRows } from "./known-rows.ts";
import { listAllRows } from "./list-all-rows.ts";
import { resourcesIn } from "./resources-in.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { type KnownRow, type Row, rowIn } from "./rows-in.ts";
import { httpSubjects } from "./subjects.ts";

/** A resource with the operations that reach it. */
export interface Stateful {
  readonly resource: Resource;
  readonly list?: HttpSubject;
  readonly create?: HttpSubject;
  readonly read?: HttpSubject;
  readonly replace?: HttpSubject;
  readonly update?: HttpSubject;
  readonly remove?: HttpSubject;
}

/** What one operation implies about the rows behind it, told from the operation that a sequence is about. */
export function stateChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const resource = resourcesIn(contract).find(({ operations }) => Object.values(operations).includes(operation.id));
  if (resource === undefined) return [];
  const subjects = httpSubjects(contract);
  const stateful: Stateful = {
    resource,
    ...Object.fromEntries(
      Object.entries(resource.operations).flatMap(([role, id]) => {
        const found = subjects.get(id);
        return found === undefined ? [] : [[role, found]];
      }),
    ),
  };
  const role = Object.entries(resource.operations).find(([, id]) => id === operation.id)?.[0];
  switch (role) {
    case "create":
      return [
        ...(stateful.read ? [readAfterWrite(subject, stateful, stateful.read)] : []),
        ...(stateful.list ? [listed(subject, stateful), noSideEffect(subject, stateful)] : []),
        ...readOnly(subject, stateful),
      ];
    case "read":
      return [notFound(subject, stateful)];
    case "remove":
      return [
        ...(stateful.read && stateful.create ? [useAfterDelete(subject, stateful, stateful.read)] : []),
        ...(stateful.list && stateful.create ? [unlisted(subject, stateful)] : []),
      ];
    case "replace":
    case "update":
      return stateful.read && stateful.create ? [changeIsSeen(subject, stateful, stateful.read)] : [];
    default:
      return [];
  }
}

/** Asks an operation about one row: its key in the path, everything else as the contract asks. */
export async function askAbout(
  asking: Asking,
  subject: HttpSubject,
  key: unknown,
  changes: Pick<Draft, "body" | "further"> = {},
): Promise<HttpAnswer | string> {
  const start = await startDraft(asking, subject);
  if (!start.ok) return start.because;
  const last = [...start.draft.values.keys()].findLast(({ in: place }) => place === "path");
  if (last === undefined) return "its path has no parameter";
  const values = new Map(start.draft.values).set(last, key);
  return asking.http(writeDraft(asking, { ...start.draft, values, ...changes }));
}

const noRow = "no row could be created through the contract's own operation";

function readAfterWrite(subject: HttpSubject, { resource }: Stateful, read: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "read-after-write"],
    promise: `show a ${resource.name} as it was created when it is read`,
    async run(asking) {
      const row = await ownRow(asking, subject, resource);
      if (row === undefined) return notAsked(noRow);
      const answer = await askAbout(asking, read, row.key);
      return shows(asking, answer, row.sent, resource);
    },
  });
}

interface OwnRow extends KnownRow {
  /** The body that made it. */
  readonly sent: Row;
}

/** A text in which every fault of encoding shows. */
const telling = "Ação ✓ 漢";

/** Creates a row, with telling texts in it where the contract leaves room for them. */
async function ownRow(asking: Asking, subject: HttpSubject, resource: Resource): Promise<OwnRow | undefined> {
  const media = bodyMedia(subject);
  const start = await startDraft(asking, subject);
  if (media === undefined || !start.ok) return undefined;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const value = makeBodyValue(asking, subject, "made-up", { attempt });
    if (typeof value !== "object" || value === null) return undefined;
    const sent = { ...value, ...freeText(subject, value as Row) } as Row;
    const body = writeBody(media, sent);
    const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
    if (answer.kind === "none") return undefined;
    const row = answer.status < 300 ? rowIn(answer, resource) : undefined;
    if (row !== undefined) return { ...row, sent };
    // The key that was made up may be taken.
    if (answer.status !== 409) return undefined;
  }
  return undefined;
}

/** One property that may hold any text of some length. */
function freeText({ contract, operation }: HttpSubject, value: Row): Row {
  const [media] = operation.body?.content ?? [];
  if (media === undefined) return {};
  for (const [name, property] of propertiesOf(contract, media.schema)) {
    const { schema } = resolveSchema(contract, property);
    if (typeof schema !== "object" || typeof value[name] !== "string") continue;
    const isBound = ["pattern", "format", "enum", "const", "writeOnly", "readOnly"].some(
      (word) => schema[word] !== undefined,
    );
    const most = typeof schema["maxLength"] === "number" ? schema["maxLength"] : Infinity;
    const least = typeof schema["minLength"] === "number" ? schema["minLength"] : 0;
    if (!isBound && most >= telling.length && least <= telling.length) return { [name]: telling };
  }
  return {};
}

/** Whether an answer shows what was sent: every property that both know, but those that the server decides. */
function shows(asking: Asking, answer: HttpAnswer | string, sent: Row, resource: Resource): Verdict {
  const transcript = asking.transcript();
  if (typeof answer === "string") return notAsked(answer);
  const expected = "a success that shows the row as it was sent";
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  if (answer.status >= 300) return broken({ expected, got: `status ${answer.status}`, transcript });
  const shown = rowIn(answer, resource)?.row ?? {};
  const decided = decidedByServer(asking, resource);
  for (const [name, value] of Object.entries(sent)) {
    if (decided.has(name) || !Object.hasOwn(shown, name)) continue;
    const kind = typeof value;
    if (kind === "object" || JSON.stringify(shown[name]) === JSON.stringify(value)) continue;
    const got = JSON.stringify(shown[name]) ?? "nothing";
    return broken({
      expected: `"${name}" to be ${JSON.stringify(value)}, as it was sent`,
      got,
      pointer: `/${name}`,
      transcript,
    });
  }
  return kept;
}

function decidedByServer({ contract }: Asking, { schema, key }: Resource): ReadonlySet<string> {
  const properties = propertiesOf(contract, contract.schemas[schema]?.schema ?? true);
  const own = [...properties].flatMap(([name, property]) => {
    const { schema: resolved } = resolveSchema(contract, property);
    const isOwn = typeof resolved === "object" && (resolved["readOnly"] === true || resolved["writeOnly"] === true);
    return isOwn ? [name] : [];
  });
  return new Set([...own, key]);
}

function listed(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "listed"],
    promise: `list a ${resource.name} once it is created`,
    company: "alone",
    async run(asking) {
      const row = await createRow(asking, resource);
      if (row === undefined) return notAsked(noRow);
      const rows = await listAllRows(asking, resource);
      if (rows.length === 0) return notAsked("no row is listed at all");
      return rows.some(({ key }) => String(key) === String(row.key))
        ? kept
        : broken({
            expected: `${String(row.key)} in the list`,
            got: `${rows.length} others`,
            transcript: asking.transcript(),
          });
    },
  });
}

function unlisted(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "unlisted-after-delete"],
    promise: `list a ${resource.name} no more once it is deleted`,
    company: "alone",
    async run(asking) {
      const row = await createRow(asking, resource);
      if (row === undefined) return notAsked(noRow);
      const removed = await askAbout(asking, subject, row.key);
      if (typeof removed === "string") return notAsked(removed);
      if (removed.kind === "none" || removed.status >= 300)
        return notAsked("it could not be deleted: that is a fault of its own");
      const rows = await listAllRows(asking, resource);
      return rows.some(({ key }) => String(key) === String(row.key))
        ? broken({ expected: `no ${String(row.key)} in the list`, got: "it", transcript: asking.transcript() })
        : kept;
    },
  });
}

function noSideEffect(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "no-side-effect"],
    promise: `keep no ${resource.name} that it has refused`,
    company: "alone",
    async run(asking) {
      const media = bodyMedia(subject);
      const start = await startDraft(asking, subject);
      if (!start.ok) return notAsked(start.because);
      const valid = makeBodyValue(asking, subject, "made-up");
      if (media === undefined || valid === undefined) return notAsked("no body could be made");
      const before = new Set((await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key)));
      const wrong = breakPayload(asking.contract, media.schema, valid, { chance: asking.chance }).slice(0, 6);
      let refused = 0;
      for (const { value } of wrong) {
        const body = writeBody(media, value);
        const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
        if (answer.kind === "response" && answer.status >= 400) refused += 1;
      }
      if (refused === 0) return notAsked("nothing that was sent was refused");
      if (refused < wrong.length)
        return notAsked("not everything that was wrong was refused: that is a fault of its own");
      const after = (await listAllRows(asking, resource)).map(({ key }) => JSON.stringify(key));
      const further = after.filter((key) => !before.has(key));
      return further.length === 0
        ? kept
        : broken({
            expected: "the same rows as before",
            got: `${further.length} more: ${further[0]}`,
            transcript: asking.transcript(),
          });
    },
  });
}

/** What the contract marks `readOnly` is the server's to decide. */
function readOnly(subject: HttpSubject, { resource }: Stateful): readonly Check[] {
  const { contract, operation } = subject;
  const media = bodyMedia(subject);
  const names = [...(media === undefined ? [] : propertiesOf(contract, media.schema))].filter(([, one]) => {
    const { schema } = resolveSchema(contract, one);
    return typeof schema === "object" && schema["readOnly"] === true;
  });
  if (media === undefined) return [];
  return names.map(([name, property]) =>
    httpCheck(subject, {
      family: ["state", "read-only", name],
      promise: `decide "${name}" of a ${resource.name} itself, whatever ${operation.key} is sent`,
      asks: media.source,
      async run(asking) {
        const start = await startDraft(asking, subject);
        if (!start.ok) return notAsked(start.because);
        const value = makeBodyValue(asking, subject, "made-up");
        const own = makePayload(asking.contract, property, { chance: asking.chance.fork("own"), now: 0 });
        const body = writeBody(media, { ...(value as object), [name]: own });
        const answer = await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }));
        if (answer.kind === "none") return notAsked(answer.why);
        // To refuse it is as good as to pass over it.
        if (answer.status >= 400) return answer.status < 500 ? kept : notAsked(`it was answered with ${answer.status}`);
        const shown = rowIn(answer, resource)?.row[name];
        if (shown === undefined) return notAsked(`the answer does not show "${name}"`);
        return JSON.stringify(shown) === JSON.stringify(own)
          ? broken({
              expected: `a "${name}" of the server's own`,
              got: `the one that was sent: ${JSON.stringify(own)}`,
              pointer: `/${name}`,
              transcript: asking.transcript(),
            })
          : kept;
      },
    }),
  );
}

function notFound(subject: HttpSubject, { resource }: Stateful): Check {
  return httpCheck(subject, {
    family: ["state", "not-found"],
    promise: `answer that there is no ${resource.name} with a key that nobody has`,
    async run(asking) {
      const parameter = subject.operation.parameters.findLast(({ in: place }) => place === "path");
      if (parameter === undefined) return notAsked("its path has no parameter");
      const chance = asking.chance.fork("nobody's key");
      const key = makePayload(asking.contract, parameter.schema, { chance, now: asking.clock.now() });
      const known = await listRows(asking, resource);
      if (known.some((row) => String(row.key) === String(key)))
        return notAsked("every key that can be made up is taken");
      const answer = await askAbout(asking, subject, key);
      return gone(asking, answer, "404, because nothing has that key");
    },
  });
}

function gone(asking: Asking, answer: HttpAnswer | string, expected: string): Verdict {
  if (typeof answer === "string") return notAsked(answer);
  const transcript = asking.transcript();
  if (answer.kind === "none") return broken({ expected, got: answer.why, transcript });
  if (answer.status === 401 || answer.status === 403 || answer.status === 429)
    return notAsked(`it was answered with ${answer.status}`);
  return answer.status === 404 || answer.status === 410
    ? kept
    : broken({ expected, got: `status ${answer.status}`, transcript });
}

function useAfterDelete(subject: HttpSubject, { resource }: Stateful, read: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "use-after-delete"],
    promise: `show a ${resource.name} no more once it is deleted`,
    async run(asking) {
      const row = await createRow(asking, resource);
      if (row === undefined) return notAsked(noRow);
      const removed = await askAbout(asking, subject, row.key);
      if (typeof removed === "string") return notAsked(removed);
      if (removed.kind === "none" || removed.status >= 300)
        return notAsked("it could not be deleted: that is a fault of its own");
      return gone(asking, await askAbout(asking, read, row.key), "404 or 410, because it was deleted");
    },
  });
}

function changeIsSeen(subject: HttpSubject, { resource, create }: Stateful, read: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "read-after-change"],
    promise: `show a ${resource.name} as it was changed when it is read`,
    async run(asking) {
      const row = create === undefined ? undefined : await createRow(asking, resource);
      const media = bodyMedia(subject);
      if (row === undefined || media === undefined) return notAsked(noRow);
      const value = makeBodyValue(asking, subject, "made-up");
      if (typeof value !== "object" || value === null) return notAsked("no body could be made");
      const current = await askAbout(asking, read, row.key);
      const tag = typeof current === "string" || current.kind === "none" ? undefined : current.header("etag");
      const body = writeBody(media, value);
      const further =
        takesIfMatch(subject.operation) && tag !== undefined ? { headers: { "If-Match": tag } } : undefined;
      const changed = await askAbout(asking, subject, row.key, { ...(body && { body }), ...(further && { further }) });
      if (typeof changed === "string") return notAsked(changed);
      if (changed.kind === "none" || changed.status >= 300)
        return notAsked("it could not be changed: that is a fault of its own");
      return shows(asking, await askAbout(asking, read, row.key), value as Row, resource);
    },
  });
}

export const takesIfMatch = ({ parameters }: HttpOperation): boolean =>
  parameters.some(({ in: place, name }) => place === "header" && name.toLowerCase() === "if-match");
