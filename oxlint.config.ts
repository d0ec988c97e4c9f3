import { defineConfig, type OxlintConfig, type OxlintOverride } from "oxlint";

/** What a room's files may import from outside the room, as paths from the root of the repository. */
interface Room {
  readonly path: string;
  readonly doors: readonly string[];
  /** Rooms inside this one: its own files enter them through their `index.ts` only. */
  readonly inner?: readonly string[];
  /** Runs in a browser too: nothing from Node.js, no package that opens sockets. */
  readonly browserSafe?: true;
  /** Chance and time are handed in. */
  readonly pure?: true;
}

const contract = [
  "contract/index.ts",
  "contract/payload/index.ts",
  "contract/scenario/index.ts",
  "contract/wire/index.ts",
];

const rooms: readonly Room[] = [
  { path: "contract", doors: [], inner: ["read", "payload", "scenario", "wire"], browserSafe: true, pure: true },
  { path: "contract/payload", doors: ["contract/*.ts"], browserSafe: true, pure: true },
  {
    path: "contract/scenario",
    doors: ["contract/*.ts", "contract/payload/index.ts", "contract/wire/index.ts"],
    browserSafe: true,
    pure: true,
  },
  { path: "contract/wire", doors: ["contract/*.ts"], browserSafe: true, pure: true },
  {
    path: "contract/read",
    doors: ["contract/*.ts", "contract/payload/index.ts", "contract/scenario/index.ts", "contract/wire/index.ts"],
    pure: true,
  },
  { path: "codegen", doors: contract, inner: ["runtime"], browserSafe: true, pure: true },
  { path: "codegen/runtime", doors: ["contract/wire/index.ts"], inner: ["react"], browserSafe: true },
  { path: "codegen/runtime/react", doors: ["codegen/runtime/index.ts"], browserSafe: true },
  { path: "generated", doors: ["codegen/runtime/{,react/}index.ts", "mock-server/msw/index.ts"] },
  { path: "mock-server", doors: contract, inner: ["engine", "msw", "vitest"], pure: true },
  { path: "mock-server/engine", doors: contract, browserSafe: true, pure: true },
  {
    path: "mock-server/vitest",
    doors: [...contract, "mock-server/engine/index.ts", "mock-server/mock-journal.ts"],
    browserSafe: true,
    pure: true,
  },
  {
    path: "mock-server/msw",
    doors: [
      ...contract,
      "mock-server/engine/index.ts",
      "mock-server/{call-backs,cross-origin,find-scenario,fit-reason,for-systems,mock-channel,mock-journal}.ts",
      "mock-server/{places-of,request-body,seat}.ts",
      "mock-server/{socketio-event,socketio-refusal,subprotocol-fault,tolerant-clock}.ts",
    ],
    browserSafe: true,
    pure: true,
  },
  { path: "conformance", doors: contract, pure: true },
  { path: "docs-site", doors: contract, pure: true },
  { path: "examples", doors: ["generated/**"] },
  // What is to prove the toolkit must not lean on it.
  { path: "test/hand-written-servers", doors: ["test/broken-servers/{harbour,conversations}/index.ts"] },
  // A handlers file is written as a user's would be: against the library.
  { path: "handlers", doors: ["index.ts"] },
  {
    path: "cli",
    doors: [
      "*/index.ts",
      "contract/{payload,read,scenario,wire}/index.ts",
      "codegen/runtime/index.ts",
      "mock-server/engine/index.ts",
    ],
  },
];

/** How deep folders may go inside a room: `no-restricted-imports` sees `../` as written, so each depth has its own rule. */
const depths = [0, 1, 2, 3];

// A name stands for all that ends in it.
const nodeOnly = [
  "node:*",
  "ws",
  "!msw/ws",
  "socket.io",
  "httpxy",
  "prom-client",
  "commander",
  "@redocly/*",
  "@asyncapi/*",
];

function rulesOf({ path, doors, inner = [], browserSafe, pure }: Room): OxlintOverride[] {
  return depths.map((depth) => {
    const ups = path.split("/").length + depth;
    const leave = "../".repeat(depth + 1);
    const names = [...doors, ...inner.map((name) => `${path}/${name}/index.ts`)];
    const allowed = doors.map((door) => `!${relative(path, ups, door)}`);
    const within = inner.flatMap((name) => {
      const here = depth === 0 ? "./" : "../".repeat(depth);
      return [`${here}${name}/**`, `!${here}${name}/index.ts`];
    });
    return {
      files: [`${path}/${"*/".repeat(depth)}*.{ts,tsx}`],
      rules: {
        "no-restricted-imports": [
          "error",
          {
            patterns: [
              {
                group: [`${leave}**`, ...allowed, ...within, ...(path === "contract" ? ["!./index.ts"] : [])],
                message: `${path}/ may enter only: ${names.join(", ") || "nothing outside itself"}`,
              },
              ...(browserSafe ? [{ group: nodeOnly, message: `${path}/ also runs in browsers` }] : []),
            ],
          },
        ],
        ...(pure ? handedIn : {}),
      },
    };
  });
}

/** The path of `door` as a file writes it that lies `ups` folders below the root, in the room at `path`. */
function relative(path: string, ups: number, door: string): string {
  const own = path.split("/");
  const target = door.split("/");
  let shared = 0;
  while (shared < own.length && own[shared] === target[shared]) shared += 1;
  return "../".repeat(ups - shared) + target.slice(shared).join("/");
}

const handedIn: OxlintOverride["rules"] = {
  "no-restricted-globals": ["error", "setTimeout", "setInterval", "setImmediate"],
  "no-restricted-properties": [
    "error",
    { object: "Math", property: "random", message: "chance is handed in" },
    { object: "Date", property: "now", message: "time is handed in" },
  ],
};

const config: OxlintConfig = defineConfig({
  plugins: ["eslint", "typescript", "unicorn", "oxc", "import", "vitest"],
  categories: { correctness: "error" },
  ignorePatterns: ["generated/**", "dist/**", "coverage/**", "reports/**"],
  rules: {
    "import/no-cycle": "error",
    "no-console": "error",
    "no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_", ignoreRestSiblings: true }],
    "typescript/ban-ts-comment": "error",
    // Also refuses types written as `import("…").Type`, which the import rules of the rooms cannot see.
    "typescript/consistent-type-imports": ["error", { fixStyle: "inline-type-imports", disallowTypeAnnotations: true }],
    "typescript/no-explicit-any": "error",
    "typescript/no-floating-promises": "error",
    // Code points are what JSON Schema counts, so spreading a text is what is meant.
    "typescript/no-misused-spread": "off",
    // Interfaces here describe plain objects of functions; hardly anything has a `this` to lose.
    "typescript/unbound-method": "off",
    // The second argument says what was tried.
    "vitest/valid-expect": ["error", { maxArgs: 2 }],
  },
  overrides: [
    ...rooms.flatMap(rulesOf),
    {
      // Inside a page nobody hands time in: this is where the default comes from.
      files: ["mock-server/msw/page-clock.ts"],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    {
      files: ["**/*.test.ts", "**/testing/**"],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    {
      // The one place where the runtime takes time and chance from, unless they are handed in.
      files: ["codegen/runtime/surroundings.ts"],
      rules: { "no-restricted-globals": "off", "no-restricted-properties": "off" },
    },
    { files: ["toolchain/**", "bin/**", "bench/**"], rules: { "no-console": "off" } },
  ],
});

export default config;
