DROP INDEX "commitments_passage_once";--> statement-breakpoint
CREATE INDEX "commitments_by_passage" ON "commitments" USING btree ("passage_id");