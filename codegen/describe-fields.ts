import { compare } from "./compare.ts";
import { describeHidden, withKeywords, withoutHashes } from "./hidden-terms.ts";
import { anyOther, type Fields } from "./summary-fields.ts";

/** What a type says now that it did not say before; `subject` is what sentences call it. */
export function describeFields(subject: string, was: Fields, is: Fields): readonly string[] {
  const [before, after] = [bare(was), bare(is)];
  const nameOf = (field: string): string => nameIn(subject, field);
  // What comes or goes with the object that it is written in needs no sentence of its own.
  const isToldOf = (field: string, others: Readonly<Record<string, Field>>): boolean =>
    !parentsOf(field).some((parent) => others[parent] === undefined);
  return compare(before, after, {
    gained: (field, { needed, holds }) => {
      if (!isToldOf(field, before)) return [];
      const held = withKeywords(holds);
      if (stepsOf(field).at(-1) === anyOther) return [`what ${nameOf(field)} holds is said now (${held})`];
      return [`${subject} gained ${needed ? "a required" : "an optional"} field ${quoted(field)} (${held})`];
    },
    lost: (field) => {
      if (!isToldOf(field, after)) return [];
      if (stepsOf(field).at(-1) === anyOther) return [`what ${nameOf(field)} holds is not said any more`];
      return [`${subject} lost the field ${quoted(field)}`];
    },
    both: (field, old, now) => [
      ...(old.needed === now.needed ? [] : [`${nameOf(field)} was ${need(old.needed)} and is ${need(now.needed)}`]),
      ...describeHolding(nameOf(field), old.holds, now.holds),
    ],
  });
}

function nameIn(subject: string, field: string): string {
  if (field === "") return subject;
  const steps = stepsOf(field);
  if (steps.at(-1) !== anyOther) return `field ${quoted(field)} of ${subject}`;
  const parent = steps.slice(0, -1).join(".");
  return `any other field of ${parent === "" ? subject : `${quoted(parent)} of ${subject}`}`;
}

const quoted = (field: string): string => (field.includes('"') ? field : `"${field}"`);

interface Field {
  readonly needed: boolean;
  readonly holds: string;
}

const need = (needed: boolean): string => (needed ? "required" : "optional");

/** Fields by their path without marks; of an object that is written inside the type, and of the type itself, what is left of it. */
function bare(fields: Fields): Readonly<Record<string, Field>> {
  const found = new Map<string, Field>();
  for (const [path, terms] of Object.entries(fields)) {
    const isWhole = path.endsWith("{}");
    const place = isWhole ? path.slice(0, -2) : path;
    const holds = isWhole ? (terms === "" ? "object" : `object (${terms})`) : inWords(terms);
    const name = stepsOf(place)
      .map((step) => step.replace(/\?$/, ""))
      .join(".");
    // Something else may be demanded of an object besides its fields: that it is a `Lot`, too.
    const known = found.get(name)?.holds ?? "object";
    const both = known === "object" ? holds : holds === "object" ? known : `${known} & ${holds}`;
    found.set(name, { needed: !place.endsWith("?"), holds: both });
  }
  // A type that is nothing but its fields is an object too.
  return { "": { needed: true, holds: "object" }, ...Object.fromEntries(found) };
}

/** Types that no document has written. */
const inWords = (holds: string): string =>
  holds.replaceAll("{} | null", "anything").replaceAll(/(?<=^|[(&|] ?)\{\}(?=$| [&|]|[)\],])/g, "anything but null");

/** A name in quotes is one step, whatever is in it. */
const stepsOf = (field: string): readonly string[] => field.match(/(?:"(?:[^"\\]|\\.)*"|[^."])+/g) ?? [];

/** The objects that a field is written in: `data` and `data.bid` of `data.bid.amount`. */
function parentsOf(field: string): readonly string[] {
  const steps = stepsOf(field).slice(0, -1);
  return steps.map((_, index) => steps.slice(0, index + 1).join("."));
}

/** A value more, a value less, other demands, or another thing altogether. */
function describeHolding(what: string, old: string, now: string): readonly string[] {
  if (old === now) return [];
  const hidden = describeHidden(what, old, now);
  return [...describeShown(what, withoutHashes(old), withoutHashes(now)), ...hidden];
}

function describeShown(what: string, old: string, now: string): readonly string[] {
  if (old === now) return [];
  const [before, after] = [partsOf(old), partsOf(now)];
  const isKept = before.alternatives.some((one) => after.alternatives.includes(one));
  const gained = after.alternatives.filter((one) => !before.alternatives.includes(one));
  const lost = before.alternatives.filter((one) => !after.alternatives.includes(one));
  const isSame = gained.length + lost.length === 0;
  if (!isKept || (isSame && (after.alternatives.length === 1 || before.terms === after.terms)))
    return [`${what} was ${old} and is ${now}`];
  return [
    ...gained.map((one) => `${what} may be ${one} now`),
    ...lost.map((one) => `${what} may not be ${one} any more`),
    ...(before.terms === after.terms
      ? []
      : [`${what} had to be ${before.terms || "nothing else"} and has to be ${after.terms || "nothing else"}`]),
  ];
}

/** The members of a union, and the demands in brackets behind all of them. */
function partsOf(holds: string): { readonly alternatives: readonly string[]; readonly terms: string } {
  const { alternatives, opened } = split(holds);
  const hasTerms = holds.endsWith(")") && holds.slice(opened - 1, opened + 1) === " (";
  // Behind one of several, demands are its own.
  if (alternatives.length > 1 || !hasTerms) return { alternatives, terms: "" };
  const union = holds.slice(0, opened - 1);
  const isWhole = union.startsWith("(") && union.endsWith(")") && split(union).opened === 0;
  return { alternatives: split(isWhole ? union.slice(1, -1) : union).alternatives, terms: holds.slice(opened + 1, -1) };
}

/** What bars part, and where the last bracket that stands in no other was opened; bars and brackets inside texts are none. */
function split(words: string): { readonly alternatives: readonly string[]; readonly opened: number } {
  const parts = [""];
  let depth = 0;
  let opened = 0;
  for (const { 0: piece, index } of words.matchAll(/"(?:[^"\\]|\\.)*"|./gs)) {
    if ("([{".includes(piece) && (depth += 1) === 1) opened = index;
    if (")]}".includes(piece)) depth -= 1;
    if (depth === 0 && piece === "|") parts.push("");
    else parts.push(`${parts.pop()}${piece}`);
  }
  return { alternatives: parts.map((part) => part.trim()), opened };
}
