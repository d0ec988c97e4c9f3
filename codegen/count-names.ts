import { CodeGen, ValueScope } from "ajv/dist/compile/codegen/index.js";

type Counts = Record<string, number>;

interface Block {
  readonly nodes: readonly { readonly names: Readonly<Counts> }[];
}

/**
 * Makes Ajv count the names in its code once: it would count those of a block again for each block around it, which takes half of
 * the time that printing a validator does. The counts stay what they are.
 */
export function countNamesOnce(): void {
  const { _root: root } = new CodeGen(new ValueScope({ scope: {} })) as unknown as { readonly _root: object };
  const block = Object.getPrototypeOf(Object.getPrototypeOf(root)) as object;
  // Another Ajv than this one may keep its blocks in another way, and is left alone.
  if (Object.getOwnPropertyDescriptor(block, "names")?.get === undefined) return;
  let counts: Counts | undefined;

  Object.defineProperty(block, "names", {
    configurable: true,
    get(this: Block): Counts {
      const isInner = counts !== undefined;
      const own = (counts ??= {});
      try {
        for (const { names } of this.nodes) for (const name in names) own[name] = (own[name] ?? 0) + (names[name] ?? 0);
      } finally {
        if (!isInner) counts = undefined;
      }
      // What a block inside another one holds is counted by then, and what is returned would be counted once more.
      return isInner ? {} : own;
    },
  });
}
