/** A schema that nothing can be checked against, because it refers to something that is not there. */
export class UnusableSchema extends Error {
  override readonly name = "UnusableSchema";
  /** Where in the schema, in the form of {@link PayloadFault.schemaPointer}. */
  readonly schemaPointer: string;

  constructor(schemaPointer: string, reason: string, options?: ErrorOptions) {
    super(`the schema at ${schemaPointer} cannot be used: ${reason}`, options);
    this.schemaPointer = schemaPointer;
  }
}
