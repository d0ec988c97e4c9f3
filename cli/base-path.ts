/** Whether a text is a path that a site can be served under: a slash at both ends, and nothing that would end it in a URL or a tag. */
export const isBasePath = (text: string): boolean => /^\/(?:[^\s?#"<>]*\/)?$/.test(text);
