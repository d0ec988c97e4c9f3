export { type SchemaScope } from "./schema-scope.ts";
export { type PayloadFault } from "./payload-fault.ts";
export { checkPayload, type PayloadChecker, payloadChecker } from "./payload-checker.ts";
export { type CheckedParameter, checkParameter } from "./check-parameter.ts";
export { type Chance, seeded } from "./seeded.ts";
export { type MakeOptions, makePayload } from "./make/make-payload.ts";
export { UnusableSchema } from "./unusable-schema.ts";
export { UnsatisfiableSchema } from "./unsatisfiable-schema.ts";
export { type BrokenPayload, breakPayload } from "./break/break-payload.ts";
