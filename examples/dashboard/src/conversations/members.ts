import { signIn } from "../sign-in.ts";

/** Somebody who talks in the conversation, on a connection of their own. */
export interface Member {
  readonly id: string;
  readonly name: string;
  readonly token: string;
}

// The ids of the two who talk in the contract's examples, so that what they said before is theirs.
const ana = "c0a8012e-5d4b-4f7e-8a9c-1b2d3e4f5a60";
const bruno = "d1b9123f-6e5c-4a8f-9bad-2c3e4f5a6b71";

/** Both are signed in on this page, so that it shows what each sees of the other. */
export const members: readonly [Member, Member] = [
  { id: ana, name: "Ana", token: signIn(ana) },
  { id: bruno, name: "Bruno", token: signIn(bruno) },
];

export const conversationId = "9f1c6f0e-3a52-4f0b-9a0d-6c1f5b7a2e10";

export const nameOf = (id: string): string => members.find((member) => member.id === id)?.name ?? id;
