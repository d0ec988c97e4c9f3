import { describe, expect, test } from "vitest";
import { fileName, openNames, typeName, valueName } from "./names.ts";

test.each([
  { given: "placeBid", type: "PlaceBid", value: "placeBid", file: "place-bid" },
  { given: "place-bid", type: "PlaceBid", value: "placeBid", file: "place-bid" },
  { given: "place_bid.v2", type: "PlaceBidV2", value: "placeBidV2", file: "place-bid-v2" },
  { given: "URLList", type: "URLList", value: "urlList", file: "url-list" },
  { given: "ID", type: "ID", value: "id", file: "id" },
  { given: "v2bid", type: "V2Bid", value: "v2Bid", file: "v2-bid" },
  { given: "1st", type: "N1St", value: "n1St", file: "n1-st" },
  { given: "class", type: "Class", value: "class_", file: "class" },
  { given: "delete", type: "Delete", value: "delete_", file: "delete" },
  { given: "Ação", type: "Acao", value: "acao", file: "acao" },
  { given: "名", type: "U540D", value: "u540D", file: "u540-d" },
  { given: "*/ ${x}", type: "X", value: "x", file: "x" },
  { given: "__proto__", type: "Proto", value: "proto", file: "proto" },
  { given: "", type: "Unnamed", value: "unnamed", file: "unnamed" },
  { given: "💥", type: "Unnamed", value: "unnamed", file: "unnamed" },
])("$given is named $type, $value and $file", ({ given, type, value, file }) => {
  expect({ type: typeName(given), value: valueName(given), file: fileName(given) }).toEqual({ type, value, file });
});

test("a name of any length is short enough for the name of a file", () => {
  for (const given of ["lot".repeat(100), "lot ".repeat(100), "日本".repeat(100)])
    expect(fileName(`${typeName(given)}CallbackHandlers2`).length, given).toBeLessThan(200);
});

describe("a table of names", () => {
  test.each([
    { claims: [["Lot"], ["Lot"], ["Lot"]], want: ["Lot", "Lot2", "Lot3"] },
    { claims: [["Lot"], ["Lot", "HallLot"]], want: ["Lot", "HallLot"] },
    { claims: [["Lot2"], ["Lot"], ["Lot"]], want: ["Lot2", "Lot", "Lot3"] },
    { claims: [["Lot"], ["LOT"]], want: ["Lot", "LOT2"] },
    { claims: [["Error"], ["Promise"], ["Error"]], want: ["ErrorData", "PromiseData", "Error2"] },
  ])("gives $want for $claims", ({ claims, want }) => {
    const names = openNames();
    expect(claims.map((candidates) => names.claim(...candidates))).toEqual(want);
  });
});
