// Draws docs/images/session.svg, the README's picture: a mock is started, commands are run against it, and what they print is
// what the picture shows. `npm run picture` remakes it.
import { spawn, spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const width = 136;

const commands = [
  `curl -s localhost:9090/health`,
  `curl -s localhost:9090/api/backends -X POST -H "authorization: Bearer $(npx sockwright token)" -H "content-type: application/json" -d '{"address":"10.0.0.9:8080","pool":"web"}'`,
  `node -e 'new WebSocket("ws://localhost:9090/api/ws/backends").onmessage = ({ data }) => { console.log(JSON.parse(data).data.backends.map(({ id, status }) => id + " " + status).join(", ")); process.exit() }'`,
  `curl -s localhost:9090/api/backends -X POST -H "authorization: Bearer $(npx sockwright token)" -H "content-type: application/json" -d '{"address":5,"pool":"web"}'`,
];

const mock = spawn(process.execPath, [join(root, "bin/sockwright.js"), "mock", "--ports", "exact"], {
  stdio: ["ignore", "pipe", "ignore"],
  env: { ...process.env, NO_COLOR: "1" },
});
let map = "";
await new Promise((resolve) => {
  mock.stdout.on("data", (chunk) => {
    map += chunk;
    if (map.includes("ready in")) resolve();
  });
});

const lines = [{ text: "$ npx sockwright mock", kind: "prompt" }, ...shown(map)];
for (const command of commands) {
  const { stdout } = spawnSync("bash", ["-c", command], { cwd: root, encoding: "utf8" });
  lines.push({ text: "", kind: "output" }, ...wrapped(`$ ${command}`, "prompt"), ...shown(stdout));
}
mock.kill("SIGINT");
writeFileSync(join(root, "docs/images/session.svg"), drawing(lines));

function shown(output) {
  return output
    .trimEnd()
    .split("\n")
    .flatMap((line) => wrapped(line.trimEnd(), "output"));
}

function wrapped(line, kind) {
  const pieces = line.match(new RegExp(`.{1,${width}}`, "g")) ?? [""];
  return pieces.map((text) => ({ text, kind }));
}

function drawing(rows) {
  const escape = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const [unit, step] = [8.43, 20];
  const size = [Math.ceil(width * unit + 48), rows.length * step + 72];
  const text = rows.map(({ text: content, kind }, index) => {
    const fill = kind === "prompt" ? "#9ece6a" : /^(PORT|described|ready)/.test(content) ? "#7dcfff" : "#c0caf5";
    return `<text x="24" y="${64 + index * step}" fill="${fill}" xml:space="preserve">${escape(content)}</text>`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size.join(" ")}" width="${size[0]}" height="${size[1]}" role="img" aria-label="A terminal: the mock starts, requests and frames are answered">
<rect width="100%" height="100%" rx="10" fill="#1a1b26"/>
<circle cx="24" cy="22" r="6" fill="#f7768e"/><circle cx="44" cy="22" r="6" fill="#e0af68"/><circle cx="64" cy="22" r="6" fill="#9ece6a"/>
<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="14">
${text.join("\n")}
</g>
</svg>
`;
}
