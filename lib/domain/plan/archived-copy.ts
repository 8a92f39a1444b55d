/** Where the Internet Archive shows its copy of a page, the nearest to a day. An address by pattern: nobody has asked. */
export function archivedCopyOf(url: string, day: string | null): string {
  const stamp = (day ?? "").replaceAll("-", "");
  return `https://web.archive.org/web/${stamp || "2"}/${url}`;
}
