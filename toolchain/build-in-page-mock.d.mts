/** `dist/try-it/`, where a package and the commands of a checkout look for it. */
export const inPageMockFolder: string;

/**
 * Writes `mock.js`, a mock for pages of documentation, and `mock.licenses.txt` into a folder.
 *
 * @param folder default: {@link inPageMockFolder}
 */
export function buildInPageMock(folder?: string): Promise<void>;
