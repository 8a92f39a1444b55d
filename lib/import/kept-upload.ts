import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Upload } from "./read-upload";

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** What is kept between the steps of an import: what was read, and the file itself where it can be read otherwise. */
export type KeptUpload = {
  upload: Upload;
  /** null: there is nothing to choose in how it is read. */
  file: Uint8Array | null;
};

export async function packUpload({ upload, file }: KeptUpload): Promise<Uint8Array<ArrayBuffer>> {
  const kept = { upload, file: file && Buffer.from(file).toString("base64") };
  return new Uint8Array(await pack(JSON.stringify(kept), { level: 3 }));
}

/** The way back. Only what `packUpload` gave comes in here. */
export async function unpackUpload(bytes: Uint8Array): Promise<KeptUpload> {
  const { upload, file } = JSON.parse((await unpack(bytes)).toString("utf8")) as {
    upload: Upload;
    file: string | null;
  };
  return { upload, file: file === null ? null : new Uint8Array(Buffer.from(file, "base64")) };
}
