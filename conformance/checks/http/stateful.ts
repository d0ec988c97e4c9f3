import { type Resource } from "../../../contract/index.ts";
import { type HttpSubject } from "./http-subject.ts";

/** A resource with the operations that reach it. */
export interface Stateful {
  readonly resource: Resource;
  readonly list?: HttpSubject;
  readonly create?: HttpSubject;
  readonly read?: HttpSubject;
  readonly replace?: HttpSubject;
  readonly update?: HttpSubject;
  readonly remove?: HttpSubject;
}
