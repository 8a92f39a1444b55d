import { createHash } from "node:crypto";
import type { Transaction } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import { readCatalogueWithin } from "@/lib/db/queries/catalogue";
import { type CatalogueChanges, catalogueChanges, isEmpty } from "@/lib/domain/catalogue/changes";
import type { Catalogue } from "@/lib/domain/plan/plan";
import { catalogueRecord, catalogueRecordSchema } from "@/lib/schemas/catalogue-record";
import { publish } from "./publish";

/** The published catalogue says what the last release says. Nothing was written. */
export class NothingToReleaseError extends Error {
  override name = "NothingToReleaseError";

  constructor(number: number) {
    super(`Nothing was published since release ${number}.`);
  }
}

export type FrozenRelease = { number: number; catalogue: Catalogue; changes: CatalogueChanges };

/**
 * Freezes the published catalogue as the next release, in the caller's transaction. It raises the catalogue version,
 * so that every process and cache learns of the release.
 *
 * @param codebookOf what the codes of that catalogue mean.
 * @throws {NothingToReleaseError} if nothing changed since the release before.
 */
export async function freezeRelease(
  tx: Transaction,
  notes: string,
  codebookOf: (catalogue: Catalogue) => object,
): Promise<FrozenRelease> {
  const catalogueVersion = await publish(tx, {}, { origin: "fact_base", authorId: null, note: null });
  const last = await tx.release.findFirst({
    select: { number: true, catalogue: true },
    orderBy: { number: "desc" },
  });
  const catalogue = await readCatalogueWithin(tx);
  const changes = catalogueChanges(last && catalogueRecordSchema.parse(JSON.parse(last.catalogue)), catalogue);
  if (last && isEmpty(changes)) throw new NothingToReleaseError(last.number);

  const number = (last?.number ?? 0) + 1;
  const text = JSON.stringify(catalogueRecord(catalogue));
  await tx.release.create({
    data: {
      number,
      catalogueVersion,
      notes,
      catalogue: text,
      codebook: codebookOf(catalogue) as Prisma.InputJsonObject,
      changes: changes as unknown as Prisma.InputJsonObject,
      checksum: createHash("sha256").update(text).digest("hex"),
    },
    select: { number: true },
  });
  return { number, catalogue, changes };
}
