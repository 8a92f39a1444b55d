/** Compressed bytes that a first visit to a page loads. */
export type Weight = { html: number; script: number; style: number; font: number };

/**
 * Weighs a page as a browser that takes brotli loads it: its scripts (without those for browsers that know no
 * modules), style sheets, and every font face that those name.
 */
export async function weigh(url: string, path: string): Promise<Weight> {
  const page = await take(url + path);
  const html = page.text;
  const scripts = [...html.matchAll(/<script([^>]*)\ssrc="([^"]+)"([^>]*)>/g)]
    .filter(([, before = "", , after = ""]) => !/nomodule/i.test(before + after))
    .map(([, , source = ""]) => source);
  const sheets = [...html.matchAll(/<link[^>]*rel="stylesheet"[^>]*>/g)].map(
    ([tag]) => /href="([^"]+)"/.exec(tag)?.[1],
  );
  const styles = await Promise.all(
    [...new Set(sheets)].map(async (sheet) => ({ sheet, ...(await take(url + sheet)) })),
  );
  const fonts = styles.flatMap(({ sheet, text }) =>
    [...text.matchAll(/url\("?([^")]+\.woff2)"?\)/g)].map(([, font = ""]) => new URL(font, url + sheet).href),
  );
  const sum = async (addresses: Iterable<string>) => {
    const taken = await Promise.all([...new Set(addresses)].map(take));
    return taken.reduce((bytes, one) => bytes + one.bytes, 0);
  };
  return {
    html: page.bytes,
    script: await sum(scripts.map((script) => url + script)),
    style: styles.reduce((bytes, style) => bytes + style.bytes, 0),
    font: await sum(fonts),
  };
}

async function take(address: string): Promise<{ bytes: number; text: string }> {
  const response = await fetch(address, { headers: { "accept-encoding": "br, gzip" } });
  const text = await response.text();
  return { bytes: Number(response.headers.get("content-length")), text };
}
