import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";

/** Which mock the page asks: one behind ports, or one inside the page. */
type Control = "control" | "control-in-page";

/** The parts of the page's program, each after those that it imports; whoever asks the mock stands in the place of `control`. */
const parts = [
  "elements",
  "words",
  "control",
  "verdict",
  "parameters",
  "request",
  "websocket-link",
  "socketio-link",
  "transcript",
  "talk",
  "main",
] as const;

const read = (name: string): string => readFileSync(new URL(`./page/${name}`, import.meta.url), "utf8");

/** As one module: what the parts import from each other stands above them. Each has its names to itself but for those that it exports. */
function joined(control: Control): string {
  const scopes = parts.map((part) => {
    const text = read(`${part === "control" ? control : part}.js`).replaceAll(/^import [^;]+;\n/gm, "");
    const names = [...text.matchAll(/^export (?:async )?(?:function|const) (\w+)/gm)].map(([, name]) => name);
    const body = text.replaceAll(/^export /gm, "");
    const result = names.length === 0 ? "" : `const { ${names.join(", ")} } = `;
    return `${result}(() => {\n${body}\nreturn { ${names.join(", ")} };\n})();`;
  });
  return scopes.join("\n");
}

const hashOf = (text: string): string => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

/** The page, with what is special about it in its head. */
function htmlOf(script: string, style: string, head: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
${head}<title>Try it</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header><a class="skip" id="skip" href="#main"></a><h1 id="title">Try it</h1><code id="seed"></code><div id="world"></div></header>
<nav id="list"></nav>
<main id="main" tabindex="-1"></main>
<script type="module">${script}</script>
</body>
</html>
`;
}

let made: { readonly html: string; readonly hashes: Readonly<Record<"script" | "style", string>> } | undefined;

function make(): NonNullable<typeof made> {
  const script = joined("control");
  const style = read("style.css");
  return { html: htmlOf(script, style, ""), hashes: { script: hashOf(script), style: hashOf(style) } };
}

/**
 * The page on which everything that a mock plays can be tried: one file that asks nobody but the control port and the ports of the mock.
 *
 * @param origins those ports
 */
export function tryItPage(origins: readonly string[]): {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
} {
  made ??= make();
  const { html, hashes } = made;
  const policy = [
    "default-src 'none'",
    `script-src ${hashes.script}`,
    `style-src ${hashes.style}`,
    "img-src data:",
    `connect-src 'self' ${origins.join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
  return {
    html,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": policy,
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    },
  };
}

/**
 * The same page with the mock inside it, as a file for any web server. It asks for what lies beside it: the program `mock.js`, `site.json`, and a
 * contract as `contract.<language>.json`. It may ask nobody else, and what it sends to the ports of the contract does not leave it.
 */
export function tryItFile(): string {
  const script = joined("control-in-page");
  const style = read("style.css");
  const policy = [
    "default-src 'none'",
    // Schemas are compiled to functions by Ajv.
    `script-src 'self' ${hashOf(script)} 'unsafe-eval'`,
    `style-src ${hashOf(style)}`,
    "img-src data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  const head = `<meta http-equiv="content-security-policy" content="${policy}">\n<meta name="referrer" content="no-referrer">\n`;
  return htmlOf(script, style, head);
}
