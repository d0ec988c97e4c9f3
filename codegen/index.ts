export { type ClientNames, clientNames } from "./client-names.ts";
export { type ContractSummary, summariseContract } from "./contract-summary.ts";
export { describeDrift } from "./describe-drift.ts";
export { type FileKind, fileKinds } from "./file-kinds.ts";
export { generate, type GeneratedSystem, type GenerateOptions, generateSystem } from "./generate.ts";
export { type Kept, nothingKept, openKept } from "./kept.ts";
export { type GeneratedFile } from "./source-text.ts";
