import { authorizeRequest } from "@/lib/auth/access";
import { inTransaction } from "@/lib/db/client";
import { recordAudit } from "@/lib/db/mutations/audit";
import { getOwnData } from "@/lib/db/queries/own-data";

/** All that is kept about the person who asks, as a JSON file. A POST, because the audit notes it. */
export async function POST(request: Request): Promise<Response> {
  const person = await authorizeRequest(request, "account.own");
  if (person instanceof Response) return person;

  const data = await getOwnData(person.id);
  await inTransaction((tx) => recordAudit(tx, { event: "account_exported", actorId: person.id }));
  return new Response(JSON.stringify(data, null, 2), {
    headers: {
      "Content-Type": "application/json; charset=utf-8",
      "Content-Disposition": 'attachment; filename="nap-atlas-account.json"',
      "Cache-Control": "private, no-store",
    },
  });
}
