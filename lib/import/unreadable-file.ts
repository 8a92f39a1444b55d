/** Why a file was refused as a whole; the words are the messages `import.file.<problem>`. */
export type FileProblem =
  | "empty"
  | "too_large"
  | "kind"
  | "old_excel"
  | "locked_excel"
  | "broken_excel"
  | "unpacks_too_large"
  | "not_text"
  | "broken_csv"
  | "no_rows"
  | "too_many_rows"
  | "too_many_columns"
  | "cell_too_long"
  | "repeated_columns"
  | "long_table"
  | "broken_json"
  | "deep_json"
  | "other_json";

/** A file that can't be read as plans. `details` fill in the message. */
export class UnreadableFile extends Error {
  override name = "UnreadableFile";

  constructor(
    readonly problem: FileProblem,
    readonly details: Readonly<Record<string, string | number>> = {},
  ) {
    super(problem);
  }
}
