import randexp from "randexp";

/** Its types say that the class is a property `default` of the export; it is the export itself. */
export const RandExp: typeof randexp.default = randexp as unknown as typeof randexp.default;
