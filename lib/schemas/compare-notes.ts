import { GUIDING_QUESTIONS } from "@/lib/domain/compare/cross-learning";

/** The id of the form that holds the notes; the buttons that download name it. */
export const TAKE_AWAY_FORM = "take-away";

/** What there can be notes on: each guiding question, and the comparison as a whole. */
const NOTE_KEYS = [...GUIDING_QUESTIONS.map(({ key }) => key), "general"] as const;
export type NoteKey = (typeof NOTE_KEYS)[number];

/** The reader's notes; what nothing was written on is absent. */
export type CompareNotes = Readonly<Partial<Record<NoteKey, string>>>;

/** Longest note that goes into a file, in UTF-16 units; the rest is cut off. */
export const MAX_NOTE_LENGTH = 5000;

/** The name of a note's field in the form. */
export function noteField(key: NoteKey): string {
  return `note.${key}`;
}

/** Reads the notes out of a sent form. Never throws: whatever else the form holds is left alone. */
export function parseNotes(form: FormData): CompareNotes {
  return Object.fromEntries(
    NOTE_KEYS.flatMap((key) => {
      const value = form.get(noteField(key));
      const text = typeof value === "string" ? value.replace(/\r\n?/g, "\n").trim().slice(0, MAX_NOTE_LENGTH) : "";
      return text === "" ? [] : [[key, text]];
    }),
  );
}
