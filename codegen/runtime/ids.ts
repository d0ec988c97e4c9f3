/** Makes correlation ids: UUIDs (version 4), or numbers that count up from 1. */
export function idMaker(random: () => number): (type: "number" | undefined) => string | number {
  let serial = 0;
  return (type) =>
    type
      ? ++serial
      : "10000000-1000-4000-8000-100000000000".replace(/[018]/g, (digit) =>
          (+digit ^ ((random() * 16) >> (+digit / 4))).toString(16),
        );
}
