// Not imported: the generator would compile what an `import` names.
const { generatedFiles } = require("../generated-files.js");

// The generator takes any component of this name for a file. The one in its SDK cannot be found from here where the generator
// is installed elsewhere, as the AsyncAPI CLI mostly is.
function File({ children }) {
  return children;
}

/** Every file that `sockwright generate` writes for the system of the document. */
export default async function Files({ asyncapi, params }) {
  const files = await generatedFiles(asyncapi, params);
  return files.map(({ path, text }) => (
    <File key={path} name={path}>
      {text}
    </File>
  ));
}
