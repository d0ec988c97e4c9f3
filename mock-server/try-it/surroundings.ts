/** What entries of the page are made from, beside the contract. */
export interface Surroundings {
  readonly now: number;
  /** The base URL of a declared port; nothing where it is not open. */
  urlOf(declared: number, scheme: "http" | "ws"): string | undefined;
}
