/** The contract has no port of that number that is played. */
export class PortNotPlayed extends Error {
  override readonly name = "PortNotPlayed";
  constructor(port: number, known: readonly number[]) {
    super(`no port ${port} is played: the contract's ports are ${known.join(", ") || "none"}`);
  }
}
