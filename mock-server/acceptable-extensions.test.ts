import { expect, test } from "vitest";
import { acceptableExtensions } from "./acceptable-extensions.ts";

test.each([
  { given: "", want: "" },
  { given: "permessage-deflate", want: "permessage-deflate" },
  { given: "permessage-deflate;client_max_window_bits", want: "permessage-deflate; client_max_window_bits" },
  {
    given: 'permessage-deflate; server_max_window_bits="10"',
    want: "permessage-deflate; server_max_window_bits=10",
  },
  {
    given: "x-other; a=b, permessage-deflate; server_max_window_bits=8, permessage-deflate; client_no_context_takeover",
    want: "permessage-deflate; client_no_context_takeover",
  },
  { given: "permessage-deflate; server_no_context_takeover=1", want: "" },
  { given: "permessage-deflate; server_max_window_bits", want: "" },
  { given: "permessage-deflate; server_max_window_bits=010", want: "" },
  { given: "permessage-deflate; client_max_window_bits=7", want: "" },
  { given: "permessage-deflate; client_max_window_bits=9; client_max_window_bits=9", want: "" },
  { given: "permessage-deflate; __proto__", want: "" },
  { given: "permessage-deflate=1", want: "" },
  { given: ", ,permessage-deflate", want: "permessage-deflate" },
  { given: ";;;", want: undefined },
  { given: "permessage-deflate;", want: undefined },
  { given: "permessage-deflate; a=", want: undefined },
  { given: 'permessage-deflate; a="', want: undefined },
  { given: "per message deflate", want: undefined },
])("of $given: $want", ({ given, want }) => {
  expect(acceptableExtensions(given)).toBe(want);
});
