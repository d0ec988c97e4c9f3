import { basename } from "node:path";
import { slug } from "../contract/index.ts";
import { UsageFault } from "./usage-fault.ts";

/** What a new system is called. */
export interface StarterName {
  /** For people: `info.title`. */
  readonly title: string;
  /** For code and folders: `info.x-system`. */
  readonly system: string;
}

/**
 * The name as it was given, else one made of the folder's.
 *
 * @throws UsageFault when the name that was given is empty
 */
export function starterName(folder: string, given: string | undefined): StarterName {
  if (given !== undefined && tidy(given) === "") throw new UsageFault("--name is empty: give the system a name");
  const title = tidy(given ?? "") || titleOf(basename(folder)) || "Tasks";
  // A title in other letters than ASCII's may leave nothing.
  return { title, system: slug(title) || "tasks" };
}

/** One line without anything that cannot be seen. */
const tidy = (text: string): string => text.replaceAll(/[\p{C}\s]+/gu, " ").trim();

/** `my-board` → `My board`. */
function titleOf(name: string): string {
  const words = tidy(name.replaceAll(/[-_.]+/g, " "));
  return words.charAt(0).toUpperCase() + words.slice(1);
}
