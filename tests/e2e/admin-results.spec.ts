import type { Page } from "@playwright/test";
import { becomeFirstAdmin, beginPlan, expect, signIn, test } from "./admin-portal";
import { expectAccessible } from "./fixtures";

const ADA = "ada@example.org";

test.use({ office: "results" });
test.describe.configure({ mode: "serial" });

/** Jordan's outcome 2 as people would paste it. */
const JORDAN = `2 Women meaningfully prevent radicalization and violent extremism; and participate in national/regional peacebuilding
2.1 Women can contribute to PVE efforts through gender sensitive approaches
A: women can detect early signs of radicalization
B: CSOs have increased knowledge of extremism
2.2 Notions of religion and gender are explored to promote equality and tolerance
A: broader spaces for religious dialogue
B: women, men, and youth are encouraged to broaden the discourse
2.3 Jordanian women are supported to become active participants in peacemaking
A: women have the necessary skills to mediate, negotiate, etc.
B: Jordanian women’s representation in mediation networks is ensured`;

/** Address of the editor of the draft that all tests share. */
let editor: string;

const rows = (page: Page) => page.getByRole("list", { name: /The tree|L’arbre/ }).locator("> li");
const said = (page: Page) => page.locator("#said");

/** The tree as its rows begin: level, number and kind. */
async function tree(page: Page): Promise<string[]> {
  const texts = await rows(page).locator("> a").allInnerTexts();
  return texts.map((text) =>
    text
      .replace(/\s+/g, " ")
      .replace(/^level (\d+) /i, "$1 ")
      .split(" ")
      .slice(0, 3)
      .join(" "),
  );
}

/** What `tree` says of Jordan's outcome 2: level, number and kind. */
const JORDAN_TREE = [
  "1 2 Outcome",
  "2 2.1 Sub-outcome",
  "3 2.1.A Output",
  "3 2.1.B Output",
  "2 2.2 Sub-outcome",
  "3 2.2.A Output",
  "3 2.2.B Output",
  "2 2.3 Sub-outcome",
  "3 2.3.A Output",
  "3 2.3.B Output",
];

async function choose(page: Page, name: string | RegExp): Promise<void> {
  await rows(page).getByRole("link", { name }).click();
  await expect(page.getByRole("link", { name: "Move elsewhere" })).toBeVisible();
}

async function paste(page: Page, text: string): Promise<void> {
  await page.goto(`${editor}/import`);
  await page.getByLabel("The list or table").fill(text);
  await page.getByRole("button", { name: "Read it" }).click();
}

