import type { Emission, Trigger } from "../../model.ts";
import { child, isMapping, itemsOf, sourceOf, textOf, type Place } from "../place.ts";
import type { Desk } from "../reader.ts";
import { durationAt, numberAt, textAt } from "../values.ts";
import { field, type Layers } from "./layers.ts";

/** When a server says an operation's message unasked: `x-microcks-operation` and `x-emit`. */
export function readEmissions(desk: Desk, layers: Layers): readonly Emission[] {
  const microcks = field(layers, "x-microcks-operation");
  const seconds = numberAt(microcks, "frequency");
  const regular: readonly Emission[] =
    seconds === undefined || seconds <= 0
      ? []
      : [
          {
            on: { kind: "interval" },
            everyMs: Math.round(seconds * 1000),
            jitterMs: 0,
            to: "everyone",
            source: sourceOf(microcks),
          },
        ];
  const emit = field(layers, "x-emit");
  const entries = Array.isArray(emit.value) ? itemsOf(emit) : isMapping(emit.value) ? [emit] : [];
  return [...entries.flatMap((entry) => readEmission(desk, entry) ?? []), ...regular];
}

function readEmission(desk: Desk, place: Place): Emission | undefined {
  const on = readTrigger(desk, child(place, "on"));
  if (on === undefined) return undefined;
  const everyMs = durationAt(desk.reader.report, place, "every");
  const sequence = itemsOf(child(place, "sequence")).map(textOf);
  const to = textAt(place, "to");
  return {
    on,
    ...(everyMs !== undefined && { everyMs }),
    jitterMs: durationAt(desk.reader.report, place, "jitter") ?? 0,
    ...(sequence.length > 0 && { sequence }),
    to: to === "sender" || to === "others" || to === "everyone" ? to : usualHearers(on),
    source: sourceOf(place),
  };
}

function usualHearers(on: Trigger): Emission["to"] {
  switch (on.kind) {
    case "connect":
    case "operation":
    case "error":
      return "sender";
    case "interval":
    case "state":
      return "everyone";
  }
}

function readTrigger(desk: Desk, place: Place): Trigger | undefined {
  const { report } = desk.reader;
  const text = textOf(place);
  const [kind, name] = [text.split(":", 1)[0], text.slice(text.indexOf(":") + 1)];
  if (text === "connect" || text === "error") return { kind: text };
  if (kind === "state" && name !== text && name !== "") return { kind, resource: name };
  if (kind === "operation" && name !== text) {
    const operation = desk.reader.operationId(desk.system, desk.document, name);
    if (operation !== undefined) return { kind, operation };
    const fix = "correct the key (or `operationId`), or read the document that has it together with this one";
    report(
      "trigger-not-read",
      place,
      `no document of system "${desk.system}" that was read has an operation "${name}"`,
      fix,
    );
    return undefined;
  }
  const fix = "write `connect`, `error`, `operation:<key>` or `state:<schema name>`";
  report("unknown-trigger", place, `\`x-emit\` knows no trigger ${JSON.stringify(place.value ?? null)}`, fix);
  return undefined;
}
