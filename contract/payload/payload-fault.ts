/** One way in which a value does not fit its schema. */
export interface PayloadFault {
  /** JSON Pointer (RFC 6901) into the value, `""` for the whole. */
  readonly pointer: string;
  /** The keyword that is not kept, for example `required`; `schema` where no single one can be named. */
  readonly keyword: string;
  /** Where that keyword is written: `#/schemas/<id>/…` in a named schema, `#/…` in the schema handed in. */
  readonly schemaPointer: string;
  /** In words, for example `a string of at least 3 characters`. */
  readonly expected: string;
  /** What was there instead, at most 80 characters; values that look secret are described and not shown. */
  readonly got: string;
}
