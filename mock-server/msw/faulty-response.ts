import { HttpResponse } from "msw";
import type { Clock, Transport } from "../engine/index.ts";

/** How often a piece of a slow answer comes, in milliseconds. */
const beatMs = 100;

/** An answer as a fault has it: late, never, as a network error, or bit by bit. */
export async function faultyResponse(
  response: Response,
  { delayMs, ending, bytesPerSecond }: Transport,
  clock: Clock,
): Promise<Response> {
  const pause = (ms: number): Promise<void> => new Promise((pass) => void clock.after(ms, pass));
  if (delayMs > 0) await pause(delayMs);
  if (ending === "never") return await new Promise<never>(() => undefined);
  if (ending === "reset") return HttpResponse.error();
  if (bytesPerSecond === undefined || response.body === null) return response;
  const bytes = new Uint8Array(await response.arrayBuffer());
  const step = Math.max(1, Math.round((bytesPerSecond * beatMs) / 1000));
  let at = 0;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (at > 0) await pause(beatMs);
      controller.enqueue(bytes.slice(at, at + step));
      at += step;
      if (at >= bytes.length) controller.close();
    },
  });
  const { status, headers } = response;
  return new HttpResponse(body, { status, headers });
}
