ALTER TABLE "commitment_deadlines" ADD COLUMN "cause" text DEFAULT 'promise' NOT NULL;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD COLUMN "event_on" date;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_cause" CHECK ("commitment_deadlines"."cause" in ('promise', 'event', 'calendar'));--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_event" CHECK (("commitment_deadlines"."cause" = 'event') = ("commitment_deadlines"."event_on" is not null));