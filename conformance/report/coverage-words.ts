import type { CoverageSum, CoveredClause } from "../covered/measure-coverage.ts";

/** What clauses of one kind are called, many of them. */
export function kindName({ dimension, direction }: Pick<CoverageSum, "dimension" | "direction">): string {
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

/** One clause for a reader: `shop-api.readLot 404`. */
export function clauseName({
  dimension,
  operation,
  channel,
  message,
  status,
  closeCode,
  keyword,
}: CoveredClause): string {
  switch (dimension) {
    case "operation":
      return operation ?? "";
    case "message":
      return message ?? "";
    case "status":
      return `${operation} ${status}`;
    case "close-code":
      return `${channel} ${closeCode}`;
    case "keyword":
      return `${message ?? operation} ${keyword}`;
  }
}
