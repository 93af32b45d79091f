CREATE TABLE "told_marks" (
	"follower_id" bigint NOT NULL,
	"rhythm" text NOT NULL,
	"until" timestamp with time zone NOT NULL,
	CONSTRAINT "told_marks_follower_id_rhythm_pk" PRIMARY KEY("follower_id","rhythm"),
	CONSTRAINT "told_marks_rhythm" CHECK ("told_marks"."rhythm" in ('weekly', 'daily', 'at once'))
);
--> statement-breakpoint
ALTER TABLE "told_marks" ADD CONSTRAINT "told_marks_follower_id_followers_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."followers"("id") ON DELETE cascade ON UPDATE no action;