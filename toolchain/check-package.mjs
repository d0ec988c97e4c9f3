// Packs what would be published and asks publint about it.
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { publint } from "publint";
import { formatMessage } from "publint/utils";

const pkgDir = fileURLToPath(new URL("..", import.meta.url));

execFileSync(process.execPath, [fileURLToPath(new URL("build.mjs", import.meta.url))], { stdio: "inherit" });
const { messages, pkg } = await publint({ pkgDir, pack: "npm", strict: true });
for (const message of messages) console.error(formatMessage(message, pkg));
process.exit(messages.length === 0 ? 0 : 1);
