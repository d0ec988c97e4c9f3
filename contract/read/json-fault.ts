/** What first keeps a text from being JSON (RFC 8259), and where. */
export interface JsonFault {
  readonly offset: number;
  readonly reason: string;
}

const blank = /[ \t\n\r]*/y;
// eslint-disable-next-line no-control-regex -- control characters are what JSON forbids in strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const scalar = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.+-])|(?:true|false|null)(?!\w)/y;

/** Finds the first fault of a text that `JSON.parse` refused. */
export function jsonFaultIn(text: string): JsonFault {
  let at = 0;
  const open: ("{" | "[")[] = [];

  const eat = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const fault = (expected: string): JsonFault =>
    at >= text.length
      ? { offset: text.length, reason: `the text ends where ${expected} is expected` }
      : { offset: at, reason: `${expected} is expected, and ${JSON.stringify(text[at])} is written` };
  const key = (): JsonFault | undefined => {
    eat(blank);
    if (!eat(string)) return fault("a key in double quotes");
    eat(blank);
    if (text[at] !== ":") return fault('":"');
    at += 1;
    return undefined;
  };

  for (;;) {
    eat(blank);
    const first = text[at];
    if (first === "{" || first === "[") {
      open.push(first);
      at += 1;
      eat(blank);
      if (text[at] !== (first === "{" ? "}" : "]")) {
        const wrong = first === "{" ? key() : undefined;
        if (wrong) return wrong;
        continue;
      }
      at += 1;
      open.pop();
    } else if (!eat(string) && !eat(scalar)) return fault("a value");

    for (;;) {
      eat(blank);
      const inside = open.at(-1);
      if (inside === undefined) return fault("the end of the text");
      if (text[at] === (inside === "{" ? "}" : "]")) {
        open.pop();
        at += 1;
        continue;
      }
      if (text[at] !== ",") return fault(inside === "{" ? '"," or "}"' : '"," or "]"');
      at += 1;
      const wrong = inside === "{" ? key() : undefined;
      if (wrong) return wrong;
      break;
    }
  }
}
