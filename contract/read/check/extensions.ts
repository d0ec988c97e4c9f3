import type { Contract, MessageOperation } from "../../model.ts";
import type { ContractDraft } from "../draft-contract.ts";
import { didYouMean } from "../misspelt.ts";
import { child, entriesOf, itemsOf, textOf, type Place } from "../place.ts";
import { stepsOf } from "../pointer.ts";
import type { Desk, Reader } from "../reader.ts";
import { homeAt, homesOf, isShown } from "./extension-homes.ts";
import { ruleOf } from "./extension-rules.ts";
import { allowedBy, extensionSchemas, wordsFor } from "./extension-schemas.ts";
import { tellingErrors } from "./telling-errors.ts";
import { placeOf, readAt } from "./place-of.ts";

/** Extensions of the toolkit: their form, their place, and the names they use. */
export function checkExtensions(draft: ContractDraft): void {
  const { reader, parts } = draft;
  const schemas = extensionSchemas();
  for (const { desk } of parts) {
    walk(desk.root, (place, name) => {
      if (!homesOf.has(name)) return checkName(desk, place, name);
      checkForm(reader, place, name, schemas);
      const home = homeAt(desk.format, place.pointer.slice(0, place.pointer.lastIndexOf("/")));
      const homes = homesOf.get(name) ?? [];
      if (home !== undefined && homes.includes(home)) return;
      const fix = `move it to ${homes.map((one) => (/^[aeio]/.test(one) ? `an ${one}` : `a ${one}`)).join(" or ")}`;
      reader.report("extension-misplaced", place, `\`${name}\` has no effect here`, fix);
    });
  }
  for (const operation of draft.contract.operations) if (operation.kind === "message") checkEmissions(draft, operation);
}

/** Fields of one's own are free, but for those that seem to mean one of these. */
function checkName(desk: Desk, place: Place, name: string): void {
  const home = homeAt(desk.format, place.pointer.slice(0, place.pointer.lastIndexOf("/")));
  const fix = home === undefined ? "" : didYouMean(name, [...homesOf.keys()]);
  if (fix !== "") desk.reader.report("extension-misspelt", place, `nobody reads a field \`${name}\``, fix);
}

/** Visits every extension in a document, whoever's it is. */
function walk(place: Place, visit: (place: Place, name: string) => void): void {
  for (const item of itemsOf(place)) walk(item, visit);
  for (const [key, entry] of entriesOf(place)) {
    if (key.startsWith("x-")) visit(entry, key);
    if (!homesOf.has(key) && !isShown(`/${key}`)) walk(entry, visit);
  }
}

function checkForm(reader: Reader, place: Place, name: string, schemas: ReturnType<typeof extensionSchemas>): void {
  const validate = schemas.get(name);
  if (name === "x-close-codes") checkCloseCodes(reader, place);
  if (validate === undefined || validate(place.value)) return;
  const errors = validate.errors ?? [];
  const deepest = Math.max(...errors.map(({ instancePath }) => stepsOf(instancePath).length));
  for (const error of tellingErrors(errors)) {
    const isUnion = error.keyword === "oneOf" || error.keyword === "anyOf" || error.keyword === "if";
    // Of a union's branches, the one that went furthest is the one that was meant.
    if (
      errors.length > 1 &&
      (isUnion || (errors.some(({ keyword }) => keyword === "oneOf") && stepsOf(error.instancePath).length < deepest))
    )
      continue;
    const extra: unknown = error.params["additionalProperty"] ?? error.params["propertyName"];
    const at = [...stepsOf(error.instancePath), ...(typeof extra === "string" ? [extra] : [])].reduce<Place>(
      child,
      place,
    );
    if (name === "x-close-codes" && stepsOf(at.pointer).at(-2) === name && isReserved(stepsOf(at.pointer).at(-1) ?? ""))
      continue;
    // Reported when the document was read.
    if (
      error.keyword === "pattern" &&
      /duration/i.test(`${error.schemaPath} ${String((error.parentSchema as { title?: string } | undefined)?.title)}`)
    )
      continue;
    const wrong = typeof extra === "string" ? extra : typeof error.data === "string" ? error.data : "";
    const fix = didYouMean(wrong, allowedBy(error)) || (error.keyword === "enum" ? "write one of these" : ruleOf(name));
    reader.report("extension-invalid", at, wordsFor(name, error), fix);
  }
}

function checkCloseCodes(reader: Reader, place: Place): void {
  for (const [code, entry] of entriesOf(place)) {
    if (!isReserved(code)) continue;
    const fix = "use 1000 to 1003, 1007 to 1014, or 3000 to 4999";
    reader.report("close-code-reserved", entry, `no frame can carry the close code ${code} (RFC 6455 §7.4)`, fix);
  }
}

function isReserved(text: string): boolean {
  const code = Number(text);
  if (!Number.isInteger(code)) return false;
  return code < 1000 || code > 4999 || [1004, 1005, 1006, 1015].includes(code) || (code >= 1016 && code <= 2999);
}

function checkEmissions({ contract, reader }: ContractDraft, operation: MessageOperation): void {
  if (operation.from === "client") {
    for (const name of ["x-emit", "x-microcks-operation"]) {
      const place = placeOf(reader, operation.source);
      const entry = place && readAt(place, name);
      if (entry?.value === undefined) continue;
      const fix = "move it to an operation that the server sends";
      reader.report("extension-misplaced", entry, `\`${name}\` has no effect on what a client says`, fix);
    }
  }
  const names = new Set(
    contract.messages
      .filter(({ id }) => operation.messages.includes(id))
      .flatMap(({ examples }) => examples.map(({ name }) => name)),
  );
  for (const { on, sequence, source } of operation.emissions) {
    const place = placeOf(reader, source);
    if (place === undefined) continue;
    if (on.kind === "state" && !isResource(contract, operation.system, on.resource)) {
      const fix = "use the name of a schema of this system: its key, or its file's name in PascalCase";
      reader.report(
        "unknown-resource",
        readAt(place, "on"),
        `system "${operation.system}" has no schema "${on.resource}"`,
        fix,
      );
    }
    for (const [index, name] of (sequence ?? []).entries()) {
      if (names.has(name)) continue;
      const entry = child(readAt(place, "sequence"), index);
      const fix = `name one of the message's examples: ${[...names].filter((known) => known !== "").join(", ") || "it has no named ones"}`;
      reader.report("unknown-example", entry, `there is no example "${textOf(entry) || name}"`, fix);
    }
  }
}

function isResource(contract: Contract, system: string, name: string): boolean {
  return Object.hasOwn(contract.schemas, `${system}.${name}`);
}
