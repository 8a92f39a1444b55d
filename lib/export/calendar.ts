import { writableText } from "@/lib/domain/plan/writable-text";

/** An event of a whole day. */
export type CalendarEvent = {
  /** Unique for ever: a calendar that reads the file again changes the event instead of adding one. */
  id: string;
  /** `YYYY-MM-DD`. */
  day: string;
  title: string;
  description: string;
  url: string;
};

/** Backslash, semicolon, comma and line break have a meaning in iCalendar text (RFC 5545, 3.3.11). */
const escaped = (text: string) =>
  writableText(text)
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r?\n/g, "\\n");

const basicDate = (day: string) => day.replaceAll("-", "");

function dayAfter(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

/** A content line folded to at most 75 bytes, never inside a character (RFC 5545, 3.1). */
function folded(line: string): string {
  const pieces: string[] = [];
  let piece = "";
  for (const character of line) {
    const most = pieces.length === 0 ? 75 : 74;
    if (Buffer.byteLength(piece + character) > most) {
      pieces.push(piece);
      piece = "";
    }
    piece += character;
  }
  return [...pieces, piece].join("\r\n ");
}

/**
 * Events as an iCalendar file (RFC 5545).
 *
 * @param stamp ISO instant at which the facts were published.
 */
export function calendarText(name: string, stamp: string, events: readonly CalendarEvent[]): string {
  const at = `${stamp.replace(/[-:]/g, "").slice(0, 15)}Z`;
  const lines = [
    "BEGIN:VCALENDAR",
    "VERSION:2.0",
    "PRODID:-//NAP Atlas//Renewals//EN",
    "CALSCALE:GREGORIAN",
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ id, day, title, description, url }) => [
      "BEGIN:VEVENT",
      `UID:${id}@nap-atlas`,
      `DTSTAMP:${at}`,
      `DTSTART;VALUE=DATE:${basicDate(day)}`,
      `DTEND;VALUE=DATE:${basicDate(dayAfter(day))}`,
      `SUMMARY:${escaped(title)}`,
      `DESCRIPTION:${escaped(description)}`,
      `URL:${url}`,
      "TRANSP:TRANSPARENT",
      "END:VEVENT",
    ]),
    "END:VCALENDAR",
  ];
  return `${lines.map(folded).join("\r\n")}\r\n`;
}
