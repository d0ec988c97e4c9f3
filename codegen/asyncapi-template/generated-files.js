const { existsSync } = require("node:fs");
const { join } = require("node:path");
const { pathToFileURL } = require("node:url");

// A checkout runs from its sources; the published package holds only what was compiled from them.
const source = join(__dirname, "../../cli/template-files.ts");
const main = existsSync(source) ? source : join(__dirname, "../../dist/cli/template-files.js");

const made = new WeakMap();

/** The files for a parsed document: made once, for the hook that makes folders and for the template. */
exports.generatedFiles = (document, params) => {
  if (!made.has(document)) {
    made.set(
      document,
      import(pathToFileURL(main).href).then(({ templateFiles }) => templateFiles(document, { ...params })),
    );
  }
  return made.get(document);
};
