DROP INDEX "history_entries_by_time";--> statement-breakpoint
CREATE INDEX "history_entries_news" ON "history_entries" USING btree ("at","id") WHERE "history_entries"."origin" <> 'load';