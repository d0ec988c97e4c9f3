import { maskText, maskValue } from "../../secrets.ts";
import { followOnce, refOf } from "../follow.ts";
import { child, entriesOf, identityOf, isMapping, itemsOf, textOf, type Place } from "../place.ts";
import type { Reader } from "../reader.ts";
import { pascalCase, schemaNameOf } from "../schema-names.ts";
import { type Kind, kindOfChild } from "./kind-of-child.ts";

/** Names that a component may have. */
const bare = (name: string): string => name.replaceAll(/[^\w.-]+/g, "-");

const isIdentifier = (key: string): boolean => key === "$id" || key === "$anchor";

const isText = (key: string): boolean => key === "description" || key === "summary" || key === "title";

/**
 * A document in which every reference leads to a place in it. What other files have is put where it is referred to; schemas become
 * components, each once, so that what is shared stays shared and circles stay circles.
 *
 * @param format what the document is
 */
export function bundleDocument(reader: Reader, root: Place, format: "asyncapi" | "openapi"): unknown {
  /** Pointers in the bundle, by the place that something comes from. */
  const homes = new Map<string, string>();
  const hoisted = new Map<string, unknown>();
  const waiting: (readonly [string, Place])[] = [];
  const taken = new Set(entriesOf(child(child(root, "components"), "schemas")).map(([name]) => name));
  const inside: string[] = [];

  /** Where a place of any file is in the bundle, where something around it is there already. */
  function homeOf(place: Place): string | undefined {
    if (place.file.path === root.file.path) return place.pointer;
    for (let pointer = place.pointer; ; pointer = pointer.slice(0, pointer.lastIndexOf("/"))) {
      const home = homes.get(identityOf({ ...place, pointer }));
      if (home !== undefined) return home + place.pointer.slice(pointer.length);
      if (pointer === "") return undefined;
    }
  }

  function hoist(place: Place): string {
    const plain = bare(schemaNameOf(place));
    const owner = bare(pascalCase(place.file.name.replace(/\.[^.]+$/, "")));
    const candidates = [plain, `${owner}-${plain}`, `${owner}-${bare(place.pointer)}`];
    const name = candidates.find((one) => one !== "" && !taken.has(one)) ?? `${candidates[2]}-${taken.size}`;
    taken.add(name);
    const home = `/components/schemas/${name}`;
    homes.set(identityOf(place), home);
    waiting.push([name, place]);
    return home;
  }

  const referenceTo = (pointer: string): string => `#${encodeURI(pointer)}`;

  function schemaAt(holder: Place, ref: string): string | undefined {
    const target = followOnce(reader, holder, ref);
    return target && referenceTo(homeOf(target) ?? hoist(target));
  }

  function referred(place: Place, ref: string, kind: Kind): unknown {
    const beside = Object.fromEntries(entriesIn(place, kind).filter(([key]) => key !== "$ref"));
    const target = followOnce(reader, place, ref);
    // What cannot be followed stays as it is written: the reading has said so.
    if (target === undefined) return { $ref: ref, ...beside };
    const home = homeOf(target) ?? (kind === "schema" ? hoist(target) : undefined);
    const isAtHome = place.file.path === root.file.path && home === place.pointer;
    if (home !== undefined && !isAtHome) return { $ref: referenceTo(home), ...beside };
    if (inside.includes(identityOf(target))) return { $ref: ref, ...beside };
    inside.push(identityOf(target));
    const value = bundled(target, kind);
    inside.pop();
    return isMapping(value) ? { ...value, ...beside } : value;
  }

  function entriesIn(place: Place, kind: Kind): [string, unknown][] {
    return entriesOf(place)
      .filter(([key]) => kind !== "schema" || !isIdentifier(key))
      .map(([key, entry]) => {
        const isProse = (kind === "object" || kind === "schema") && isText(key) && typeof entry.value === "string";
        if (isProse) return [key, maskText(textOf(entry))];
        return [key, bundled(entry, kindOfChild(format, kind, key, entry.value))];
      });
  }

  function bundled(place: Place, kind: Kind): unknown {
    const { value } = place;
    if (kind === "data") return maskValue(value);
    if (Array.isArray(value)) return itemsOf(place).map((item) => bundled(item, kind));
    if (typeof value === "string") {
      if (kind !== "mapping") return maskValue(value);
      return /[#/.]/.test(value) ? (schemaAt(place, value) ?? value) : value;
    }
    if (!isMapping(value)) return value;
    if (kind === "mapping")
      return Object.fromEntries(entriesOf(place).map(([name, entry]) => [name, bundled(entry, kind)]));
    const ref = refOf(place);
    return ref === undefined ? Object.fromEntries(entriesIn(place, kind)) : referred(place, ref, kind);
  }

  // What has a name in the document is at home there, whoever else refers to it.
  for (const place of namedPlaces(root)) {
    const ref = refOf(place);
    const target = ref === undefined ? undefined : followOnce(reader, place, ref);
    if (target === undefined || target.file.path === root.file.path || homes.has(identityOf(target))) continue;
    homes.set(identityOf(target), place.pointer);
  }
  return withSchemas();

  function withSchemas(): unknown {
    const value = bundled(root, "object");
    // The list grows while it is gone through.
    for (const [name, place] of waiting) hoisted.set(name, bundled(place, "schema"));
    if (hoisted.size === 0 || !isMapping(value)) return value;
    const { components } = value;
    const known = isMapping(components) ? components : {};
    const own = isMapping(known["schemas"]) ? known["schemas"] : {};
    return { ...value, components: { ...known, schemas: { ...own, ...Object.fromEntries(hoisted) } } };
  }
}

/** What has a name of its own: entries of `components`, channels and their messages, paths, and so on. */
function namedPlaces(root: Place): readonly Place[] {
  const entries = (place: Place): readonly Place[] => entriesOf(place).map(([, entry]) => entry);
  const channels = entries(child(root, "channels"));
  return [
    ...entries(child(root, "components")).flatMap(entries),
    ...channels,
    ...channels.flatMap((channel) => entries(child(channel, "messages"))),
    ...["servers", "operations", "paths", "webhooks"].flatMap((key) => entries(child(root, key))),
  ];
}
