CREATE TABLE "links_due" (
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"is_new_text" boolean DEFAULT true NOT NULL,
	CONSTRAINT "links_due_kind_subject_id_pk" PRIMARY KEY("kind","subject_id")
);
--> statement-breakpoint
CREATE TABLE "motion_mentions" (
	"letter_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"source" text NOT NULL,
	"key" text,
	"role" text NOT NULL,
	"submitters" text[] NOT NULL,
	"surnames" text[] NOT NULL,
	"title" text NOT NULL,
	"is_changed" boolean NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"start" integer,
	"end" integer,
	CONSTRAINT "motion_mentions_letter_id_position_pk" PRIMARY KEY("letter_id","position")
);
--> statement-breakpoint
CREATE TABLE "motion_titles" (
	"motion_id" bigint PRIMARY KEY NOT NULL,
	"submitters" text[] NOT NULL,
	"surnames" text[] NOT NULL,
	"title" text NOT NULL,
	"is_changed" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD COLUMN "words" text;--> statement-breakpoint
ALTER TABLE "motion_mentions" ADD CONSTRAINT "motion_mentions_letter_id_letters_kamerstuk_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("kamerstuk_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_titles" ADD CONSTRAINT "motion_titles_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "motion_mentions_by_key" ON "motion_mentions" USING btree ("key");--> statement-breakpoint
CREATE INDEX "motion_mentions_by_surname" ON "motion_mentions" USING gin ("surnames");--> statement-breakpoint
CREATE INDEX "motion_titles_by_surname" ON "motion_titles" USING gin ("surnames");--> statement-breakpoint
CREATE INDEX "letter_motion_links_proposed" ON "letter_motion_links" USING btree ("id" DESC NULLS LAST) WHERE "letter_motion_links"."state" = 'proposed';