/** What came of asking one mutant. */
export interface Sighting {
  readonly id: string;
  /** How many checks were asked. */
  readonly asked: number;
  /** Ids of the checks that turned red. */
  readonly red: readonly string[];
  /** Ids of those that turned red when all of them were left out: none, or one check leans on another. */
  readonly redWithout?: readonly string[];
}

/** What `npm run kill-matrix` keeps. */
export interface KillMatrix {
  /** Every kind of check there was, with how many checks of it. */
  readonly kinds: Readonly<Record<string, number>>;
  readonly sightings: readonly Sighting[];
}
