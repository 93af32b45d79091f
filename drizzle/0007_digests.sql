CREATE TABLE "bounces" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "bounces_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"report_hash" text NOT NULL,
	"address" text NOT NULL,
	"is_permanent" boolean NOT NULL,
	"status" text NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bounces_report_hash_unique" UNIQUE("report_hash")
);
--> statement-breakpoint
CREATE TABLE "digest_issues" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "digest_issues_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"follower_id" bigint NOT NULL,
	"rhythm" text NOT NULL,
	"period" text NOT NULL,
	"starts_at" timestamp with time zone NOT NULL,
	"ends_at" timestamp with time zone NOT NULL,
	"snapshot" "pg_snapshot" DEFAULT pg_current_snapshot() NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"address" text NOT NULL,
	"message_id" text NOT NULL,
	"subject" text,
	"html" text,
	"text" text,
	"items" integer DEFAULT 0 NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"last_answer" text,
	"planned_at" timestamp with time zone NOT NULL,
	"sending_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	CONSTRAINT "digest_issues_message_id_unique" UNIQUE("message_id"),
	CONSTRAINT "digest_issues_rhythm" CHECK ("digest_issues"."rhythm" in ('weekly', 'daily', 'at once')),
	CONSTRAINT "digest_issues_state" CHECK ("digest_issues"."state" in ('planned', 'sending', 'sent', 'failed', 'uncertain', 'nothing to send')),
	CONSTRAINT "digest_issues_period" CHECK ("digest_issues"."ends_at" > "digest_issues"."starts_at")
);
--> statement-breakpoint
CREATE TABLE "followers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "followers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"user_id" bigint,
	"email" text,
	"locale" text DEFAULT 'nl' NOT NULL,
	"confirmed_at" timestamp with time zone,
	"frequency" text DEFAULT 'weekly' NOT NULL,
	"weekday" integer DEFAULT 1 NOT NULL,
	"hour" integer DEFAULT 7 NOT NULL,
	"paused_until" date,
	"wants_deadlines" boolean DEFAULT true NOT NULL,
	"when_empty" text DEFAULT 'nothing' NOT NULL,
	"stopped_at" timestamp with time zone,
	"suppressed_at" timestamp with time zone,
	"suppressed_reason" text,
	"soft_bounces" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "followers_user_id_unique" UNIQUE("user_id"),
	CONSTRAINT "followers_email_unique" UNIQUE("email"),
	CONSTRAINT "followers_one_address" CHECK (num_nonnulls("followers"."user_id", "followers"."email") = 1),
	CONSTRAINT "followers_email" CHECK ("followers"."email" = lower("followers"."email")),
	CONSTRAINT "followers_weekday" CHECK ("followers"."weekday" between 1 and 7),
	CONSTRAINT "followers_hour" CHECK ("followers"."hour" between 0 and 23)
);
--> statement-breakpoint
CREATE TABLE "follows" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "follows_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"follower_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"subject_id" bigint,
	"list_address" text,
	"name" text NOT NULL,
	"frequency" text,
	"created_at" timestamp with time zone NOT NULL,
	"stopped_at" timestamp with time zone,
	CONSTRAINT "follows_kind" CHECK ("follows"."kind" in ('dossier', 'kamerstuk', 'motion', 'commitment', 'action', 'person', 'ministry', 'fractie', 'committee', 'list')),
	CONSTRAINT "follows_one_subject" CHECK (num_nonnulls("follows"."subject_id", "follows"."list_address") = 1),
	CONSTRAINT "follows_frequency" CHECK ("follows"."frequency" in ('daily', 'at once'))
);
--> statement-breakpoint
CREATE TABLE "signing_keys" (
	"purpose" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "digest_issues" ADD CONSTRAINT "digest_issues_follower_id_followers_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."followers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "followers" ADD CONSTRAINT "followers_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follows" ADD CONSTRAINT "follows_follower_id_followers_id_fk" FOREIGN KEY ("follower_id") REFERENCES "public"."followers"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bounces_by_address" ON "bounces" USING btree ("address");--> statement-breakpoint
CREATE UNIQUE INDEX "digest_issues_once" ON "digest_issues" USING btree ("follower_id","rhythm","period");--> statement-breakpoint
CREATE INDEX "digest_issues_by_state" ON "digest_issues" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "digest_issues_by_end" ON "digest_issues" USING btree ("ends_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE UNIQUE INDEX "follows_record_once" ON "follows" USING btree ("follower_id","kind","subject_id") WHERE "follows"."subject_id" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "follows_list_once" ON "follows" USING btree ("follower_id","list_address") WHERE "follows"."list_address" is not null;--> statement-breakpoint
CREATE INDEX "follows_of_subject" ON "follows" USING btree ("kind","subject_id");