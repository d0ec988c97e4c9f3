import { propertiesOf, resolveSchema, resourcesOf } from "../../../contract/index.ts";
import { makePayload } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { chosenKeyChecks } from "./chosen-key-checks.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { httpCheck, type HttpSubject } from "./http-subject.ts";
import { createRow, listRows } from "./known-rows.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue } from "./make-body.ts";
import { type Row, rowIn } from "./rows-in.ts";
import { httpSubjects } from "./subjects.ts";
import { askAbout, noRow, takesIfMatch } from "./ask-about-row.ts";
import { ownRow, shows } from "./own-row.ts";
import { listed, unlisted, noSideEffect } from "./row-list-checks.ts";
import { overNewRow } from "./shrink-sequence.ts";
import { type Stateful } from "./stateful.ts";

/** What one operation implies about the rows behind it, told from the operation that a sequence is about. */
export function stateChecks(subject: HttpSubject): readonly Check[] {
  const { contract, operation } = subject;
  const resource = resourcesOf(contract).find(({ operations }) => Object.values(operations).includes(operation.id));
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
        ...chosenKeyChecks(subject, stateful),
      ];
    case "read":
      return [notFound(subject, stateful)];
    case "remove":
      return [
        ...(stateful.read && stateful.create
          ? [useAfterDelete(subject, stateful, stateful.read, stateful.create)]
          : []),
        ...(stateful.list && stateful.create ? [unlisted(subject, stateful, stateful.create)] : []),
      ];
    case "replace":
    case "update":
      return stateful.read && stateful.create ? [changeIsSeen(subject, stateful, stateful.read)] : [];
    default:
      return [];
  }
}

function readAfterWrite(subject: HttpSubject, { resource }: Stateful, read: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "read-after-write"],
    promise: `show a ${resource.name} as it was created when it is read`,
    async run(asking) {
      return overNewRow(asking, {
        subject,
        key: resource.key,
        make: (given) => ownRow(asking, subject, resource, given),
        play: async ({ key, sent }) => shows(asking, await askAbout(asking, read, key), sent, resource),
      });
    },
  });
}

/** What the contract marks `readOnly` is the server's to decide. */
export function readOnly(subject: HttpSubject, { resource }: Stateful): readonly Check[] {
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

function useAfterDelete(subject: HttpSubject, { resource }: Stateful, read: HttpSubject, create: HttpSubject): Check {
  return httpCheck(subject, {
    family: ["state", "use-after-delete"],
    promise: `show a ${resource.name} no more once it is deleted`,
    async run(asking) {
      return overNewRow(asking, {
        subject: create,
        key: resource.key,
        make: (given) => createRow(asking, resource, given),
        async play({ key }) {
          const removed = await askAbout(asking, subject, key);
          if (typeof removed === "string") return notAsked(removed);
          if (removed.kind === "none" || removed.status >= 300)
            return notAsked("it could not be deleted: that is a fault of its own");
          return gone(asking, await askAbout(asking, read, key), "404 or 410, because it was deleted");
        },
      });
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
