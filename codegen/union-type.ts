type Printed = Record<string | symbol, unknown>;

const isUnknown = ({ tsType }: Printed): boolean => tsType === "unknown";

/** One of these, each said once; with something undescribed among them there is nothing left to say. */
export function unionType(types: readonly Printed[]): Printed {
  const distinct = [...new Map(types.map((type) => [JSON.stringify(type), type])).values()];
  const [only] = distinct;
  if (distinct.some(isUnknown)) return { tsType: "unknown" };
  return distinct.length === 1 && only !== undefined ? only : { anyOf: distinct };
}
