/** What a runtime expression may look into (AsyncAPI 3.1, "Runtime Expression"). */
export interface Spoken {
  readonly payload: unknown;
  readonly headers?: Readonly<Record<string, unknown>>;
}

const shape = /^\$message\.(payload|header)#((?:\/.*)?)$/s;

const steps = (pointer: string): string[] =>
  pointer
    .split("/")
    .slice(1)
    .map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));

/** The value that an expression such as `$message.payload#/request_id` points at; undefined where there is none. */
export function readExpression(expression: string, { payload, headers }: Spoken): unknown {
  const [, place, pointer = ""] = shape.exec(expression) ?? [];
  if (place === undefined) return undefined;
  let node: unknown = place === "payload" ? payload : headers;
  for (const step of steps(pointer)) {
    if (typeof node !== "object" || node === null || !Object.hasOwn(node, step)) return undefined;
    node = (node as Readonly<Record<string, unknown>>)[step];
  }
  return node;
}

/** A copy of `payload` with `value` where the expression points; unchanged where the way there does not exist. */
export function writeExpression(expression: string, payload: unknown, value: unknown): unknown {
  const [, place, pointer = ""] = shape.exec(expression) ?? [];
  return place === "payload" ? written(payload, steps(pointer), value) : payload;
}

function written(node: unknown, [step, ...rest]: string[], value: unknown): unknown {
  if (step === undefined) return value;
  if (typeof node !== "object" || node === null) return node;
  if (Array.isArray(node))
    return node.map((entry, index) => (String(index) === step ? written(entry, rest, value) : entry));
  const below: unknown = Object.hasOwn(node, step)
    ? (node as Readonly<Record<string, unknown>>)[step]
    : rest.length > 0
      ? {}
      : undefined;
  return { ...node, [step]: written(below, rest, value) };
}

/** The keys and indexes that lead to what an expression points at, of a payload only: `$message.payload#/1/id` → `["1", "id"]`. */
export function payloadSteps(expression: string): readonly string[] | undefined {
  const [, place, pointer = ""] = shape.exec(expression) ?? [];
  return place === "payload" ? steps(pointer) : undefined;
}

/** The property an expression ends in: `$message.payload#/message/conversation_id` → `conversation_id`. */
export function lastStep(expression: string): string | undefined {
  return steps(shape.exec(expression)?.[2] ?? "").at(-1);
}
