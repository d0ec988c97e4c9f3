export { type ContractSummary, summariseContract } from "./contract-summary.ts";
export { describeDrift } from "./describe-drift.ts";
export { generate, type GenerateOptions } from "./generate.ts";
export { type Kept, openKept } from "./kept.ts";
export { type GeneratedFile } from "./source-text.ts";
