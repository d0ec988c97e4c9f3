import type { Rule } from "./rule.ts";

/** What validators say of unions: parameters of an error, with the error that is meant by it. */
export const unionRules: Readonly<Record<string, Rule>> = {
  otherTag: {
    code: `/** The tag of an object is that of no branch. */
export function otherTag(path, object, tag, allowed, isSecret) {
  const known = \`one of \${allowed.map((one) => JSON.stringify(one)).join(", ")}\`;
  const got = Object.hasOwn(object, tag) ? object[tag] : undefined;
  if (got === undefined) return { meant: { instancePath: path, params: { words: \`must have \${tag} with \${known}\` } } };
  const isHidden = isSecret || /^(?:bearer |basic |eyJ)/i.test(typeof got === "string" ? got : "");
  const isNested = typeof got === "object" && got !== null;
  const text = typeof got === "string" ? JSON.stringify(got) : String(isNested ? "an object" : got);
  const shown = Array.isArray(got) ? "an array" : isHidden ? \`a \${typeof got}\` : text.length > 80 ? \`\${text.slice(0, 79)}…\` : text;
  const words = \`must be \${known}, got \${shown}\`;
  return { meant: { instancePath: \`\${path}/\${tag.replaceAll("~", "~0").replaceAll("/", "~1")}\`, params: { words } } };
}`,
  },
  closest: {
    code: `/** Of the last errors of branches, the one that is furthest in: a wrong kind of value is the least, then a wrong constant. */
export function closest(errors, ends, path) {
  const last = ends.map((end) => errors[end - 1].params.meant ?? errors[end - 1]);
  const rank = ({ instancePath, keyword, params }) => {
    const depth = instancePath.slice(path.length).split("/").length;
    if (depth === 1 && params.type) return 0;
    return keyword === "not" || params.allowedValues?.length === 1 ? 1 : 1 + depth;
  };
  const most = Math.max(...last.map(rank));
  const texts = new Map(last.filter((error) => rank(error) === most).map((error) => [JSON.stringify(error), error]));
  const [first, ...others] = texts.values();
  if (others.length === 0) return { meant: first };
  const all = [first, ...others];
  const merged = (name) => (all.every(({ params }) => params[name]) ? { [name]: [...new Set(all.flatMap(({ params }) => params[name]))] } : undefined);
  const params = merged("type") ?? merged("allowedValues") ?? (all.length < 4 ? { either: all } : undefined);
  const isOnePlace = others.every(({ instancePath }) => instancePath === first.instancePath);
  if (params === undefined || !isOnePlace) return { words: \`must be one of \${ends.length} alternatives\` };
  return { meant: { instancePath: first.instancePath, keyword: first.keyword, params } };
}`,
  },
};
