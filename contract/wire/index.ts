export { isDeeperThan, maxNesting } from "./nesting.ts";
export { lastStep, readExpression, type Spoken, writeExpression } from "./runtime-expression.ts";
export { readArguments, writeArguments } from "./socketio.ts";
export {
  type FrameReading,
  isBinaryContent,
  readBytes,
  readFrame,
  readText,
  writeBytes,
  writeFrame,
} from "./websocket.ts";
