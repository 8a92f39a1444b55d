import { connection } from "next/server";

/** For operators: the process is alive and answers. Says nothing about the database. */
export async function GET() {
  await connection();
  return Response.json({ status: "ok" }, { headers: { "Cache-Control": "no-store" } });
}
