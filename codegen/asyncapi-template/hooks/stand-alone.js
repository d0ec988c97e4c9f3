const { mkdir, writeFile } = require("node:fs/promises");
const { createRequire } = require("node:module");
const { join } = require("node:path");

module.exports = {
  /**
   * What the generator compiles requires this package, which cannot be found from here where the generator is installed
   * elsewhere, as the AsyncAPI CLI mostly is. It improves stack traces, and does nothing here.
   */
  "generate:before": async ({ templateDir }) => {
    const compiled = join(templateDir, "__transpiled");
    try {
      createRequire(join(compiled, "index.js")).resolve("source-map-support/register");
    } catch {
      const folder = join(compiled, "node_modules/source-map-support");
      await mkdir(folder, { recursive: true });
      await writeFile(join(folder, "register.js"), "");
    }
  },
};
