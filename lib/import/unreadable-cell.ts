/**
 * What spreadsheet programs write where a formula has no value, in their languages: "#N/A", "#REF!", "#BEZUG!", "#NOM?",
 * "#¡VALOR!", "Err:508", "####".
 */
const ERROR_WORD = /^(?:#(?:[¡¿]?[\p{Lu}\d/_]+[!?]|N\/?[ADV]|ND|GETTING_DATA|BLOCKED!|#+)|Err:\d{3})$/u;

/**
 * Is this no value but an error of a spreadsheet program, or a formula without its result? Such a cell is never taken for
 * an empty one, nor for text. A text that begins with an equals sign stands behind an apostrophe in our downloads.
 */
export function isUnreadable(cell: string): boolean {
  const text = cell.trim();
  return ERROR_WORD.test(text) || /^=\S/.test(text);
}
