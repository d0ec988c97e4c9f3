import { resourcesOf } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { expectStatus } from "./expect-status.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow, knownRow } from "./known-rows.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { askAbout, takesIfMatch } from "./ask-about-row.ts";
import { httpSubjects } from "./subjects.ts";

const header = ({ operation }: HttpSubject, name: RegExp): string | undefined =>
  operation.parameters.find((parameter) => parameter.in === "header" && name.test(parameter.name))?.name;

/** Conditional requests (RFC 9110 §13), where an operation documents their headers. */
export function conditionalChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const resource = resourcesOf(contract).find(({ operations }) => Object.values(operations).includes(operation.id));
  const checks: Check[] = [];
  const has = (status: string): boolean => operation.responses.some((response) => response.status === status);
  if (resource !== undefined && header(subject, /^if-none-match$/i) !== undefined && has("304"))
    checks.push(notModified(subject));
  if (resource?.operations.read !== undefined && takesIfMatch(operation)) {
    checks.push(staleTag(subject));
    if (has("428")) checks.push(withoutTag(subject));
    checks.push(tagChanges(subject));
  }
  return checks;
}

function notModified(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "not-modified"],
    promise: `answer ${called(subject)} with 304 when the client has it already (RFC 9110 §13.1.2)`,
    async run(asking) {
      const resource = resourcesOf(asking.contract).find(({ operations }) => operations.read === subject.operation.id);
      const row = resource && (await knownRow(asking, resource));
      if (row === undefined) return notAsked("no row is known");
      const first = await askAbout(asking, subject, row.key);
      const tag = typeof first === "string" || first.kind === "none" ? undefined : first.header("etag");
      if (tag === undefined) return notAsked("the answer has no ETag");
      const again = await askAbout(asking, subject, row.key, { further: { headers: { "If-None-Match": tag } } });
      return expectStatus(asking, again, [304], `its ETag is still ${tag}`);
    },
  });
}

type Answer = Awaited<ReturnType<typeof askAbout>>;

/** Changes a row of our own with the given `If-Match`, and none where it is undefined. */
async function change(asking: Asking, subject: HttpSubject, tag: string | undefined): Promise<Answer> {
  const resource = resourcesOf(asking.contract).find(({ operations }) =>
    Object.values(operations).includes(subject.operation.id),
  );
  const row = resource && (await createRow(asking, resource));
  if (row === undefined) return "no row could be created through the contract's own operation";
  const media = bodyMedia(subject);
  const body = media && writeBody(media, makeBodyValue(asking, subject, "made-up"));
  const start = await startDraft(asking, subject);
  if (!start.ok) return start.because;
  const values = new Map(start.draft.values);
  for (const parameter of values.keys()) {
    if (parameter.in === "header" && parameter.name.toLowerCase() === "if-match") values.delete(parameter);
    if (parameter.in === "path") values.set(parameter, row.key);
  }
  const further = tag === undefined ? {} : { headers: { "If-Match": tag } };
  return asking.http(writeDraft(asking, { ...start.draft, values, further, ...(body && { body }) }));
}

function staleTag(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "precondition"],
    promise: `refuse a ${called(subject)} whose If-Match is not the current ETag (RFC 9110 §13.1.1)`,
    run: async (asking) =>
      expectStatus(asking, await change(asking, subject, '"not-the-current-one"'), [412], "the row has another ETag"),
  });
}

function withoutTag(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "precondition-required"],
    promise: `refuse a ${called(subject)} without If-Match with 428 (RFC 6585 §3)`,
    run: async (asking) =>
      expectStatus(asking, await change(asking, subject, undefined), [428, 400], "If-Match is required"),
  });
}

function tagChanges(subject: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "etag-changes"],
    promise: `give another ETag after a ${called(subject)} (RFC 9110 §8.8.3)`,
    async run(asking) {
      const { contract } = asking;
      const resource = resourcesOf(contract).find(({ operations }) =>
        Object.values(operations).includes(subject.operation.id),
      );
      const read = httpSubjects(contract).get(resource?.operations.read ?? "");
      const row = resource && (await createRow(asking, resource));
      if (row === undefined || read === undefined)
        return notAsked("no row could be created through the contract's own operation");
      const before = await askAbout(asking, read, row.key);
      const tag = typeof before === "string" || before.kind === "none" ? undefined : before.header("etag");
      if (tag === undefined) return notAsked("the row has no ETag");
      const media = bodyMedia(subject);
      const body = media && writeBody(media, makeBodyValue(asking, subject, "made-up", { attempt: 7 }));
      const changed = await askAbout(asking, subject, row.key, {
        ...(body && { body }),
        further: { headers: { "If-Match": tag } },
      });
      if (typeof changed === "string" || changed.kind === "none" || changed.status >= 300)
        return notAsked("it could not be changed: that is a fault of its own");
      const after = await askAbout(asking, read, row.key);
      const now = typeof after === "string" || after.kind === "none" ? undefined : after.header("etag");
      return now !== tag
        ? kept
        : broken({ expected: "another ETag", got: `${tag} again`, transcript: asking.transcript() });
    },
  });
}
