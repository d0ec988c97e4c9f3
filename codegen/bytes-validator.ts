/** `validators/_bytes.js`: makes a validator of bytes from one of texts, without the class of the page that a value comes from. */
export const bytesModule = `import { validator } from "./_validator.js";

/** Bytes are judged as a text with a character for each of them, so that lengths count bytes. */
export function bytesValidator(validate) {
  const judge = (value) => {
    const areBytes = ArrayBuffer.isView(value) && value[Symbol.toStringTag] === "Uint8Array";
    const fits = areBytes && validate(textOf(value));
    judge.errors = areBytes ? validate.errors : [{ instancePath: "", keyword: "type", params: { type: "a Uint8Array" } }];
    return fits;
  };
  return validator(judge);
}

function textOf(bytes) {
  let text = "";
  for (let start = 0; start < bytes.length; start += 4096)
    text += String.fromCharCode(...bytes.subarray(start, start + 4096));
  return text;
}
`;
