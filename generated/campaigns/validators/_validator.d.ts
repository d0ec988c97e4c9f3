// Written from asyncapi/campaigns.yaml (contract 8cab199c1736). Change those and run `sockwright generate`.

/** Says whether a value keeps the contract; a Standard Schema too (https://standardschema.dev). */
export interface Validator<T> {
  is(value: unknown): value is T;
  readonly "~standard": {
    readonly version: 1;
    readonly vendor: "sockwright";
    readonly types?: { readonly input: T; readonly output: T };
    /** The value itself where it fits; else the first thing that is wrong with it. */
    validate(value: unknown): { readonly value: T; readonly issues?: undefined } | { readonly issues: readonly Issue[] };
  };
}

export interface Issue {
  readonly message: string;
  readonly path: readonly (string | number)[];
}
