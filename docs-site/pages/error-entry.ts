import { heading, table } from "../blocks.ts";
import type { Book } from "../book.ts";
import { aside } from "../markdown/described.ts";
import { codeSpan, joined, type Md, md } from "../markdown/md.ts";
import type { Block, Level } from "../page.ts";

/** What one place says of an error. */
export interface Voice {
  readonly meaning: Md;
  readonly why: Md;
  readonly what: Md;
  /** Why there is such an error anywhere. */
  readonly usually: Md;
  /** A link to the place. */
  readonly at: Md;
}

/** With more than these, the words of all places are no answer to what an error means. */
const mostRows = 12;

/** One entry: a heading that can be linked to, and three answers; places that differ have an answer each. */
export function errorEntry(
  { say }: Book,
  level: Level,
  title: Md,
  voices: readonly Voice[],
  shorten = (at: readonly Md[]): readonly Md[] => at,
): readonly Block[] {
  const each = alike(voices);
  const rows =
    each.length <= mostRows
      ? each
      : alike(voices.map((voice) => ({ ...voice, meaning: say("meaningsDiffer"), why: voice.usually })));
  const head = [say("meaning"), say("why"), say("whatToDo"), say("saidAt")];
  return [
    heading(title, level),
    ...table(
      head,
      rows.map(([{ meaning, why, what }, at]) => [meaning, why, what, joined(shorten(at), ", ")]),
    ),
  ];
}

/** Those that say the same, each with all places that do. */
function alike(voices: readonly Voice[]): readonly (readonly [Voice, readonly Md[]])[] {
  const groups = Map.groupBy(voices, ({ meaning, why, what }) => JSON.stringify([meaning.text, why.text, what.text]));
  return [...groups.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const places = new Map(same.map(({ at }) => [at.text, at]));
    return [[first, [...places.values()]] as const];
  });
}

/** What documents and examples have to say of a code. */
export interface Words {
  /** What the schema says of this very code. */
  readonly documented: string;
  /** What the example is said to be. */
  readonly summary: string;
  /** What the server says in the example. */
  readonly words: string;
  /** What is said where it stands, if nothing else is. */
  readonly otherwise: string;
}

/** What a code means, with what the server says, which is an example where some of the places that show the code share it. */
export function meaningOf({ say }: Book, said: Words, all: readonly Words[]): Md {
  const { documented, summary, words, otherwise } = said;
  const told = documented || summary;
  const alike = all.filter((one) => one.words === words).length;
  // Beside one meaning for all places, what only one of them says would part them again.
  const isQuoted = words !== "" && words !== told && (documented === "" || alike === all.length);
  if (!isQuoted) return aside(told === "" ? otherwise : told);
  const isShared = alike > 1 && alike < all.length;
  const quote = say(isShared ? "serverSaysLike" : "serverSaysSo", { words: codeSpan(words) });
  return told === "" ? quote : md`${aside(/[.!?…:]$/.test(told) ? told : `${told}.`)} ${quote}`;
}
