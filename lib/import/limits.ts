/** What an uploaded file may hold. The front lets 10 MB through to the administration; this leaves room for the form. */
export const MAX_FILE_BYTES = 8 * 1024 * 1024;

/** Rows below the head: more than all plans of the world, and the work stays within minutes. */
export const MAX_ROWS = 20_000;

export const MAX_COLUMNS = 200;

/** Characters of one cell: five times the longest field of a plan. */
export const MAX_CELL_CHARS = 10_000;

/** Bytes that a workbook may unpack to. Tables compress to a tenth; what goes beyond is no table. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;

/** Files inside a workbook. One with ten sheets has about thirty. */
export const MAX_ZIP_ENTRIES = 500;

/** How deep JSON may nest. The deepest field of the fact base is a node of a results framework, two levels a step. */
export const MAX_JSON_DEPTH = 40;
