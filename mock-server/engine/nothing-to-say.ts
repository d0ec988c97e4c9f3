import { type Contract, schemaIdOf, type Source } from "../../contract/index.ts";
import type { UnsatisfiableSchema } from "../../contract/payload/index.ts";
import { written } from "./written.ts";

/** Something that the contract promises and that no value can be made up for: says whose promise it is, and at which line. */
export class NothingToSay extends Error {
  override readonly name = "NothingToSay";
  readonly source: Source;
  constructor(contract: Contract, source: Source, cause: UnsatisfiableSchema) {
    const schema = schemaSource(contract, cause.schemaPointer);
    const where = schema === undefined ? "" : ` (schema at ${written(schema)})`;
    const what = promiseAt(contract, source);
    super(
      `nothing can be made up for ${what} at ${written(source)}${where}: ${cause.reason}; correct the schema, or show a valid example`,
      { cause },
    );
    this.source = source;
  }
}

/** Who makes the promise that was read from `source`, as people call it. */
function promiseAt({ operations, messages, channels }: Contract, source: Source): string {
  const message = messages.find((one) => isSame(one.source, source));
  const channel = channels.find(({ id }) => id === message?.channel);
  if (message !== undefined) return `message "${message.name}" of channel "${channel?.key ?? message.channel}"`;
  for (const operation of operations) {
    if (operation.kind !== "http") continue;
    for (const { status, content, headers } of operation.responses)
      if ([...content, ...headers].some((part) => isSame(part.source, source)))
        return `the ${status} response of operation "${operation.key}"`;
    for (const { name, body } of operation.callbacks ?? [])
      if (body?.content.some((part) => isSame(part.source, source)) === true)
        return `callback "${name}" of operation "${operation.key}"`;
  }
  return source.pointer;
}

const isSame = (one: Source, other: Source): boolean => one.file === other.file && one.pointer === other.pointer;

/** Where the named schema was written that a pointer of a fault leads into. */
function schemaSource({ schemas }: Contract, pointer: string): Source | undefined {
  const id = schemaIdOf(/^#\/schemas\/[^/]+/.exec(pointer)?.[0]);
  if (id === undefined) return undefined;
  return Object.hasOwn(schemas, id) ? schemas[id]?.source : undefined;
}
