import type { Hook, HookField } from "../model.ts";
import { child, entriesOf, isMapping, itemsOf, type Place, sourceOf, textOf } from "./place.ts";
import type { Report } from "./report.ts";

/** `x-hooks`; `messages` are the keys of the channel's messages. What has not the form of its schema is left to the check of the form. */
export function readHooks(report: Report, holder: Place, messages: readonly string[]): readonly Hook[] {
  const known = new Set(messages);
  const checkKey = (key: string, place: Place): void => {
    if (known.has(key)) return;
    const fix = `name one of the channel's messages: ${messages.join(", ")}`;
    report("extension-invalid", place, `the channel has no message "${key}"`, fix);
  };
  const checkFields = (fields: Place): void => {
    for (const [, field] of entriesOf(fields)) {
      for (const keyword of ["send", "latest"]) {
        const key = child(field, keyword);
        if (key.value !== undefined) checkKey(textOf(key), key);
      }
      for (const key of itemsOf(child(field, "last"))) checkKey(textOf(key), key);
      checkFields(child(field, "fields"));
    }
  };
  return entriesOf(child(holder, "x-hooks")).flatMap(([name, place]): Hook[] => {
    const fields = child(place, "fields");
    if (!isMapping(fields.value)) return [];
    for (const [key, said] of entriesOf(child(place, "onConnect"))) checkKey(key, said);
    checkFields(fields);
    return [
      {
        name,
        arguments: itemsOf(child(place, "arguments")).map(textOf),
        onConnect: (child(place, "onConnect").value ?? {}) as Hook["onConnect"],
        fields: fields.value as Readonly<Record<string, HookField>>,
        source: sourceOf(place),
      },
    ];
  });
}
