export interface Preference {
  /** Status to answer with. */
  readonly code?: number;
  /** Name of the example to answer with. */
  readonly example?: string;
}

/** `Prefer: code=404, example=gone` (RFC 7240), also with `;` between, also quoted; undefined where the header says neither. */
export function readPrefer(header: string | undefined): Preference | undefined {
  if (header === undefined) return undefined;
  const found = new Map(
    [...header.matchAll(/(?:^|[,;\s])(code|example)=(?:"([^"]*)"|([^\s,;]+))/g)].map(([, name, quoted, plain]) => [
      name,
      quoted ?? plain ?? "",
    ]),
  );
  const code = Number(found.get("code"));
  const example = found.get("example");
  const preference: Preference = {
    ...(Number.isInteger(code) && code >= 100 && code <= 599 && { code }),
    ...(example !== undefined && { example }),
  };
  return Object.keys(preference).length === 0 ? undefined : preference;
}
