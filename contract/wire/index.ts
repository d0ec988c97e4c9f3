export { hearFrame, type HeardFrame } from "./hear-frame.ts";
export { bytesSchema, judgedPayload } from "./judged-payload.ts";
export { isDeeperThan, maxNesting } from "./nesting.ts";
export { lastStep, payloadSteps, readExpression, type Spoken, writeExpression } from "./runtime-expression.ts";
export { readArguments, writeArguments } from "./socketio.ts";
export { cookieOf, type ParameterCarrier, rawParameter } from "./raw-parameter.ts";
export {
  type FrameReading,
  isBinaryContent,
  readBytes,
  readFrame,
  readText,
  writeBytes,
  writeFrame,
} from "./websocket.ts";
export { type WireForm, wireFormOf } from "./wire-form.ts";
export { together, type Written, writeParameter } from "./write-parameter.ts";
