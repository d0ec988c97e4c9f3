/** What the tests call on that does not come from npm, by its name in Debian. */
export const debianPackagesForTests = ["curl", "python3-websockets"];
