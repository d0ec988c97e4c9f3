// Packs what would be published and asks publint about it.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const pkgDir = fileURLToPath(new URL("..", import.meta.url));

const build = fileURLToPath(new URL("build.mjs", import.meta.url));
if (spawnSync(process.execPath, [build], { stdio: "inherit" }).status !== 0) process.exit(1);
const { messages, pkg } = await publint({ pkgDir, pack: "npm", strict: true });
for (const message of messages) console.error(formatMessage(message, pkg));
process.exit(messages.length === 0 ? 0 : 1);
