import { formFields } from "./form-fields.ts";

/**
 * A multipart form made of its fields, as OpenAPI writes them where nothing else is said (3.1 §4.8.15.1): files as they are, objects as
 * parts of JSON, anything else as text. A form that is one already stays as it is.
 */
export function writeForm(fields: object): FormData {
  if (fields instanceof FormData) return fields;
  const form = new FormData();
  for (const [name, value] of formFields(fields))
    form.append(
      name,
      value instanceof Blob
        ? value
        : typeof value === "object"
          ? new Blob([JSON.stringify(value)], { type: "application/json" })
          : String(value as string | number | boolean),
    );
  return form;
}
