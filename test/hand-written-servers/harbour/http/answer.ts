/** What is sent back. */
export interface Answer {
  readonly status: number;
  /** Names in lower case. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Said as JSON; absent: no body at all. */
  readonly body?: unknown;
  /** @default "application/json" */
  readonly contentType?: string;
}

const problems = {
  400: ["Bad Request", "INVALID"],
  401: ["Unauthorized", "UNAUTHORIZED"],
  403: ["Forbidden", "FORBIDDEN"],
  404: ["Not Found", "NOT_FOUND"],
  405: ["Method Not Allowed", "INVALID"],
  409: ["Conflict", "CONFLICT"],
  412: ["Precondition Failed", "PRECONDITION_FAILED"],
  413: ["Content Too Large", "TOO_LARGE"],
  415: ["Unsupported Media Type", "MEDIA_TYPE"],
  426: ["Upgrade Required", "UPGRADE_REQUIRED"],
  428: ["Precondition Required", "PRECONDITION_REQUIRED"],
  429: ["Too Many Requests", "RATE_LIMIT"],
  500: ["Internal Server Error", "INVALID"],
  503: ["Service Unavailable", "OVERLOADED"],
} as const;

/** A problem (RFC 9457), as every refusal of the harbour is. */
export function problem(
  status: keyof typeof problems,
  detail: string,
  headers: Readonly<Record<string, string>> = {},
): Answer {
  const [title, code] = problems[status];
  return { status, headers, contentType: "application/problem+json", body: { title, status, detail, code } };
}
