import { once } from "node:events";
import { WebSocket } from "ws";
import { InvalidFilter, type JournalEntry, readJournalFilter } from "../../mock-server/index.ts";
import { UsageFault } from "../usage-fault.ts";
import { ControlNotReachable } from "./control-client.ts";

/**
 * Hands over each entry of a journal as it comes, until a signal stops it; `listening` is told when nothing is missed any more.
 *
 * @throws ControlNotReachable when there is nobody there, or the mock goes away
 * @throws UsageFault where the filter is none
 */
export async function followJournal(
  url: string,
  {
    filter,
    stopped,
    listening,
    tell,
  }: {
    readonly filter: string;
    readonly stopped: Promise<void>;
    readonly listening: () => void;
    readonly tell: (entry: JournalEntry) => void;
  },
): Promise<void> {
  const fits = filterOf(filter);
  const socket = new WebSocket(url);
  socket.on("open", () => listening());
  socket.on("message", (data: Buffer) => {
    const entry = JSON.parse(data.toString()) as JournalEntry;
    if (fits(entry)) tell(entry);
  });
  let refusal: string | undefined;
  socket.on("unexpected-response", (_request, response) => {
    refusal = `the mock refused to tell its journal, with ${response.statusCode}`;
    socket.terminate();
  });
  socket.on("error", (error) => (refusal ??= error.message));
  const isStopped = await Promise.race([stopped.then(() => true), once(socket, "close").then(() => false)]);
  socket.removeAllListeners("message");
  socket.close();
  if (!isStopped) throw new ControlNotReachable(refusal ?? "the mock has gone");
}

function filterOf(filter: string): ReturnType<typeof readJournalFilter> {
  try {
    return readJournalFilter(filter);
  } catch (error) {
    throw error instanceof InvalidFilter ? new UsageFault(error.message, { cause: error }) : error;
  }
}
