/** A thread that had sockets has ended, and nobody had told it to. */
export class WorkerLost extends Error {
  override readonly name = "WorkerLost";
  constructor(why: string, cause?: unknown) {
    super(`a worker has ended: ${why}`, { cause });
  }
}
