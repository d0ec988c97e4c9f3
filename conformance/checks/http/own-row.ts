import { isMarked, propertiesOf, type Resource, resolveSchema } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { HttpAnswer } from "../../edges/http.ts";
import { broken, kept, notAsked, type Verdict } from "../../verdict.ts";
import { startDraft } from "./attempts.ts";
import { writeBody, writeDraft } from "./draft.ts";
import { type HttpSubject } from "./http-subject.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue, renewed } from "./make-body.ts";
import { type OwnRow, type Row, rowIn } from "./rows-in.ts";

/** A text in which every fault of encoding shows. */
const telling = "Ação ✓ 漢";

/**
 * Creates a row, with telling texts in it where the contract leaves room for them.
 *
 * @param given said instead, but for its key, which must be new
 */
export async function ownRow(
  asking: Asking,
  subject: HttpSubject,
  resource: Resource,
  given?: Row,
): Promise<OwnRow | undefined> {
  const media = bodyMedia(subject);
  const start = await startDraft(asking, subject);
  if (media === undefined || !start.ok) return undefined;
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const value = given ?? makeBodyValue(asking, subject, "made-up", { attempt });
    if (typeof value !== "object" || value === null) return undefined;
    const sent =
      given === undefined
        ? ({ ...value, ...freeText(subject, value as Row, resource) } as Row)
        : (renewed(asking, subject, given) as Row);
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

/** One property that may hold any text of some length; the key is none, because two rows with one key are a conflict. */
function freeText({ contract, operation }: HttpSubject, value: Row, { key }: Resource): Row {
  const [media] = operation.body?.content ?? [];
  if (media === undefined) return {};
  for (const [name, property] of propertiesOf(contract, media.schema)) {
    const { schema } = resolveSchema(contract, property);
    if (name === key || typeof schema !== "object" || typeof value[name] !== "string") continue;
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
export function shows(asking: Asking, answer: HttpAnswer | string, sent: Row, resource: Resource): Verdict {
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
    const isOwn = isMarked(contract, property, "readOnly") || isMarked(contract, property, "writeOnly");
    return isOwn ? [name] : [];
  });
  return new Set([...own, key]);
}
