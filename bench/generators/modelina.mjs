// node modelina.mjs <document> <folder>: one TypeScript model a file, as the library's own examples do it.
import { readFileSync } from "node:fs";
import { TypeScriptFileGenerator } from "@asyncapi/modelina";

const [document, folder] = process.argv.slice(2);
const generator = new TypeScriptFileGenerator({ modelType: "interface", enumType: "union" });
const models = await generator.generateToFiles(JSON.parse(readFileSync(document, "utf8")), folder, {
  exportType: "named",
});
if (models.length === 0) throw new Error("no model was written");
