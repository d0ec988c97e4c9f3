// The mock is in this page: what is asked of the control port elsewhere is asked of it. Beside the page are its program, and the contract in each language.

async function read(name) {
  const answer = await fetch(new URL(name, location.href), { cache: "no-cache" });
  if (!answer.ok) throw new Error(`${name}: ${answer.status} ${answer.statusText}`);
  return answer.json();
}

let pages = { home: ".", things: {} };

async function open() {
  const { languages } = await read("site.json");
  const [first] = Object.keys(languages);
  const wanted = new URL(location.href).searchParams.get("language");
  const language = wanted !== null && Object.hasOwn(languages, wanted) ? wanted : first;
  const [{ openBackstage }, contract] = await Promise.all([
    import(new URL("mock.js", location.href)),
    read(`contract.${language}.json`),
  ]);
  pages = languages[language];
  return openBackstage(contract);
}

const opened = open();

export const ask = async (path, options) => (await opened).ask(path, options);

/** One page, one world. */
export const hasWorlds = false;
export const worldIn = () => ({});

export const follow = async (_key, listener) => (await opened).follow(listener);

/** Where the documentation speaks of something, by its id, or begins; known once something was asked. */
export const pageAbout = (id) => new URL(pages.things[id] ?? pages.home, location.href).href;
