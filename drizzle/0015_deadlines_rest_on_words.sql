ALTER TABLE "commitment_deadlines" DROP CONSTRAINT "commitment_deadlines_calendar_date_id_calendar_dates_id_fk";
--> statement-breakpoint
ALTER TABLE "commitment_deadlines" DROP COLUMN "calendar_date_id";