import { expect, test } from "vitest";
import { basketQuery, parseBasket } from "@/lib/schemas/basket";
import { MAX_NOTE_LENGTH, parseNotes } from "@/lib/schemas/compare-notes";

test("an address carries picked plans, each once, at most six, and nothing that is no plan", () => {
  expect(parseBasket("nam-1,NAM-1,zaf-1,<script>,swe-3")).toEqual(["nam-1", "zaf-1", "swe-3"]);
  expect(parseBasket(["nam-1", "zaf-1"])).toEqual(["nam-1", "zaf-1"]);
  expect(parseBasket("aaa-1,aab-1,aac-1,aad-1,aae-1,aaf-1,aag-1")).toHaveLength(6);
  expect(parseBasket(undefined)).toEqual([]);
});

test("what is carried is written as one parameter, and nothing where nothing is picked", () => {
  expect(basketQuery(["nam-1", "zaf-1"])).toBe("compare=nam-1,zaf-1");
  expect(basketQuery([])).toBe("");
});

test("notes are read by question, cut to what fits, and a file in their place is no note", () => {
  const form = new FormData();
  form.set("note.borders", "  one\r\ntwo ");
  form.set("note.general", "x".repeat(MAX_NOTE_LENGTH + 1));
  form.set("note.domestic", new Blob(["x"]));
  form.set("other", "y");

  const notes = parseNotes(form);

  expect(notes.borders).toBe("one\ntwo");
  expect(notes.general).toHaveLength(MAX_NOTE_LENGTH);
  expect(Object.keys(notes).sort()).toEqual(["borders", "general"]);
});
