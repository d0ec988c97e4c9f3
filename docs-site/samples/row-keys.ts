import { type Contract, type HttpChannel, resourcesOf } from "../../contract/index.ts";

/** Place of rows (`<document> /lots/{id}`) → their keys, as the documents' examples have them. */
type Shelves = ReadonlyMap<string, readonly unknown[]>;

const known = new WeakMap<Contract, Shelves>();

/**
 * Path parameters of a channel → the keys of rows that are there from the beginning, where the documents show some: a request for
 * any other row is answered with 404.
 */
export function rowKeys(contract: Contract, { document, key }: HttpChannel): ReadonlyMap<string, readonly unknown[]> {
  let shelves = known.get(contract);
  if (shelves === undefined) known.set(contract, (shelves = shelvesOf(contract)));
  const found = new Map<string, readonly unknown[]>();
  for (const { index, 0: braces, 1: name = "" } of key.matchAll(/\{([^{}]+)\}/g)) {
    const keys = shelves.get(`${document} ${key.slice(0, index + braces.length)}`);
    if (keys !== undefined) found.set(name, keys);
  }
  return found;
}

function shelvesOf(contract: Contract): Shelves {
  const channels = new Map(contract.operations.map(({ id, channel }) => [id, channel]));
  const places = new Map(contract.channels.map(({ id, document, key }) => [id, `${document} ${key}`]));
  return new Map(
    resourcesOf(contract).flatMap(({ operations: { read, replace, update, remove }, seeds, key }) => {
      const place = places.get(channels.get(read ?? replace ?? update ?? remove ?? "") ?? "");
      const keys = seeds.map((row) => row[key]);
      return place === undefined || keys.length === 0 ? [] : [[place, keys] as const];
    }),
  );
}
