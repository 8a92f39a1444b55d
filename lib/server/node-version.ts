/** The oldest Node that everything here runs on; package.json's engines says the same. */
const OLDEST = [20, 19] as const;

/** Is it a Node that the portal runs on? */
export function isSupportedNode(version: string): boolean {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
}

/** What to tell somebody whose Node is too old. */
export function nodeTooOld(version: string): string {
  return `NAP Atlas needs Node ${OLDEST.join(".")} or newer; this is ${version}. Install a newer one from https://nodejs.org and start again.`;
}
