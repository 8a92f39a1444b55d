import { createHash } from "node:crypto";
import { gunzipSync, gzipSync } from "node:zlib";

// A backup is the database's folder as a gzipped tar, which any tar reads, and after it a second gzip member of a fixed
// length that says what the first must be.

/** What a backup says of itself. */
export type BackupLabel = {
  /** SHA-256 of the gzipped tar, hex. */
  sha256: string;
  bytes: number;
  /** ISO instant. */
  savedAt: string;
};

/** The file is no whole backup. The message says what is wrong with it. */
export class DamagedBackupError extends Error {
  override name = "DamagedBackupError";
}

const MARK = "nap-atlas-backup ";
const LABEL_BYTES = 512;
/** Stored, not compressed, a gzip member is 23 bytes longer than what is in it: its length is known beforehand. */
const SEAL_BYTES = LABEL_BYTES + 23;

const TAR_BLOCK = 512;

/** The archive with its label behind it. */
export function sealBackup(archive: Uint8Array, savedAt: string): Buffer {
  const label: BackupLabel = { sha256: hashOf(archive), bytes: archive.byteLength, savedAt };
  const text = Buffer.from(`${MARK}${JSON.stringify(label)}`.padEnd(LABEL_BYTES, " "));
  return Buffer.concat([archive, gzipSync(text, { level: 0 })]);
}

/**
 * Checks a backup from its first byte to its last.
 *
 * @returns the gzipped tar; label null: a backup of before there were labels, whose archive is sound in itself.
 * @throws {DamagedBackupError} saying what is wrong.
 */
export function openBackup(file: Uint8Array): { archive: Uint8Array<ArrayBuffer>; label: BackupLabel | null } {
  const bytes = new Uint8Array(file);
  if (bytes.length === 0) throw new DamagedBackupError("the file is empty");
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) {
    throw new DamagedBackupError("the file does not begin as a backup does: it is no .tar.gz of the portal");
  }
  const label = readLabel(bytes);
  const archive = label ? bytes.slice(0, -SEAL_BYTES) : bytes;
  if (label && (archive.length !== label.bytes || hashOf(archive) !== label.sha256)) {
    throw new DamagedBackupError(
      `its contents are not what was saved on ${label.savedAt}: ${archive.length} of ${label.bytes} bytes, and another checksum`,
    );
  }
  checkTar(unpacked(archive));
  return { archive, label };
}

function readLabel(bytes: Uint8Array): BackupLabel | null {
  if (bytes.length <= SEAL_BYTES) return null;
  try {
    const text = gunzipSync(bytes.slice(-SEAL_BYTES)).toString("utf8");
    return text.startsWith(MARK) ? (JSON.parse(text.slice(MARK.length)) as BackupLabel) : null;
  } catch {
    return null;
  }
}

function unpacked(archive: Uint8Array): Buffer {
  try {
    return gunzipSync(archive);
  } catch (error) {
    const isShort = (error as NodeJS.ErrnoException).code === "Z_BUF_ERROR";
    throw new DamagedBackupError(
      isShort ? "the file is cut short: a part at its end is missing" : "its compressed contents are damaged",
      { cause: error },
    );
  }
}

/** Every entry's header must add up, and the database's own version file be among them. */
function checkTar(tar: Buffer): void {
  let isDatabase = false;
  for (let at = 0; at < tar.length; ) {
    const header = tar.subarray(at, at + TAR_BLOCK);
    if (header.length < TAR_BLOCK) throw new DamagedBackupError("its archive ends in the middle of an entry");
    if (header.every((byte) => byte === 0)) break;
    const name = header.subarray(0, 100).toString("utf8").replace(/\0.*$/s, "");
    if (octal(header, 148, 8) !== checksumOf(header)) throw new DamagedBackupError(`its entry ${name} is damaged`);
    const size = octal(header, 124, 12);
    if (/(?:^|\/)PG_VERSION$/.test(name)) isDatabase = true;
    at += TAR_BLOCK + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK;
    if (at > tar.length + TAR_BLOCK) throw new DamagedBackupError(`its archive ends within ${name}`);
  }
  if (!isDatabase) throw new DamagedBackupError("there is no database in it");
}

function octal(header: Buffer, at: number, length: number): number {
  return Number.parseInt(
    header
      .subarray(at, at + length)
      .toString("latin1")
      .replace(/[\0 ]+$/, "") || "0",
    8,
  );
}

/** The sum of a header's bytes, its own checksum counted as spaces (POSIX ustar). */
function checksumOf(header: Buffer): number {
  return header.reduce((sum, byte, at) => sum + (at >= 148 && at < 156 ? 0x20 : byte), 0);
}

function hashOf(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
