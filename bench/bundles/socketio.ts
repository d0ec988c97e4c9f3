// The runtime for Socket.IO, without the socket.io-client that the user brings.
import { openSocketIo } from "../../codegen/runtime/index.ts";

export { openSocketIo };
