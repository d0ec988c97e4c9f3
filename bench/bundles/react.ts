// The hooks' half of the runtime beside the rest of it; React is the user's own.
import { useChannel } from "../../codegen/runtime/react/index.ts";
import { openWebSocket } from "../../codegen/runtime/index.ts";

export { useChannel, openWebSocket };
