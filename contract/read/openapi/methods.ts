import { child, isMapping, type Place } from "../place.ts";

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace", "query"] as const;

/** The operations of a path item. */
export function methodsOf(path: Place): readonly { readonly method: string; readonly place: Place }[] {
  return methods.flatMap((method) => {
    const place = child(path, method);
    return isMapping(place.value) ? [{ method, place }] : [];
  });
}
