import { dirname, join, relative, resolve, sep } from "node:path";
import { dump } from "js-yaml";
import type { Diagnostic } from "../../diagnostic.ts";
import { child, identityOf, isMapping, textOf } from "../place.ts";
import { stepsOf } from "../pointer.ts";
import { reporter } from "../report.ts";
import { sorted } from "../sorted.ts";
import { openOverlays } from "./desk.ts";
import type { Overlay } from "./overlay.ts";
import type { Prose } from "./prose.ts";
import { pathTo } from "./selected.ts";
import { isStale, type Translated, translationsIn } from "./translations.ts";

/** Overlays for a translator to fill in, before they are written. */
export interface TranslationFiles {
  /** Absolute paths; without those that need no change. */
  readonly files: readonly { readonly path: string; readonly text: string }[];
  /** How many texts are still to be translated, for the first time or anew. */
  readonly missing: number;
  /** Translations that were left out, since nothing is there any more that they translate; or why nothing can be written. */
  readonly diagnostics: readonly Diagnostic[];
}

/** See `index.ts`. */
export function writeTranslations(
  files: readonly string[],
  overlayFiles: readonly string[],
  { language, into, root: folder = process.cwd(), isPart = false }: TranslationOptions,
): TranslationFiles {
  const root = resolve(folder);
  const { overlays, prose, reader, diagnostics } = openOverlays(files, overlayFiles, root);
  const more = reporter();
  const own = overlays.filter((one) => one.language === language);
  const valueOf = (path: string): unknown => reader.shelf.opened().find((file) => file.path === path)?.value;
  const found = translationsIn(own, prose, valueOf, more.report);
  const all = sorted([...diagnostics, ...more.diagnostics]).filter(
    ({ id }) => !isPart || id !== "overlay-extends-nothing",
  );
  const isGone = ({ id }: Diagnostic): boolean =>
    id === "overlay-matches-nothing" || id === "translation-changes-contract";
  if (all.some((one) => one.severity === "error" && !isGone(one))) return { files: [], missing: 0, diagnostics: all };
  const byFile = Map.groupBy(prose, ({ file }) => file.path);
  const written = [...byFile].flatMap(([path, texts]) => {
    const known = own.find((one) => one.path === path);
    const name = relative(root, path)
      .split(sep)
      .filter((part) => part !== "..")
      .join("/");
    const target =
      known?.place.file.path ?? join(resolve(root, into), language, name.replace(/\.[^./]+$/, ".overlay.yaml"));
    const text = overlayText(target, path, { language, name, known, texts, found });
    return known?.place.file.text === text ? [] : [{ path: target, text }];
  });
  const missing = prose.filter((text) => {
    const translated = found.get(identityOf(text));
    return translated === undefined || isStale(translated, text) || textOf(translated.text).trim() === "";
  }).length;
  return { files: written, missing, diagnostics: all };
}

export interface TranslationOptions {
  /** A BCP 47 tag. */
  readonly language: string;
  /** The folder of overlays. */
  readonly into: string;
  /** What relative paths start from; default the current folder. */
  readonly root?: string;
  /** Whether overlays may belong to other documents than these, and are left alone then. */
  readonly isPart?: boolean;
}

interface Sheet {
  readonly language: string;
  readonly name: string;
  readonly known: Overlay | undefined;
  readonly texts: readonly Prose[];
  readonly found: ReadonlyMap<string, Translated>;
}

function overlayText(target: string, path: string, { language, name, known, texts, found }: Sheet): string {
  const info = known?.place.value;
  const own = isMapping(info) && isMapping(info["info"]) ? info["info"] : {};
  const holders = Map.groupBy(texts, ({ pointer }) => pointer.slice(0, pointer.lastIndexOf("/")));
  const whole = {
    overlay: "1.0.0",
    info: { title: `${name} (${language})`, version: "1.0.0", ...own, "x-language": language },
    extends: relative(dirname(target), path).split(sep).join("/"),
    actions: [...holders].map(([holder, inside]) => action(holder, inside, found)),
  };
  return dump(whole, { lineWidth: -1, noRefs: true });
}

function action(holder: string, texts: readonly Prose[], found: ReadonlyMap<string, Translated>): unknown {
  const steps = stepsOf(holder);
  const update: Record<string, string> = {};
  const source: Record<string, string> = {};
  const was: Record<string, string> = {};
  for (const text of texts) {
    const [name = ""] = stepsOf(text.pointer).slice(-1);
    const translated = found.get(identityOf(text));
    const isOld = translated !== undefined && isStale(translated, text);
    source[name] = text.value.trimEnd();
    update[name] = translated === undefined || isOld ? "" : textOf(translated.text).trimEnd();
    // For the translator to start from.
    const before = isOld
      ? translated.text.value
      : translated && update[name] === ""
        ? wasIn(translated, name)
        : undefined;
    if (typeof before === "string" && before !== "") was[name] = before;
  }
  const [root] = texts;
  const known = texts.map((text) => found.get(identityOf(text))?.action.place.value).find(isMapping) ?? {};
  return {
    ...Object.fromEntries(Object.entries(known).filter(([field]) => !written.has(field))),
    target: pathTo(steps, (depth) => Array.isArray(valueAt(root?.file.value, steps.slice(0, depth)))),
    "x-source": source,
    ...(Object.keys(was).length === 0 ? {} : { "x-was": was }),
    update,
  };
}

/** What this writes itself; everything else that an action has is its author's. */
const written: ReadonlySet<string> = new Set(["target", "x-source", "x-was", "update"]);

const wasIn = ({ action: { place } }: Translated, name: string): unknown => child(child(place, "x-was"), name).value;

const valueAt = (value: unknown, steps: readonly string[]): unknown =>
  steps.reduce<unknown>(
    (at, step) => (typeof at === "object" && at !== null ? (at as Record<string, unknown>)[step] : undefined),
    value,
  );
