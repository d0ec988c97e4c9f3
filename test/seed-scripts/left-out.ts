import type { Script } from "./scripts-in.ts";

/** Why a script of the seeds cannot be run against a server, to be read after "it"; undefined when it can. */
export function reasonToLeaveOut({ language, text }: Script): string | undefined {
  return rules.find(({ languages, pattern }) => languages.includes(language) && pattern.test(text))?.reason;
}

const shell = ["bash"] as const;
const code = ["javascript", "typescript"] as const;

interface Rule {
  readonly languages: readonly Script["language"][];
  readonly pattern: RegExp;
  readonly reason: string;
}

const rules: readonly Rule[] = [
  { languages: shell, pattern: /^docker-compose /, reason: "asks about containers, not about a server" },
  { languages: shell, pattern: /^(?:npm|yarn) (?:install|add) /, reason: "installs a package that is here already" },
  {
    languages: shell,
    pattern: /^(?:cd backend|python |npm run dev)/,
    reason: "starts a backend or frontend that no seed holds",
  },
  { languages: shell, pattern: /^websocat /, reason: "calls websocat, which Debian 12 does not have" },
  {
    languages: shell,
    pattern: /asyncio\.run\(websockets\.connect\([^)]*\)\.recv\(\)\)/,
    reason: "fails before it connects, with every server (docs/decisions/veloflux-python-one-liner.md)",
  },
  {
    languages: code,
    pattern: /from 'react'|<div|useWebSocket\(|useRealtime/,
    reason: "needs React, or a hook that no seed holds",
  },
  { languages: code, pattern: /services\/websocket\/WebSocketClient/, reason: "imports a client that no seed holds" },
  { languages: code, pattern: /^(?:\/\/ \S+\n)?export const CONFIG = \{/, reason: "holds settings of a frontend" },
  { languages: code, pattern: /^(?:interface|type) [^]*$(?<!\}\);)$/, reason: "holds types alone" },
  { languages: code, pattern: /^\/\/ [^\n]+\n\{\n {2}type: '/, reason: "holds examples of messages" },
];
