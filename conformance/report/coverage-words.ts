import type { CoverageSum } from "../covered/measure-coverage.ts";

/** What the clauses of a sum are called, many of them. */
export function sumName({ dimension, direction }: CoverageSum): string {
  switch (dimension) {
    case "operation":
      return "operations";
    case "message":
      return direction === "client" ? "messages of clients" : "messages of the server";
    case "status":
      return "statuses";
    case "close-code":
      return "close codes";
    case "keyword":
      return "keywords";
  }
}
