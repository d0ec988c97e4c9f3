import type { JsonSchema, NamedSchema } from "../model.ts";
import type { Report } from "./report.ts";
import type { Shelf } from "./shelf.ts";
import type { Place } from "./place.ts";

/** What every part of a reading shares. */
export interface Reader {
  readonly shelf: Shelf;
  readonly report: Report;
  readonly schemas: SchemaTable;
  /** Ids of all operations by system and key; an operation of the named document comes first. */
  readonly operationId: (system: string, document: string, key: string) => string | undefined;
}

/** The named schemas of a contract as they are found. */
export interface SchemaTable {
  /** By id. */
  readonly named: Map<string, NamedSchema>;
  /** Ids by system, file and pointer. */
  readonly ids: Map<string, string>;
  /** By id: where it is written. */
  readonly places: Map<string, Place>;
  /** Named and not yet read. */
  readonly waiting: { readonly id: string; readonly place: Place; readonly desk: Desk }[];
  /** Every schema that was read, sub-schemas included, each once for each system. */
  readonly read: SchemaRead[];
  /** Whether any of them says that one side need not send it. */
  holdsMarks: boolean;
}

/** A schema as it is written and as it was understood. */
export interface SchemaRead {
  readonly place: Place;
  readonly schema: JsonSchema;
  readonly desk: Desk;
}

/** How the schemas of a document are to be understood. */
export type Dialect = "2020-12" | "openapi-3.0";

/** The document that is being read. */
export interface Desk {
  readonly reader: Reader;
  readonly document: string;
  readonly system: string;
  readonly root: Place;
  readonly dialect: Dialect;
  readonly format: "asyncapi" | "openapi";
  /** Inside a payload whose `schemaFormat` names 2020-12: other tools read it so too. */
  readonly saysDraft?: true;
}
