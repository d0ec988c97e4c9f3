/** No value could be made up: the schema contradicts itself, or asks for something that could not be found within bounds. */
export class UnsatisfiableSchema extends Error {
  override readonly name = "UnsatisfiableSchema";
  /** Where in the schema, in the form of {@link PayloadFault.schemaPointer}. */
  readonly schemaPointer: string;
  readonly reason: string;

  constructor(schemaPointer: string, reason: string) {
    super(`no value can be made up for the schema at ${schemaPointer}: ${reason}`);
    this.schemaPointer = schemaPointer;
    this.reason = reason;
  }
}
