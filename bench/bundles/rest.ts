import { restClient } from "../../codegen/runtime/index.ts";

export { restClient };
