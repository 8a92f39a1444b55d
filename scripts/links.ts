import { closeDb } from "@/lib/db/client";
import { FolderLockedError } from "@/lib/db/folder-lock";
import { countLinkStates } from "@/lib/db/queries/sources";
import { checkLinks } from "@/lib/links/check-links";

// npm run links                        asks the addresses of all sources
// npm run links -- https://a.example   asks these alone
// Needs the embedded database for itself, so stop the portal first; beside a PostgreSQL server it may run.

const urls = process.argv.slice(2);
try {
  const round = await checkLinks({
    personId: null,
    ...(urls.length > 0 && { urls }),
    onProgress({ asked, total }) {
      if (asked % 50 === 0 || asked === total) console.log(`${asked} of ${total} addresses asked`);
    },
  });
  const { states } = await countLinkStates();
  console.log(`${round.total} addresses. Of all sources: ${JSON.stringify(states)}`);
} catch (error) {
  console.error(error instanceof FolderLockedError ? error.message : error);
  process.exitCode = 1;
} finally {
  await closeDb();
}
