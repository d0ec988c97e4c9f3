import { type Parameter, type Resource, resolveSchema, resourcesOf } from "../../../contract/index.ts";
import type { Asking } from "../../asking.ts";
import type { HttpResponse } from "../../edges/http.ts";
import { parameterValue } from "../parameter-value.ts";
import { bodyMedia } from "./body-media.ts";
import { makeBodyValue, renewed } from "./make-body.ts";
import { emptyDraft, writeBody, writeDraft } from "./draft.ts";
import type { HttpSubject } from "./http-subject.ts";
import { requiredValues } from "./required-values.ts";
import { type KnownRow, type OwnRow, type Row, rowIn, rowsIn } from "./rows-in.ts";
import { httpSubjects } from "./subjects.ts";
import { entryOf } from "../../entry-of.ts";

/** A row that exists: one that was listed, else one of our own. */
export function knownRow(asking: Asking, resource: Resource): Promise<KnownRow | undefined> {
  return asking.once(`a row of ${resource.schema}`, async (own) => {
    const [first] = await listRows(own, resource);
    return first ?? (await createRow(own, resource));
  });
}

/** Every row that a target lists on the first page. */
export async function listRows(asking: Asking, resource: Resource): Promise<readonly KnownRow[]> {
  const subject = httpSubjects(asking.contract).get(resource.operations.list ?? "");
  const response = subject && (await plainly(asking, subject));
  return response === undefined ? [] : rowsIn(response, resource);
}

/**
 * A new row of our own, made through the contract's own operation; undefined where that is not possible.
 *
 * @param given said instead, but for its key, which must be new
 */
export async function createRow(asking: Asking, resource: Resource, given?: Row): Promise<OwnRow | undefined> {
  const subject = httpSubjects(asking.contract).get(resource.operations.create ?? "");
  if (subject === undefined) return undefined;
  const make = async (sent: unknown): Promise<OwnRow | undefined> => {
    const response = await plainly(asking, subject, sent);
    const row = response && rowIn(response, resource);
    return row && { ...row, sent: (sent ?? {}) as Row };
  };
  if (given !== undefined) return make(renewed(asking, subject, given));
  // What is made up may be there already by chance, an example most likely is.
  for (const [source, attempt] of [
    ["made-up", 0],
    ["made-up", 1],
    ["example", 0],
  ] as const) {
    const row = await make(makeBodyValue(asking, subject, source, { attempt }));
    if (row !== undefined) return row;
  }
  return undefined;
}

/** The answer to a request that keeps the contract, where it is a success. */
export async function plainly(
  asking: Asking,
  subject: HttpSubject,
  said: unknown = makeBodyValue(asking, subject, "made-up"),
): Promise<HttpResponse | undefined> {
  const drafted = await emptyDraft(asking, subject);
  const path = await pathValues(asking, subject);
  if (!drafted.ok || !path.ok) return undefined;
  const media = bodyMedia(subject);
  const body = media === undefined || said === undefined ? undefined : writeBody(media, said);
  const values = new Map([...path.values, ...requiredValues(asking, subject)]);
  const answer = await asking.http(writeDraft(asking, { ...drafted.draft, values, ...(body && { body }) }));
  return answer.kind === "response" && answer.status >= 200 && answer.status < 300 ? answer : undefined;
}

export type PathValues =
  | {
      readonly ok: true;
      readonly values: readonly (readonly [Parameter, unknown])[];
      /** Whether everything that the path names is known to exist, because the target has shown it or somebody has said so. */
      readonly certain: boolean;
    }
  | { readonly ok: false; readonly because: string };

/**
 * Values for the parameters of the path: what the target file knows of, else the key of a row that the target has shown, else an example.
 *
 * @param owned takes a new row of our own, for operations that change or remove it
 */
export async function pathValues(asking: Asking, subject: HttpSubject, owned = false): Promise<PathValues> {
  const { operation } = subject;
  const parameters = operation.parameters.filter(({ in: place }) => place === "path");
  const values: (readonly [Parameter, unknown])[] = [];
  let certain = true;
  for (const [index, parameter] of parameters.entries()) {
    const said = asking.target.parameters;
    const isSaid = entryOf(said, `${operation.key}.${parameter.name}`) ?? entryOf(said, parameter.name);
    const resource =
      isSaid === undefined ? pointedAt(asking, subject, parameter, index === parameters.length - 1) : undefined;
    const row =
      resource === undefined
        ? undefined
        : ((owned && index === parameters.length - 1 ? await createRow(asking, resource) : undefined) ??
          (await knownRow(asking, resource)));
    if (row !== undefined) values.push([parameter, row.key]);
    else {
      certain &&= isSaid !== undefined || isClosed(asking, parameter);
      values.push([parameter, parameterValue(asking, operation.key, parameter)]);
    }
  }
  return { ok: true, values, certain };
}

/** A parameter whose schema lists all its values names something that exists. */
function isClosed({ contract }: Asking, { schema }: Parameter): boolean {
  const { schema: resolved } = resolveSchema(contract, schema);
  return typeof resolved === "object" && (Array.isArray(resolved["enum"]) || resolved["const"] !== undefined);
}

/** The resource whose rows a parameter of the path tells apart. */
function pointedAt(
  { contract }: Asking,
  { operation }: HttpSubject,
  { name }: Parameter,
  isLast: boolean,
): Resource | undefined {
  const resources = resourcesOf(contract);
  const own = resources.find(({ operations }) => Object.values(operations).includes(operation.id));
  if (own !== undefined && isLast && own.operations.list !== operation.id && own.operations.create !== operation.id)
    return own;
  if (own?.parents.includes(name) === true) return resources.find(({ schema }) => schema === own.parent);
  // Operations below a row, such as `/lots/{id}/close`: the collection is what stands before the parameter.
  return resources.find(({ operations }) => {
    const item = contract.operations.find(
      ({ id }) => id === (operations.read ?? operations.replace ?? operations.remove),
    );
    const ownPath = contract.channels.find(({ id }) => id === operation.channel)?.key;
    const itemPath = contract.channels.find(({ id }) => id === item?.channel)?.key;
    return itemPath !== undefined && itemPath.endsWith(`{${name}}`) && ownPath?.startsWith(`${itemPath}/`) === true;
  });
}
