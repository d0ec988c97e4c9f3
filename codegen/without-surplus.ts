/** What Ajv printed, without what nothing reads when it runs: schemas, parameters of functions, and where in a schema a fault is. */
export function withoutSurplus(printed: string): string {
  const isTracked = /^validate\d+\.evaluated = /m.test(printed);
  return withPurePatterns(withoutUnusedSchemas(isTracked ? printed : withoutParameters(printed)))
    .replaceAll(textOrSchemaPath, (found) => (found.startsWith('"') ? found : ""))
    .trimStart();
}

/** Nothing but what is exported may look as if it did something: bundlers would keep the patterns of validators that nobody uses. */
const withPurePatterns = (printed: string): string =>
  printed.replaceAll(/^(const pattern\d+ = )(?=func\d+\()/gm, "$1/* @__PURE__ */ ");

/** Texts are matched too, so that nothing in them is taken for code. */
const textOrSchemaPath = /"(?:[^"\\\n]|\\.)*"|schemaPath:"(?:[^"\\\n]|\\.)*",/g;

/** No text holds a line break: what fills a line is code. */
const withoutParameters = (printed: string): string =>
  printed.replace(
    /^(function validate\d+)\(data, \{instancePath="", parentData, parentDataProperty, rootData=data\}=\{\}\)\{$/m,
    '$1(data, {instancePath=""}={}){',
  );

/** Ajv prints every schema it compiled, needed or not. One constant is one line: no text in it can hold a line break. */
function withoutUnusedSchemas(body: string): string {
  const lines = body.split("\n");
  const isUnused = (line: string): boolean => {
    const [, name] = /^const (schema\d+) = .*;$/.exec(line) ?? [];
    if (name === undefined) return false;
    const isNamed = new RegExp(`\\b${name}\\b`);
    return lines.every((other) => other === line || !isNamed.test(other));
  };
  return lines.filter((line) => !isUnused(line)).join("\n");
}
