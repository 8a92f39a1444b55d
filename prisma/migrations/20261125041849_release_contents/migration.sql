-- AlterTable
ALTER TABLE "Release" ADD COLUMN     "catalogue" TEXT NOT NULL,
ADD COLUMN     "changes" JSONB NOT NULL,
ADD COLUMN     "codebook" JSONB NOT NULL;

-- What was released stays as it was.
CREATE OR REPLACE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '%s are append-only: % of "%" is refused', TG_TABLE_NAME, TG_OP, TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
END
$$;

CREATE TRIGGER "Release_append_only"
  BEFORE UPDATE OR DELETE OR TRUNCATE ON "Release"
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
