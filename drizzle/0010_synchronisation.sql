CREATE TABLE "official_texts" (
	"kamerstuk_id" bigint PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'waiting' NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone NOT NULL,
	"last_answer" text,
	"fetched_at" timestamp with time zone,
	CONSTRAINT "official_texts_state" CHECK ("official_texts"."state" in ('waiting', 'stored', 'another text', 'absent', 'failed'))
);
--> statement-breakpoint
CREATE TABLE "source_alarms" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "source_alarms_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"category" text NOT NULL,
	"field" text,
	"value" text,
	"example_id" uuid,
	"example_name" text,
	"first_seen_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"count" integer DEFAULT 1 NOT NULL,
	"settled_at" timestamp with time zone,
	"settled_by" bigint,
	"reason" text,
	CONSTRAINT "source_alarms_once" UNIQUE NULLS NOT DISTINCT("kind","category","field","value"),
	CONSTRAINT "source_alarms_settled" CHECK (num_nulls("source_alarms"."settled_at", "source_alarms"."settled_by", "source_alarms"."reason") in (0, 3))
);
--> statement-breakpoint
CREATE TABLE "source_states" (
	"source" text NOT NULL,
	"category" text NOT NULL,
	"checkpoint" text,
	"last_attempt_at" timestamp with time zone,
	"last_success_at" timestamp with time zone,
	"newest_change_at" timestamp with time zone,
	"records" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"failures" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "source_states_source_category_pk" PRIMARY KEY("source","category"),
	CONSTRAINT "source_states_source" CHECK ("source_states"."source" in ('syncfeed', 'odata', 'koop'))
);
--> statement-breakpoint
CREATE TABLE "synchronisation_runs" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "synchronisation_runs_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"source" text NOT NULL,
	"asked_by" text,
	"started_at" timestamp with time zone NOT NULL,
	"alive_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	"category" text,
	"pages" integer DEFAULT 0 NOT NULL,
	"records" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"progress" integer,
	"errors" text[] DEFAULT '{}'::text[] NOT NULL
);
--> statement-breakpoint
ALTER TABLE "official_texts" ADD CONSTRAINT "official_texts_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "source_alarms" ADD CONSTRAINT "source_alarms_settled_by_users_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "official_texts_by_state" ON "official_texts" USING btree ("state","next_attempt_at");--> statement-breakpoint
CREATE INDEX "source_alarms_by_time" ON "source_alarms" USING btree ("last_seen_at" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "synchronisation_runs_by_start" ON "synchronisation_runs" USING btree ("started_at" DESC NULLS LAST,"id" DESC NULLS LAST);