import { z } from "zod";
import { makeLink } from "@/lib/auth/one-time-links";
import { closeDb } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { invitePerson, offerFirstAdmin, renewLink } from "@/lib/db/mutations/people";
import { getAccountByEmail } from "@/lib/db/queries/people";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";

// npm run admin:create                                  the link that makes the first admin
// npm run admin:create -- ada@example.org "Ada Obi"     a further admin, or a way back in for an account

const [email, name] = process.argv.slice(2);

async function createAdmin(): Promise<string> {
  if (email === undefined) {
    const link = makeLink("first_admin", DEFAULT_LOCALE);
    if (await offerFirstAdmin(link.stored)) return link.address;
    throw new UsageError('There are people already. For a further admin: npm run admin:create -- mail@address "Name"');
  }
  if (!z.email().safeParse(email).success) throw new UsageError(`${email} is not a mail address.`);

  const account = await getAccountByEmail(email);
  const link = makeLink(account && account.state !== "invited" ? "password_reset" : "invitation", DEFAULT_LOCALE);
  const outcome = account
    ? await renewLink(account.id, link.stored, null)
    : await invitePerson({ name: name ?? email, email, role: "admin", countryId: null }, link.stored, null);
  if (!outcome.ok) throw new UsageError(`${email} is disabled: another admin can open the account again.`);
  return link.address;
}

class UsageError extends Error {
  override name = "UsageError";
}

try {
  console.log(await createAdmin());
} catch (error) {
  const plain = error instanceof UsageError || error instanceof FolderLockedError;
  console.error(plain ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
