import { maskText } from "../../contract/index.ts";
import { visible } from "../markdown/flat.ts";

/** Text of a document in a mermaid diagram: letters that mermaid has a meaning for are named by their numbers. */
export const mermaidText = (text: string): string =>
  visible(maskText(text))
    .replaceAll("\n", " ")
    .replaceAll(/[#;"'<>{}()[\]|`:%\\]/g, (sign) => `#${sign.codePointAt(0)};`);
