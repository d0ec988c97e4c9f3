/** The command line asks for something that cannot be done as it is written. */
export class UsageFault extends Error {
  override readonly name = "UsageFault";
}
