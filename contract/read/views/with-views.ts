import type { Contract, HttpOperation, MediaType, NamedSchema, Side } from "../../model.ts";
import { schemaIdOf } from "../../resolve-schema.ts";
import { type Marks, openMarks } from "./marks.ts";
import { openView } from "./view-of.ts";

/** What one side sends: the marks that it heeds, and the named schemas that are others for it. */
interface Sending {
  readonly marks: Marks;
  readonly differing: ReadonlySet<string>;
}

type BySide = Readonly<Record<Side, Sending>>;

/** The id of what a side sends of a named schema that is another one for it. */
type Naming = (id: string, sender: Side) => string;

/**
 * The contract with what each side sends over HTTP: a required property that is `readOnly` need not be in what clients send, one that is
 * `writeOnly` not in what the server sends. A schema that both send alike stays one. Where they differ, the one in use that comes first here has
 * the name of the document: as it is written, as the server sends it (else `…Output`), as clients send it (else `…Input`).
 */
export function withViews(contract: Contract): Contract {
  const { schemas } = contract;
  const sending = { client: sendingOf(schemas, "client"), server: sendingOf(schemas, "server") };
  const drafted: Naming = (id, sender) => `${id} ${sender}`;
  const reached = reachedIn(seenBy(contract, sending, drafted));
  const names = new Map<string, string>();
  const taken = new Set(Object.keys(schemas));
  for (const id of new Set([...sending.server.differing, ...sending.client.differing])) {
    let isFree = !reached.has(id);
    for (const [sender, ending] of [
      ["server", "Output"],
      ["client", "Input"],
    ] as const) {
      const key = drafted(id, sender);
      if (!reached.has(key)) continue;
      names.set(key, isFree ? id : freeId(`${id}${ending}`, taken));
      isFree = false;
    }
  }
  return seenBy(contract, sending, (id, sender) => names.get(drafted(id, sender)) ?? id);
}

function freeId(wanted: string, taken: Set<string>): string {
  let id = wanted;
  for (let count = 2; taken.has(id); count += 1) id = `${wanted}${count}`;
  taken.add(id);
  return id;
}

function sendingOf(schemas: Contract["schemas"], sender: Side): Sending {
  const marks = openMarks(schemas, sender);
  const users = new Map<string, Set<string>>();
  const differing = new Set<string>();
  for (const [id, { schema }] of Object.entries(schemas)) {
    const view = openView(schemas, marks, (other) => {
      users.set(other, (users.get(other) ?? new Set()).add(id));
      return other;
    });
    if (view(schema) !== schema) differing.add(id);
  }
  // The set grows while it is gone through.
  for (const id of differing) for (const user of users.get(id) ?? []) differing.add(user);
  return { marks, differing };
}

/** The contract with the views of its bodies, and of the named schemas that these refer to. */
function seenBy(contract: Contract, sending: BySide, naming: Naming): Contract {
  const needed = new Map<string, () => NamedSchema>();
  const found = new Map<string, NamedSchema>();
  const open = (sender: Side) => {
    const view = openView(contract.schemas, sending[sender].marks, (id) => {
      const named = contract.schemas[id];
      if (named === undefined || !sending[sender].differing.has(id)) return id;
      const own = naming(id, sender);
      const name = named.name + own.slice(id.length);
      if (!needed.has(own))
        needed.set(own, () => ({
          ...named,
          id: own,
          name,
          schema: view(named.schema),
          view: { of: named.name, from: sender },
        }));
      return own;
    });
    return (content: readonly MediaType[]): readonly MediaType[] =>
      content.map((media) => {
        const schema = view(media.schema);
        return schema === media.schema ? media : { ...media, schema };
      });
  };
  const sent = { client: open("client"), server: open("server") };
  const exchanged = <T extends Pick<HttpOperation, "body" | "responses">>(exchange: T, asker: Side): T => {
    const { body, responses } = exchange;
    const answered = sent[asker === "client" ? "server" : "client"];
    return {
      ...exchange,
      ...(body && { body: { ...body, content: sent[asker](body.content) } }),
      responses: responses.map((response) => ({ ...response, content: answered(response.content) })),
    };
  };
  const operations = contract.operations.map((operation) => {
    if (operation.kind !== "http") return operation;
    const { callbacks } = operation;
    return {
      ...exchanged(operation, "client"),
      ...(callbacks && { callbacks: callbacks.map((callback) => exchanged(callback, "server")) }),
    };
  });
  const webhooks = contract.webhooks.map((webhook) => exchanged(webhook, "server"));
  // The map grows while it is gone through.
  for (const [id, make] of needed) found.set(id, make());
  const schemas = { ...contract.schemas, ...Object.fromEntries(found) };
  return { ...contract, operations, webhooks, schemas };
}

/** Ids of the named schemas that the contract uses. */
function reachedIn({ channels, operations, messages, webhooks, schemas }: Contract): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== "object" || node === null) return;
    const id = schemaIdOf((node as { readonly $ref?: unknown }).$ref);
    if (id !== undefined && Object.hasOwn(schemas, id)) found.add(id);
    for (const entry of Object.values(node)) visit(entry);
  };
  visit([channels, operations, messages, webhooks]);
  // The set grows while it is gone through.
  for (const id of found) visit(schemas[id]?.schema);
  return found;
}
