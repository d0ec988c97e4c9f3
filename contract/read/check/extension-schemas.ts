import { existsSync, readFileSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { stepsOf } from "../pointer.ts";

/** The published JSON Schemas of the toolkit's own extensions, compiled, by extension. */
export function extensionSchemas(): ReadonlyMap<string, ValidateFunction> {
  const folder = findFolder(dirname(fileURLToPath(import.meta.url)));
  const ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true });
  addFormats.default(ajv);
  const files = readdirSync(folder).filter((file) => file.endsWith(".json"));
  return new Map(
    files.map((file) => [
      file.replace(/\.json$/, ""),
      ajv.compile(JSON.parse(readFileSync(join(folder, file), "utf8")) as object),
    ]),
  );
}

/** The package's own folder is above this one, how far depends on whether it was built. */
function findFolder(from: string): string {
  const folder = join(from, "schemas", "extensions");
  if (existsSync(folder)) return folder;
  const above = dirname(from);
  if (above === from) throw new Error("the package is incomplete: schemas/extensions/ is missing");
  return findFolder(above);
}

/** What is wrong, and with which field of the extension `name`. */
export function wordsFor(name: string, error: ErrorObject): string {
  const field = stepsOf(error.instancePath).findLast((step) => !/^\d+$/.test(step));
  return `${field === undefined ? "" : `\`${field}\` of `}\`${name}\` ${faultOf(error)}`;
}

/** The names that one that is wrong may stand for. */
export function allowedBy({ params, parentSchema }: ErrorObject): readonly string[] {
  const allowed: unknown = params["allowedValues"] ?? Object.keys(fieldsOf(parentSchema));
  return Array.isArray(allowed) ? allowed.filter((value) => typeof value === "string") : [];
}

function fieldsOf(schema: unknown): object {
  const fields = (schema as { readonly properties?: unknown } | undefined)?.properties;
  return typeof fields === "object" && fields !== null ? fields : {};
}

function faultOf(error: ErrorObject): string {
  const allowed: unknown = error.params["allowedValues"];
  const extra: unknown =
    error.params["additionalProperty"] ?? error.params["unevaluatedProperty"] ?? error.params["propertyName"];
  if (Array.isArray(allowed))
    return `must be one of ${allowed.map((value) => JSON.stringify(value)).join(", ")}, got ${JSON.stringify(error.data)}`;
  if (typeof extra === "string") return `has no field "${extra}"`;
  return error.message ?? "is not allowed";
}
