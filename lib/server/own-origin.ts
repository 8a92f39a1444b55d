/**
 * Was the request sent by a page of this portal? Browsers name the sender of every form and every fetch that writes.
 *
 * @param origin the Origin header.
 * @param hosts by which browsers may know the portal: what the request says, and what the settings say.
 */
export function isOwnOrigin(origin: string | null | undefined, hosts: readonly (string | null | undefined)[]): boolean {
  if (!origin || !URL.canParse(origin)) return false;
  return hosts.includes(new URL(origin).host);
}

/** Host of the public address in the settings; null if there is none. */
export function hostOf(baseUrl: string | undefined): string | null {
  return baseUrl === undefined ? null : new URL(baseUrl).host;
}
