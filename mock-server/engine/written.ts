import type { Source } from "../../contract/index.ts";

/** A place in the documents as people write it: `openapi/shop.yaml:12`. */
export const written = ({ file, line }: Source): string => `${file}:${line}`;
