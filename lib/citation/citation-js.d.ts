// citation-js has no types of its own: what this folder uses of it.
declare module "@citation-js/core" {
  export class Cite {
    constructor(data: readonly object[]);
    format(name: string, options?: Readonly<Record<string, unknown>>): string;
  }
  export const plugins: {
    config: {
      get(name: "@csl"): {
        templates: { add(name: string, style: string): void; get(name: string): string; has(name: string): boolean };
      };
    };
  };
}
declare module "@citation-js/plugin-csl";
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
