import type { Channel, Endpoint, HttpOperation } from "../contract/index.ts";

type Reached = Pick<Channel, "endpoints" | "remote">;

/** Where clients go: to what is played, or to a remote server where nothing is; to an operation's own servers where it has some. */
export function endpointOf(
  channel: Reached,
  operation?: Pick<HttpOperation, "endpoints" | "remote">,
): Endpoint | undefined {
  const own = operation?.endpoints;
  return own === undefined ? (channel.endpoints[0] ?? channel.remote?.[0]) : (own[0] ?? operation?.remote?.[0]);
}
