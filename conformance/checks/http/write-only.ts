import { isMarked, type JsonSchema, propertiesOf } from "../../../contract/index.ts";
import type { AnswerPromise } from "./answer-promises.ts";
import { called, type HttpSubject } from "./http-subject.ts";
import { isJson, readJson } from "./read-body.ts";

/** Properties that the contract marks `writeOnly` are taken and never shown. */
export function writeOnlyPromise(subject: HttpSubject): readonly AnswerPromise[] {
  const { contract, operation } = subject;
  const bodies = operation.responses.filter(({ status }) => !/^[45]/.test(status)).flatMap(({ content }) => content);
  const asked = (operation.body?.content ?? []).flatMap(({ schema }) => namesIn(contract, schema));
  const shown = bodies.flatMap(({ schema }) => namesIn(contract, schema));
  const open = new Set(shown.filter(({ isWriteOnly }) => !isWriteOnly).map(({ name }) => name));
  const names = new Set(
    // A name of its own in the answer is another property.
    [...asked, ...shown].filter(({ name, isWriteOnly }) => isWriteOnly && !open.has(name)).map(({ name }) => name),
  );
  if (names.size === 0) return [];
  return [
    {
      family: ["response", "write-only"],
      promise: `keep ${[...names].join(", ")} out of the answer to ${called(subject)}`,
      judge: (answer) => {
        const reading = isJson(answer.header("content-type")) ? readJson(answer) : undefined;
        if (reading?.ok !== true) return "nothing to judge";
        const pointer = find(reading.value, names, "");
        return pointer === undefined ? undefined : { expected: "no property that is `writeOnly`", got: "one", pointer };
      },
    },
  ];
}

function namesIn(
  contract: HttpSubject["contract"],
  schema: JsonSchema,
): readonly { readonly name: string; readonly isWriteOnly: boolean }[] {
  return [...propertiesOf(contract, schema)].map(([name, property]) => {
    return { name, isWriteOnly: isMarked(contract, property, "writeOnly") };
  });
}

function find(value: unknown, names: ReadonlySet<string>, pointer: string): string | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, entry] of Object.entries(value)) {
    const here = `${pointer}/${key}`;
    if (!Array.isArray(value) && names.has(key)) return here;
    const deeper = find(entry, names, here);
    if (deeper !== undefined) return deeper;
  }
  return undefined;
}
