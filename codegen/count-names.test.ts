import { _, CodeGen, ValueScope } from "ajv/dist/compile/codegen/index.js";
import { expect, test } from "vitest";
import { countNamesOnce } from "./count-names.ts";

interface Counted {
  readonly names: Readonly<Record<string, number>>;
}

/** Code with every kind of block in it, one inside another. */
function written(): Counted {
  const gen = new CodeGen(new ValueScope({ scope: {} }));
  const name = gen.const("one", _`1`);
  gen.func(gen.name("f"), _`data`, false, () => {
    gen.if(
      _`${name} === 1`,
      () => {
        gen.forRange("i", 0, name, (index) => gen.if(_`${index} > ${name}`, () => gen.code(_`${name}`)));
        gen.forOf("item", name, (item) => gen.assign(gen.let("inner"), _`${item} + ${name}`));
        gen.forIn("key", name, (key) => gen.code(_`${key}`));
      },
      () =>
        gen.if(
          name,
          () => gen.code(_`${name}`),
          () => gen.code(_`${name} + ${name}`),
        ),
    );
    gen.try(
      () => gen.code(_`${name}`),
      (error) => gen.code(_`${error} + ${name}`),
      () => gen.code(_`${name}`),
    );
    gen.for(_`let j = ${name}; ; `, () => gen.code(_`${name}`));
    gen.return(name);
  });
  return (gen as unknown as { readonly _root: Counted })._root;
}

test("names are counted as Ajv counts them, whichever block is asked", () => {
  const block = Object.getPrototypeOf(Object.getPrototypeOf(written())) as object;
  const getter = (): unknown => Object.getOwnPropertyDescriptor(block, "names")?.get;
  const own = getter();
  const want = written().names;
  expect(Object.values(want).some((count) => count > 10)).toBe(true);
  countNamesOnce();
  expect(getter()).not.toBe(own);
  expect(written().names).toEqual(want);
  expect(written().names).toEqual(want);
  const inner = (root: Counted): readonly Counted[] =>
    ((root as { nodes?: readonly Counted[] }).nodes ?? []).flatMap((node) => [node, ...inner(node)]);
  const counted = inner(written()).map(({ names }) => names);
  Object.defineProperty(block, "names", { configurable: true, get: own as () => unknown });
  expect(counted).toEqual(inner(written()).map(({ names }) => names));
});
