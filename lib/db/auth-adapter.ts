import { prismaAdapter } from "better-auth/adapters/prisma";
import { getDb } from "./client";

/**
 * better-auth's access to this process's database. The library writes `select: undefined` where it means all columns,
 * which strictUndefinedChecks refuses: that one is taken out; an undefined value anywhere else is still refused.
 */
export async function authAdapter() {
  const db = await getDb();
  const client = db.$extends({
    query: {
      $allModels: {
        $allOperations({ args, query }) {
          const { select, ...rest } = args as { select?: object };
          return query((select === undefined ? rest : args) as typeof args);
        },
      },
    },
  });
  return prismaAdapter(client, { provider: "postgresql" });
}
