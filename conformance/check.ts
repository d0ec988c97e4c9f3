import type { Source } from "../contract/index.ts";
import type { Asking } from "./asking.ts";
import type { Verdict } from "./verdict.ts";

/** As in RFC 2119: breaking a MUST fails the run, a SHOULD is reported, a MAY is told. */
export type Level = "MUST" | "SHOULD" | "MAY";

/** One question that a contract implies. It is data until it is run: a plan can be printed and counted without a network. */
export interface Check {
  /** A path, stable across releases: `http/shop-api/readLot/response/schema/required`. Waivers and `--only` refer to it. */
  readonly id: string;
  readonly title: `${Level} ${string}`;
  /** The clause of the contract that is asked about. */
  readonly asks: Source;
  /** What it is about, for grouping and coverage. */
  readonly about: Subject;
  /** Clauses of the coverage that an answer counts for, see `covered/`. */
  readonly covers: readonly string[];
  /** How long it takes at least, because of what the contract promises: a check of an hourly message takes an hour. */
  readonly needsMs: number;
  /**
   * - `"any"`: may be asked while others are
   * - `"alone"`: nothing else may happen at the target meanwhile, as with limits and broadcasts
   */
  readonly company: "any" | "alone";
  /** Checks that share something scarce, such as the connections of a channel: at most `width` of a lane are asked at a time. */
  readonly lane?: { readonly name: string; readonly width: number };
  run(asking: Asking): Promise<Verdict>;
}

export interface Subject {
  readonly system: string;
  readonly document: string;
  /** Declared ports that it needs. */
  readonly ports: readonly number[];
  /** Ids in the contract. */
  readonly channel?: string;
  readonly operation?: string;
  readonly message?: string;
}

export function levelOf({ title }: Pick<Check, "title">): Level {
  return title.slice(0, title.indexOf(" ")) as Level;
}

/** Joins the parts of an id: what keys of documents may hold, and a path and a shell may not, is replaced. */
export function checkId(...parts: readonly string[]): string {
  return parts.map((part) => part.replaceAll(/[\s/]+/g, ".").replaceAll(/[^\p{L}\p{N}._{}-]/gu, "_")).join("/");
}
