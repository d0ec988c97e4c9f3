import type { Diagnostic } from "../../diagnostic.ts";
import { child, descend, entriesOf, identityOf, isMapping, type Place, textOf } from "../place.ts";
import { pointerTo } from "../pointer.ts";
import { type Report, reporter } from "../report.ts";
import { sorted } from "../sorted.ts";
import { openOverlays } from "./desk.ts";
import type { Overlay, OverlayAction } from "./overlay.ts";
import type { Prose } from "./prose.ts";
import { selected } from "./selected.ts";

/** How far the documents are translated into one language. */
export interface Language {
  /** A BCP 47 tag: `pt-BR`. */
  readonly tag: string;
  /** How many texts the documents have. */
  readonly texts: number;
  /** How many of them have a translation, one of an older text too. */
  readonly translated: number;
  /** How many translations are of a text that has changed since. */
  readonly stale: number;
}

/** The overlays of some documents, and what is wrong with them. */
export interface OverlaysReading {
  /** In the order of their tags. */
  readonly languages: readonly Language[];
  /** Whether some overlay changes what is shown in every language. */
  readonly changesAll: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/** A translation as an overlay has it. */
export interface Translated {
  readonly text: Place;
  /** What it was made of, where the overlay says so. */
  readonly source: Place;
  readonly action: OverlayAction;
}

/** See `index.ts`. */
export function readOverlaysOf(
  files: readonly string[],
  overlayFiles: readonly string[],
  folder: string = process.cwd(),
): OverlaysReading {
  const { overlays, prose, reader, diagnostics } = openOverlays(files, overlayFiles, folder);
  const more = reporter();
  const tags = [...new Set(overlays.flatMap(({ language }) => language ?? []))].toSorted();
  const languages = tags.map((tag): Language => {
    const found = translationsIn(
      overlays.filter(({ language }) => language === tag),
      prose,
      (path) => reader.shelf.opened().find((file) => file.path === path)?.value,
      more.report,
    );
    return { tag, texts: prose.length, ...compare(tag, prose, found, more.report) };
  });
  return {
    languages,
    changesAll: overlays.some(({ language }) => language === undefined),
    diagnostics: sorted([...diagnostics, ...more.diagnostics]),
  };
}

/** Translations by what they translate. What an overlay changes besides is reported. */
export function translationsIn(
  overlays: readonly Overlay[],
  prose: readonly Prose[],
  valueOf: (path: string) => unknown,
  report: Report,
): ReadonlyMap<string, Translated> {
  const known = new Set(prose.map(identityOf));
  const found = new Map<string, Translated>();
  for (const { path, actions, language = "" } of overlays) {
    const value = valueOf(path);
    if (value === undefined) continue;
    for (const action of actions) {
      const spots = selected(value, action.target);
      if (spots.length === 0) reportNothing(action, language, report);
      if (action.removes) reportChange(descend(action.place, "remove"), "removes a part of the document", report);
      if (action.copy !== undefined) reportChange(action.copy, "copies a part of the document", report);
      if (action.update === undefined) continue;
      for (const { way, text, source } of leavesOf(action.update, child(action.place, "x-source")))
        for (const steps of spots) {
          const at = [...steps, ...way].reduce<string>(pointerTo, "");
          const key = `${path}#${at}`;
          if (known.has(key) && typeof text.value === "string") found.set(key, { text, source, action });
          else
            reportChange(
              text,
              `changes ${at || "the whole document"}, which is no text for people that is there`,
              report,
              ` Where the text is gone, ${takesAway(language)}.`,
            );
        }
    }
  }
  return found;
}

interface Leaf {
  readonly way: readonly string[];
  readonly text: Place;
  readonly source: Place;
}

function leavesOf(text: Place, source: Place, way: readonly string[] = []): readonly Leaf[] {
  if (!isMapping(text.value)) return [{ way, text, source }];
  return entriesOf(text).flatMap(([key, entry]) => leavesOf(entry, child(source, key), [...way, key]));
}

function compare(
  tag: string,
  prose: readonly Prose[],
  found: ReadonlyMap<string, Translated>,
  report: Report,
): { readonly translated: number; readonly stale: number } {
  let [translated, stale] = [0, 0];
  for (const text of prose) {
    const own = found.get(identityOf(text));
    if (own === undefined || textOf(own.text).trim() === "") {
      const fix = `\`sockwright docs --translate ${tag}\` writes it into an overlay, to be filled in`;
      report("translation-missing", text, `there is no translation into ${tag} of "${short(text.value)}"`, fix);
      continue;
    }
    translated += 1;
    if (!isStale(own, text)) continue;
    stale += 1;
    const change = `it translates "${short(textOf(own.source))}", and now the document says "${short(text.value)}"`;
    const fix = "translate it anew, and put the text of the document into `x-source`";
    report("translation-stale", own.text, change, fix, text);
  }
  return { translated, stale };
}

/** Whether a translation was made of another text. Without `x-source` nobody knows. */
export const isStale = ({ source }: Translated, text: Prose): boolean =>
  typeof source.value === "string" && source.value.trim() !== text.value.trim();

const short = (text: string): string => {
  const line = text.trim().replaceAll(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 59)}…` : line;
};

function reportNothing({ place, target }: OverlayAction, language: string, report: Report): void {
  const fix = `correct the JSONPath; where what it translated is gone, ${takesAway(language)}`;
  report("overlay-matches-nothing", child(place, "target"), `${target} selects nothing in the file it changes`, fix);
}

const takesAway = (language: string): string =>
  `\`sockwright docs --translate ${language}\` takes the translation away`;

function reportChange(place: Place, what: string, report: Report, more = ""): void {
  const fix = `translate titles, summaries and descriptions only; what a contract promises is changed in the document.${more}`;
  report("translation-changes-contract", place, `a translation ${what}`, fix);
}
