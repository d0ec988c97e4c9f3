export { hearFrame, type HeardFrame } from "./hear-frame.ts";
