export type { Diagnostic } from "./diagnostic.ts";
export { millisecondsIn } from "./duration.ts";
export type {
  Body,
  Callback,
  Channel,
  CloseCode,
  CloseSituation,
  Contract,
  DescribedChannel,
  DescribedOperation,
  Document,
  Emission,
  Endpoint,
  Example,
  Heartbeat,
  Hook,
  HookField,
  HttpChannel,
  HttpOperation,
  JsonSchema,
  Limits,
  Link,
  MediaType,
  Message,
  MessageOperation,
  NamedSchema,
  Operation,
  Parameter,
  Port,
  PortProtocol,
  Proxy,
  Reconnect,
  Reply,
  Response,
  SecurityRequirement,
  SecurityScheme,
  Server,
  ServerVariable,
  ServerRequest,
  Side,
  SocketIoChannel,
  SocketIoTunables,
  Source,
  Trigger,
  Webhook,
  WebSocketChannel,
} from "./model.ts";
export { type Resource, type ResourceRole, resourcesOf } from "./resources.ts";
export { isLoopback } from "./is-loopback.ts";
export { isMarked } from "./is-marked.ts";
export { meantKind } from "./meant-kind.ts";
export { publicContract } from "./public-contract.ts";
export { propertiesOf, requiredOf, resolveSchema, schemaIdOf } from "./resolve-schema.ts";
export { hidden, isSecretHeader, maskText, maskValue } from "./secrets.ts";
export { slug } from "./slug.ts";
export { systemTitle } from "./system-title.ts";
export { wildcard } from "./wildcard.ts";
