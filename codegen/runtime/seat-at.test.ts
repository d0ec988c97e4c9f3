import { expect, test } from "vitest";
import { seatAt } from "./seat-at.ts";

test.each([
  { given: "http://localhost:4000", url: "http://localhost:4000/floor", path: "/io/", query: {} },
  { given: "https://gw.example/", url: "https://gw.example/floor", path: "/io/", query: {} },
  { given: "https://gw.example/shop/socket.io", url: "https://gw.example/floor", path: "/shop/socket.io/", query: {} },
  {
    given: "https://gw.example/shop/?key=a&to=/b",
    url: "https://gw.example/floor",
    path: "/shop/",
    query: { key: "a", to: "/b" },
  },
  { given: "//gw.example/shop", url: "//gw.example/floor", path: "/shop/", query: {} },
  { given: "/shop/socket.io/", url: "/floor", path: "/shop/socket.io/", query: {} },
  { given: "", url: "/floor", path: "/io/", query: {} },
])("the namespace /floor at $given is $url, answered at $path", ({ given, url, path, query }) => {
  expect(seatAt(given, "/floor", "/io/")).toEqual({ url, path, query });
});
