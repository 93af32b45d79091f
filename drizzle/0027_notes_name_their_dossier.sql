DROP INDEX "replacement_notes_by_number";--> statement-breakpoint
ALTER TABLE "replacement_notes" ADD COLUMN "dossier_title" text;--> statement-breakpoint
CREATE INDEX "replacement_notes_by_title" ON "replacement_notes" USING btree ("dossier_title","number");--> statement-breakpoint
CREATE INDEX "replacement_notes_of_numbers" ON "replacement_notes" USING btree ("number") WHERE "replacement_notes"."key" is null;--> statement-breakpoint
CREATE INDEX "source_records_document_of_version" ON "source_records" USING btree (("relations" #>> '{HuidigeDocumentVersie,0}')) WHERE "source_records"."category" = 'Document';