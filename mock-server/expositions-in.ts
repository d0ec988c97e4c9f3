import type { Contract } from "../contract/index.ts";

/** Text examples in Prometheus' format: their metrics are measured. */
export const expositionsIn = (contract: Contract): string[] =>
  contract.operations.flatMap((operation) =>
    operation.kind === "http"
      ? operation.responses.flatMap(({ content }) =>
          content
            .filter(({ contentType }) => contentType.startsWith("text/plain; version=0.0.4"))
            .flatMap(({ examples }) => examples.map(({ value }) => String(value))),
        )
      : [],
  );