test("an editor pastes Jordan’s outcome 2 into an empty draft, looks at it and takes it over", async ({
  page,
  adminPortal,
}) => {
  await becomeFirstAdmin(page, adminPortal, ADA);
  await signIn(page, ADA);
  await beginPlan(page, "JOR");
  await page.getByRole("link", { name: "Results framework" }).click();
  await expect(page.getByText("Nothing has been entered yet.")).toBeVisible();
  editor = new URL(page.url()).pathname;

  await page.getByRole("link", { name: "Paste or upload" }).click();
  await page.getByLabel("The list or table").fill(JORDAN);
  await page.getByRole("button", { name: "Read it" }).click();
  await expect(page.getByRole("heading", { name: "10 results were read" })).toBeVisible();
  await expect(page.getByText("Output 2.3.B: Jordanian women’s representation")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Take over" }).click();

  await expect(said(page)).toContainText("10 results were taken over.");
  expect(await tree(page)).toEqual(JORDAN_TREE);
  await expect(page.getByText("6 things to look at").first()).toBeVisible();
});

test("moving, indenting and numbering anew take a keyboard alone, and focus stays on the node", async ({ page }) => {
  await signIn(page, ADA);
  await page.goto(editor);
  let loads = 0;
  page.on("load", () => {
    loads += 1;
  });
  const press = async (name: string) => {
    await page.getByRole("button", { name, exact: true }).focus();
    await page.keyboard.press("Enter");
  };

  await rows(page)
    .getByRole("link", { name: /2\.3 Sub-outcome/ })
    .focus();
  await page.keyboard.press("Enter");
  await press("Up");
  await expect(said(page)).toContainText("Sub-outcome 2.3 is now 2 of 3 below Outcome 2.");
  await expect(page.getByRole("button", { name: "Up", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Sub-outcome 2.3 is now 1 of 3 below Outcome 2.");
  await expect(page.getByRole("button", { name: "Up", exact: true })).toBeDisabled();
  await expect(page.getByRole("button", { name: "Down", exact: true })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Sub-outcome 2.3 is now 2 of 3 below Outcome 2.");
  await press("Indent");
  await expect(said(page)).toContainText("Sub-outcome 2.3 is now 3 of 3 below Sub-outcome 2.1.");
  await press("Outdent");
  await expect(said(page)).toContainText("Sub-outcome 2.3 is now 2 of 3 below Outcome 2.");
  await expect(rows(page).filter({ hasText: "Notions of religion" })).toContainText("Comes after 2.3");

  await page.getByRole("link", { name: "Number all anew" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("2.3 becomes 2.2")).toBeVisible();
  await expect(page.getByRole("button", { name: "Number anew" })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("All results are numbered anew.");
  expect(await tree(page)).toEqual(JORDAN_TREE);
  await expect(rows(page).nth(4)).toContainText("Jordanian women are supported");

  await choose(page, /2\.3\.B Output/);
  await page.getByRole("link", { name: "Add below" }).focus();
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("What it is")).toBeFocused();
  await expect(page.getByLabel("What it is")).toHaveValue("activity");
  await page.getByLabel("What it is").selectOption("indicator");
  await page.getByLabel("Text").fill("Number of dialogues held");
  await page.getByLabel("Target").fill("40");
  await page.keyboard.press("Enter");
  await expect(said(page)).toContainText("Indicator: Number of dialogues held is added.");
  await expect(page.locator("#chosen")).toBeFocused();
  await expect(page.getByText("Target: 40")).toBeVisible();
  expect(loads, "pages loaded anew").toBe(0);
});

test("without script the tree is edited, moved and cut down just as well", async ({ noScript: page }) => {
  await signIn(page, ADA);
  await page.goto(editor);

  await choose(page, /2\.1\.A Output/);
  await page.getByRole("link", { name: "Edit", exact: true }).click();
  await page.getByLabel("Text").fill("  ");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#error-summary")).toContainText("Write something");
  await page.getByLabel("Text").fill("Women <b>detect</b> early signs");
  await page.getByLabel("Responsible body").fill("=HYPERLINK(1)");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toContainText("Output 2.1.A is saved.");
  await expect(page.getByText("Women <b>detect</b> early signs")).toBeVisible();

  await page.getByRole("button", { name: "Down", exact: true }).click();
  await expect(said(page)).toContainText("Output 2.1.A is now 2 of 2 below Sub-outcome 2.1.");
  await page.getByRole("link", { name: "Move elsewhere" }).click();
  const parents = page.getByLabel("Hang it below");
  const parent = await parents.locator("option", { hasText: "Sub-outcome 2.2" }).getAttribute("value");
  await parents.selectOption(parent);
  await page.getByRole("button", { name: "Move", exact: true }).click();
  await expect(said(page)).toContainText("Output 2.1.A is now 3 of 3 below Sub-outcome 2.2.");
  await expect(rows(page).filter({ hasText: "detect" })).toContainText("The number does not belong below 2.2");

  await choose(page, /2\.2 Sub-outcome/);
  await page.getByRole("link", { name: "Remove" }).click();
  await expect(page.getByText("This removes 4 results")).toBeVisible();
  await page.getByRole("button", { name: "Remove 4 results" }).click();
  await expect(said(page)).toContainText("4 results are removed.");
  await expect(rows(page)).toHaveCount(7);

  await paste(page, "number,parent,text\n9,,Further\n9.1,9,Below");
  await page.getByRole("button", { name: "Append" }).click();
  await expect(said(page)).toContainText("2 results were taken over.");
  await expect(rows(page)).toHaveCount(9);
});

test("what is no tree is told by row, and nothing of it is saved", async ({ page }) => {
  test.slow();
  await signIn(page, ADA);
  const deep = Array.from({ length: 13 }, (_, level) => `${"  ".repeat(level)}- level ${level + 1}`).join("\n");
  const bad: [text: string, told: string[]][] = [
    ["id,parent,text\na,b,A\nb,a,B", ["Row 2: “A” hangs below itself.", "Row 3: “B” hangs below itself."]],
    ["number,text\n1,A\n3.1,B\n2,", ["Row 3: “3.1” has no parent", "Row 4: The text is missing."]],
    ["number,kind,text\n1,goalpost,A", ["Row 2: “goalpost” is none of outcome"]],
    [deep, ["Row 13: “level 13” is on level 13: a tree has 12 at most."]],
    ["", ["There is nothing to read"]],
  ];

  for (const [text, told] of bad) {
    await paste(page, text);
    for (const words of told) await expect(page.getByText(words)).toBeVisible();
    await expect(page.getByRole("button", { name: /Replace/ })).toHaveCount(0);
  }
  const files: [bytes: Buffer, told: string][] = [
    [Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0x10]), "This can’t be read."],
    [Buffer.from("1. x\n".repeat(10_001)), "More than 10,000 results"],
  ];
  for (const [buffer, told] of files) {
    await page.goto(`${editor}/import`);
    await page.getByLabel("Or a file").setInputFiles({ name: "results.csv", mimeType: "text/csv", buffer });
    await page.getByRole("button", { name: "Read it" }).click();
    await expect(page.getByText(told)).toBeVisible();
  }

  for (const query of [
    "?at=nobody&do=edit",
    "?at=nobody&do=remove&did=up&count=x&page=-3",
    "?refused=__proto__&do=drop",
  ]) {
    const response = await page.goto(`${editor}${query}`);
    expect(response?.status()).toBe(200);
    await expect(rows(page)).toHaveCount(9);
  }
});

test("what two people change at once is shown to the second, who decides", async ({ page, context }) => {
  await signIn(page, ADA);
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(editor);
    await choose(tab, /2\.1 Sub-outcome/);
    await tab.getByRole("link", { name: "Edit", exact: true }).click();
  }
  await other.getByLabel("Text").fill("Their words");
  await other.getByRole("button", { name: "Save" }).click();
  await expect(said(other)).toContainText("is saved");

  await page.getByLabel("Text").fill("My words");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.locator("#error-summary")).toContainText("It now says: Sub-outcome 2.1: Their words.");
  await expect(page.getByLabel("Text")).toHaveValue("My words");
  await page.getByRole("button", { name: "Save" }).click();
  await expect(said(page)).toContainText("is saved");
  await expect(rows(page).filter({ hasText: "My words" })).toHaveCount(1);

  await other.goto(`${editor}?do=renumber`);
  await page.getByRole("button", { name: "Down", exact: true }).click();
  await expect(said(page)).toContainText("is now 2 of 2");
  await other.getByRole("button", { name: "Number anew" }).click();
  await expect(other.locator("#error-summary")).toContainText("Somebody changed the tree meanwhile.");
});

for (const locale of ["", "/fr"]) {
  test(`every form of the editor is accessible${locale && ", in French"}`, async ({ page }) => {
    await signIn(page, ADA);
    await page.goto(`${locale}${editor}`);
    await rows(page).getByRole("link").nth(1).click();
    await page.waitForURL(/\?at=/);
    const { search } = new URL(page.url());

    for (const panel of ["edit", "add", "move", "remove", "renumber"]) {
      await page.goto(`${locale}${editor}${search}&do=${panel}`);
      await expectAccessible(page);
    }
    for (const form of ["list", "table"]) {
      await page.goto(`${locale}${editor}/import?with=${form}`);
      await expectAccessible(page);
    }
    await page.setViewportSize({ width: 320, height: 700 });
    await page.goto(`${locale}${editor}${search}&do=edit`);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
  });
}
