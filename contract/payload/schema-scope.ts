import type { Contract } from "../model.ts";

/** Where the named schemas live; a {@link Contract} fits. References in a schema are looked up here. */
export interface SchemaScope {
  readonly schemas: Contract["schemas"];
}
