/** Rows in one statement. Larger ones let the embedded engine's memory grow far above its usual size. */
const ROWS_PER_STATEMENT = 500;

/** Saves rows, a statement's worth at a time, in their order. */
export async function inBatches<Row>(rows: readonly Row[], save: (batch: Row[]) => Promise<unknown>): Promise<void> {
  for (let start = 0; start < rows.length; start += ROWS_PER_STATEMENT) {
    await save(rows.slice(start, start + ROWS_PER_STATEMENT));
  }
}
