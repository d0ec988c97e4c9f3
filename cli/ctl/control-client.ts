import { UsageFault } from "../usage-fault.ts";

/** Which mock is spoken to, and in which of its sessions. */
export interface ControlTarget {
  /** @default SOCKWRIGHT_CONTROL, else http://127.0.0.1:7380 */
  readonly url?: string;
  /** The key of a session. @default that of whoever names none */
  readonly session?: string;
}

/** Nobody answers there. */
export class ControlNotReachable extends Error {
  override readonly name = "ControlNotReachable";
}

/** The mock would not do it. */
export class ControlRefused extends Error {
  override readonly name = "ControlRefused";
}

/** Speaks to the control port of a running mock. */
export interface ControlClient {
  /** The answer's JSON; undefined where there is none. @throws ControlNotReachable @throws ControlRefused */
  ask(method: string, path: string, wish?: Wish): Promise<unknown>;
  /** Where its WebSocket is, with what it has to be told. */
  socketUrl(path: string): string;
}

export interface Wish {
  readonly query?: Readonly<Record<string, string | undefined>>;
  readonly body?: object;
}

const usualUrl = "http://127.0.0.1:7380";

interface Environment {
  readonly SOCKWRIGHT_CONTROL?: string;
  readonly SOCKWRIGHT_CONTROL_TOKEN?: string;
}

/** @throws UsageFault when the URL is none */
export function openControlClient(target: ControlTarget, environment: Environment): ControlClient {
  const base = target.url ?? environment.SOCKWRIGHT_CONTROL ?? usualUrl;
  if (!URL.canParse(base) || !/^https?:$/.test(new URL(base).protocol))
    throw new UsageFault(
      `"${base}" is not where a mock can be controlled: expected a URL such as ${usualUrl}, as \`sockwright mock\` says it`,
    );
  const token = environment.SOCKWRIGHT_CONTROL_TOKEN;

  function urlOf(path: string, query: Wish["query"] = {}): URL {
    const url = new URL(path, base);
    for (const [name, value] of Object.entries({ "sockwright-session": target.session, ...query }))
      if (value !== undefined) url.searchParams.set(name, value);
    return url;
  }

  return {
    async ask(method, path, { query, body } = {}) {
      const headers = {
        ...(body && { "content-type": "application/json" }),
        ...(token !== undefined && token !== "" && { authorization: `Bearer ${token}` }),
      };
      const response = await fetch(urlOf(path, query), {
        method,
        headers,
        ...(body && { body: JSON.stringify(body) }),
      }).catch((error: unknown) => {
        const why = ((error as Error).cause as { code?: string } | undefined)?.code ?? (error as Error).message;
        throw new ControlNotReachable(
          `no mock answers at ${base} (${why}): start one with \`sockwright mock\`, or name the URL that it said with --url`,
        );
      });
      const text = await response.text();
      if (!response.ok)
        throw new ControlRefused(detailOf(text) ?? `the mock answered ${method} ${path} with ${response.status}`);
      return text === "" ? undefined : (JSON.parse(text) as unknown);
    },
    socketUrl(path) {
      const url = urlOf(path, { token: token === "" ? undefined : token });
      return url.href.replace(/^http/, "ws");
    },
  };
}

/** What a problem (RFC 9457) says, with what is wrong at which place. */
function detailOf(text: string): string | undefined {
  try {
    const { detail, errors = [] } = JSON.parse(text) as {
      readonly detail?: string;
      readonly errors?: readonly { readonly pointer?: string; readonly detail?: string }[];
    };
    const more = errors.map(({ pointer = "", detail: words = "" }) => `${pointer}: ${words}`).join("; ");
    return detail === undefined || more === "" ? detail : `${detail}: ${more}`;
  } catch {
    return undefined;
  }
}
