import { type Names, openNames, valueName } from "./names.ts";

/** What `client.ts` and `hooks.ts` take from elsewhere. */
const imported: readonly string[] =
  `Answering Channel Client ConnectionState EventMap Filled Heard Io RestClient RestOptions RestSpec Sharing SocketIoOptions
  SocketIoSpec TokenSource WebSocketOptions WebSocketSpec io openSocketIo openWebSocket restClient useCallback useChannel useMemo`.split(
    /\s+/,
  );

/** What these files declare for a channel or a document of this name. */
const declared = (name: string): readonly string[] => [
  name.toLowerCase(),
  `${name}Operations`,
  `${name}Options`,
  `${name}Talk`,
  `Use${name}Options`,
  `${valueName(name)}Handlers`,
  `${valueName(name)}Spec`,
  `open${name}`,
  `open${name}Here`,
  `use${name}`,
];

/** Hands out the names of channels and documents; whatever the clients make from one is made once. */
export const openClientNames = (): Names => openNames(declared, imported);

/** Hands out the names of hooks. */
export const openHookNames = (): Names => openNames((name) => [name], imported);

/** Hands out the names of types, and of what stands beside them in `messages.ts` and `server.ts`, which takes one from the runtime. */
export const openTypeNames = (): Names => openNames(undefined, ["answerheaders"]);
