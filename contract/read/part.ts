import type {
  Channel,
  DescribedChannel,
  Document,
  Message,
  Operation,
  SecurityScheme,
  Server,
  Webhook,
} from "../model.ts";
import type { Desk } from "./reader.ts";

/** What one document brings to a contract. */
export interface Part {
  readonly desk: Desk;
  readonly document: Document;
  readonly servers: readonly Server[];
  readonly channels: readonly Channel[];
  readonly described?: readonly DescribedChannel[];
  readonly operations: readonly Operation[];
  readonly messages: readonly Message[];
  readonly webhooks: readonly Webhook[];
  readonly securitySchemes: readonly SecurityScheme[];
}
