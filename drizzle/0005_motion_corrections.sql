CREATE TABLE "motion_corrections" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "motion_corrections_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"motion_id" bigint NOT NULL,
	"field" text NOT NULL,
	"value" text NOT NULL,
	"reason" text NOT NULL,
	"recorded_by" bigint NOT NULL,
	"recorded_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "motion_corrections_field" CHECK ("motion_corrections"."field" in ('title', 'dictum', 'submittedOn', 'outcome'))
);
--> statement-breakpoint
ALTER TABLE "motion_corrections" ADD CONSTRAINT "motion_corrections_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_corrections" ADD CONSTRAINT "motion_corrections_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "motion_corrections_one" ON "motion_corrections" USING btree ("motion_id","field") WHERE "motion_corrections"."superseded_at" is null;