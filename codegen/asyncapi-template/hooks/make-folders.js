const { mkdir } = require("node:fs/promises");
const { dirname, join } = require("node:path");
const { generatedFiles } = require("../generated-files.js");

module.exports = {
  /** The generator writes files only into folders that are there. */
  "generate:before": async ({ asyncapi, templateParams, targetDir }) => {
    const files = await generatedFiles(asyncapi, templateParams);
    const folders = new Set(files.map(({ path }) => dirname(join(targetDir, path))));
    for (const folder of folders) await mkdir(folder, { recursive: true });
  },
};
