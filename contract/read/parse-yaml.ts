import {
  CORE_SCHEMA,
  EVENT_ID,
  type Event,
  SCALAR_STYLE,
  YAMLException,
  constructFromEvents,
  getScalarValue,
  mergeTag,
  parseEvents,
} from "js-yaml";
import type { Parsed } from "./parsed.ts";
import type { Position } from "./position.ts";

const schema = CORE_SCHEMA.withTags(mergeTag);

// Deeper than any document, and shallow enough for every recursive walk.
const maxDepth = 400;

// Written out; without aliases a text of this many values has hundreds of megabytes.
const mostValues = 5_000_000;

/** Parses one YAML 1.2 document (core schema, with `<<` merges). */
export function parseYaml(text: string): Parsed {
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth });
    const documents = constructFromEvents(events, { source: text, schema, maxAliases: 10_000 });
    if (documents.length > 1) return severalDocuments(events, text);
    const cycle = cyclicAliasIn(events, text);
    if (cycle !== undefined) {
      return {
        ok: false,
        id: "syntax-error",
        offset: cycle,
        reason: "an alias stands inside the very thing it repeats, so the value has no end",
      };
    }
    if (events.some(({ type }) => type === EVENT_ID.ALIAS) && sizeOf(documents[0]) > mostValues) {
      const reason = "aliases make more of the text than any document holds";
      return { ok: false, id: "syntax-error", offset: 0, reason };
    }
    return { ok: true, value: documents[0], positions: once(() => positionsOf(events, text)) };
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const offset = error.mark?.position ?? 0;
    return {
      ok: false,
      id: error.reason === "duplicated mapping key" ? "duplicate-key" : "syntax-error",
      offset,
      reason: error.reason,
    };
  }
}

/** How many values there are when every alias is written out; shared ones are counted once and multiplied. */
function sizeOf(value: unknown, known: Map<object, number> = new Map<object, number>()): number {
  if (typeof value !== "object" || value === null) return 1;
  const counted = known.get(value);
  if (counted !== undefined) return counted;
  const size = Object.values(value).reduce<number>((sum, entry) => sum + sizeOf(entry, known), 1);
  known.set(value, size);
  return size;
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}

function severalDocuments(events: readonly Event[], text: string): Parsed {
  const second = events.findIndex((event, index) => index > 0 && event.type === EVENT_ID.DOCUMENT);
  const begin = events.slice(second).find((event) => event.type !== EVENT_ID.DOCUMENT && event.type !== EVENT_ID.POP);
  const offset = begin === undefined ? text.length : Math.max(startOf(begin), 0);
  return { ok: false, id: "several-yaml-documents", offset, reason: "the file holds more than one YAML document" };
}

function startOf(event: Event): number {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      // The value of a quoted text begins after its quote.
      return event.style === SCALAR_STYLE.SINGLE_QUOTED || event.style === SCALAR_STYLE.DOUBLE_QUOTED
        ? event.valueStart - 1
        : event.valueStart;
    case EVENT_ID.ALIAS:
      return event.anchorStart - 1;
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      return event.start;
    case EVENT_ID.DOCUMENT:
    case EVENT_ID.POP:
      return 0;
  }
}

const anchorOf = (event: Event, text: string): string | undefined =>
  "anchorStart" in event && event.anchorStart >= 0 ? text.slice(event.anchorStart, event.anchorEnd) : undefined;

/** Offset of an alias that stands inside the node its anchor names. */
function cyclicAliasIn(events: readonly Event[], text: string): number | undefined {
  const open: (string | undefined)[] = [];
  for (const event of events) {
    if (event.type === EVENT_ID.POP) open.pop();
    else if (event.type === EVENT_ID.ALIAS) {
      const name = anchorOf(event, text);
      if (name !== undefined && open.includes(name)) return startOf(event);
    } else if (event.type === EVENT_ID.DOCUMENT) open.push(undefined);
    else if (event.type !== EVENT_ID.SCALAR) open.push(anchorOf(event, text));
  }
  return undefined;
}

function positionsOf(events: readonly Event[], text: string): Position {
  const anchors = new Map<string, Position>();
  let at = 1;

  function node(key: number): Position {
    const event = events[at++];
    if (event === undefined || event.type === EVENT_ID.POP) return { key, value: key };
    const value = Math.max(startOf(event), 0);
    if (event.type === EVENT_ID.ALIAS) {
      const target = anchors.get(anchorOf(event, text) ?? "");
      return { key, value, ...(target?.children && { children: target.children }) };
    }
    if (event.type === EVENT_ID.SCALAR) return { key, value };
    const children = new Map<string, Position>();
    const position: Position = { key, value, children };
    const anchor = anchorOf(event, text);
    if (anchor !== undefined) anchors.set(anchor, position);
    for (let index = 0; events[at] !== undefined && events[at]?.type !== EVENT_ID.POP; index += 1) {
      const next = events[at];
      if (event.type === EVENT_ID.SEQUENCE || next?.type !== EVENT_ID.SCALAR) {
        children.set(String(index), node(-1));
        continue;
      }
      at += 1;
      children.set(getScalarValue(text, next), node(Math.max(startOf(next), 0)));
    }
    at += 1;
    return position;
  }

  return events.length === 0 ? { key: -1, value: 0 } : node(-1);
}
