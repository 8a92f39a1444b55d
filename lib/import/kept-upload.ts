import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Upload } from "./read-upload";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What was read from a file, as it is kept between the steps of its import. */
export async function packUpload(upload: Upload): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await pack(JSON.stringify(upload), { level: 3 }));
}

/** The way back. Only what `packUpload` gave comes in here. */
export async function unpackUpload(bytes: Uint8Array): Promise<Upload> {
  return JSON.parse((await unpack(bytes)).toString("utf8")) as Upload;
}
