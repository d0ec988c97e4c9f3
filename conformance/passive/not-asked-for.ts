/** For checks that only state a promise: what passes is judged as it passes. */
export const notAskedFor: { readonly run: () => never } = {
  run() {
    throw new Error("a promise that is judged in passing cannot be asked about");
  },
};
