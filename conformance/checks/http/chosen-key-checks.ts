import { isMarked, propertiesOf, resolveSchema } from "../../../contract/index.ts";
import { checkPayload } from "../../../contract/payload/index.ts";
import type { Asking } from "../../asking.ts";
import type { Check } from "../../check.ts";
import type { HttpAnswer, HttpResponse } from "../../edges/http.ts";
import { broken, kept, notAsked } from "../../verdict.ts";
import { askAbout, noRow } from "./ask-about-row.ts";
import { startDraft } from "./attempts.ts";
import { bodyMedia } from "./body-media.ts";
import { type Draft, writeBody, writeDraft } from "./draft.ts";
import { called, httpCheck, type HttpSubject } from "./http-subject.ts";
import { makeBodyValue } from "./make-body.ts";
import { ownRow, shows } from "./own-row.ts";
import { type Row, rowIn } from "./rows-in.ts";
import type { Stateful } from "./stateful.ts";

/** What holds of rows whose key the client chooses. */
export function chosenKeyChecks(subject: HttpSubject, { resource, read }: Stateful): readonly Check[] {
  const { contract, operation } = subject;
  const media = bodyMedia(subject);
  const property = media && propertiesOf(contract, media.schema).get(resource.key);
  const { schema } = resolveSchema(contract, property ?? false);
  if (
    media === undefined ||
    read === undefined ||
    typeof schema !== "object" ||
    isMarked(contract, property ?? false, "readOnly")
  )
    return [];
  const reserved = httpCheck(subject, {
    family: ["state", "reserved-key"],
    promise: `find a ${resource.name} whose key has letters that divide paths elsewhere (RFC 3986 §2.2)`,
    asks: media.source,
    async run(asking) {
      const value = makeBodyValue(asking, subject, "made-up");
      // A slash in a key is no division, a plus is no space, and a percent sign begins nothing.
      const key = `${asking.chance.int(1000, 9999)}/+ %41`;
      const sent = { ...(value as Row), [resource.key]: key };
      if (checkPayload(asking.contract, media.schema, sent).length > 0)
        return notAsked("the contract leaves no room for such letters in a key");
      const answer = await send(asking, subject, writeBody(media, sent));
      if (answer === undefined || answer.status >= 300 || rowIn(answer, resource)?.key !== key) return notAsked(noRow);
      for (const spelling of [encodeURIComponent(key), encodeURIComponent(key).replace("%2B", "+")]) {
        const found = await askSpelt(asking, read, key, spelling);
        if (found === undefined) return notAsked("it could not be asked about");
        const expected = `the ${resource.name} ${JSON.stringify(key)} at ${spelling}`;
        const transcript = asking.transcript();
        if (found.kind === "none") return broken({ expected, got: found.why, transcript });
        if (found.status >= 300) return broken({ expected, got: `status ${found.status}`, transcript });
      }
      return kept;
    },
  });
  if (!operation.responses.some(({ status }) => status === "409")) return [reserved];
  return [
    reserved,
    httpCheck(subject, {
      family: ["state", "no-overwrite"],
      promise: `leave a ${resource.name} as it is when ${called(subject)} is refused because its key is taken`,
      async run(asking) {
        const row = await ownRow(asking, subject, resource);
        if (row === undefined) return notAsked(noRow);
        const other = makeBodyValue(asking, subject, "made-up", { attempt: 7 });
        const again = await send(asking, subject, writeBody(media, { ...(other as Row), [resource.key]: row.key }));
        if (again === undefined || again.status !== 409)
          return notAsked("the same key was not refused with 409, so that nothing had to stay as it was");
        return shows(asking, await askAbout(asking, read, row.key), row.sent, resource);
      },
    }),
  ];
}

/** Sends a body to the operation, in a request that keeps the contract otherwise. */
async function send(asking: Asking, subject: HttpSubject, body: Draft["body"]): Promise<HttpResponse | undefined> {
  const start = await startDraft(asking, subject);
  const answer = start.ok
    ? await asking.http(writeDraft(asking, { ...start.draft, ...(body && { body }) }))
    : undefined;
  return answer?.kind === "response" ? answer : undefined;
}

/** Asks about a row, with its key in the path as it is spelt. */
async function askSpelt(
  asking: Asking,
  read: HttpSubject,
  key: string,
  spelling: string,
): Promise<HttpAnswer | undefined> {
  const start = await startDraft(asking, read);
  const last = start.ok ? [...start.draft.values.keys()].findLast(({ in: place }) => place === "path") : undefined;
  if (!start.ok || last === undefined) return undefined;
  const plain = writeDraft(asking, { ...start.draft, values: new Map(start.draft.values).set(last, key) });
  return asking.http({ ...plain, url: plain.url.replace(encodeURIComponent(key), spelling) });
}
