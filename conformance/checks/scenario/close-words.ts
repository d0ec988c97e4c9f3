import type { Closed } from "../../edges/websocket-peer.ts";

/** How a connection ended: `close 1001 "night"`. */
export const closeWords = ({ code, reason }: Closed): string => `close ${code} ${JSON.stringify(reason)}`;
