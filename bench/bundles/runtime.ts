// The runtime for one WebSocket channel, with everything it promises: what an app pays once.
import { openWebSocket } from "../../codegen/runtime/index.ts";

export { openWebSocket };
