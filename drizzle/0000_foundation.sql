CREATE SEQUENCE "public"."commitment_numbers" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1;--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "invitations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"secret_hash" text NOT NULL,
	"email" text NOT NULL,
	"role" text NOT NULL,
	"organisation_id" bigint NOT NULL,
	"invited_by" bigint,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"used_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "invitations_secret_hash_unique" UNIQUE("secret_hash"),
	CONSTRAINT "invitations_role" CHECK ("invitations"."role" in ('reader', 'editor', 'admin'))
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "organisations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "organisations_kind" CHECK ("organisations"."kind" in ('ministry', 'parliament', 'other'))
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" bigint NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	"device" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "users_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"email" text NOT NULL,
	"name" text NOT NULL,
	"password_hash" text,
	"role" text NOT NULL,
	"organisation_id" bigint NOT NULL,
	"locale" text DEFAULT 'nl' NOT NULL,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"disabled_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email"),
	CONSTRAINT "users_role" CHECK ("users"."role" in ('reader', 'editor', 'admin')),
	CONSTRAINT "users_locale" CHECK ("users"."locale" in ('nl', 'en')),
	CONSTRAINT "users_email" CHECK ("users"."email" = lower("users"."email") and "users"."email" like '%_@_%')
);
--> statement-breakpoint
CREATE TABLE "commitment_addressees" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitment_addressees_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" bigint NOT NULL,
	"name" text NOT NULL,
	"person_id" bigint,
	"fractie_id" bigint,
	"committee_id" bigint
);
--> statement-breakpoint
CREATE TABLE "commitment_deadlines" (
	"commitment_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"words" text NOT NULL,
	"from" date,
	"to" date,
	"precision" text NOT NULL,
	"rule" text NOT NULL,
	"is_approximate" boolean DEFAULT false NOT NULL,
	"anchor" date NOT NULL,
	"calendar_date_id" bigint,
	"kamerstuk_id" bigint,
	"passage_id" bigint,
	"set_by" bigint,
	"set_at" timestamp with time zone NOT NULL,
	"reason" text,
	CONSTRAINT "commitment_deadlines_commitment_id_position_pk" PRIMARY KEY("commitment_id","position")
);
--> statement-breakpoint
CREATE TABLE "commitment_motions" (
	"commitment_id" bigint NOT NULL,
	"motion_id" bigint NOT NULL,
	CONSTRAINT "commitment_motions_commitment_id_motion_id_pk" PRIMARY KEY("commitment_id","motion_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_owners" (
	"commitment_id" bigint NOT NULL,
	"organisation_id" bigint NOT NULL,
	"user_id" bigint NOT NULL,
	CONSTRAINT "commitment_owners_commitment_id_organisation_id_pk" PRIMARY KEY("commitment_id","organisation_id")
);
--> statement-breakpoint
CREATE TABLE "commitment_relations" (
	"from_id" bigint NOT NULL,
	"to_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "commitment_relations_from_id_to_id_kind_pk" PRIMARY KEY("from_id","to_id","kind"),
	CONSTRAINT "commitment_relations_other" CHECK ("commitment_relations"."from_id" <> "commitment_relations"."to_id"),
	CONSTRAINT "commitment_relations_kind" CHECK ("commitment_relations"."kind" in ('repeats', 'amends', 'supplements'))
);
--> statement-breakpoint
CREATE TABLE "commitments" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "commitments_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"number" text NOT NULL,
	"source" text NOT NULL,
	"text" text NOT NULL,
	"title" text NOT NULL,
	"actor" text NOT NULL,
	"strength" text DEFAULT 'firm' NOT NULL,
	"made_on" date,
	"kamerstuk_id" bigint,
	"passage_id" bigint,
	"activity_id" bigint,
	"made_by" text,
	"made_by_person_id" bigint,
	"ministry_id" bigint,
	"committee_id" bigint,
	"category" text,
	"organisation_id" bigint,
	"own_state" text DEFAULT 'openstaand' NOT NULL,
	"ministry_state" text,
	"house_state" text,
	"house_state_raw" text,
	"deadline_words" text,
	"deadline_from" date,
	"deadline_to" date,
	"deadline_precision" text,
	"slips" integer DEFAULT 0 NOT NULL,
	"every_months" integer,
	"settled_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "commitments_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "commitments_number_unique" UNIQUE("number"),
	CONSTRAINT "commitments_source" CHECK ("commitments"."source" in ('letter', 'debate', 'register')),
	CONSTRAINT "commitments_strength" CHECK ("commitments"."strength" in ('firm', 'conditional', 'soft')),
	CONSTRAINT "commitments_own_state" CHECK ("commitments"."own_state" in ('concept', 'openstaand', 'in uitvoering', 'gemeld afgedaan', 'afgedaan', 'deels afgedaan', 'niet uitgevoerd', 'vervallen', 'doorlopend')),
	CONSTRAINT "commitments_deadline" CHECK ("commitments"."deadline_from" is null or "commitments"."deadline_to" is null or "commitments"."deadline_from" <= "commitments"."deadline_to"),
	CONSTRAINT "commitments_concept_is_internal" CHECK ("commitments"."own_state" <> 'concept' or "commitments"."organisation_id" is not null)
);
--> statement-breakpoint
CREATE TABLE "judgements" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "judgements_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"commitment_id" bigint,
	"motion_id" bigint,
	"side" text NOT NULL,
	"state" text NOT NULL,
	"raw" text,
	"judged_on" date NOT NULL,
	"passage_id" bigint,
	"kamerstuk_id" bigint,
	"reason" text,
	"recorded_by" bigint,
	"recorded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "judgements_side" CHECK ("judgements"."side" in ('ministry', 'house', 'own')),
	CONSTRAINT "judgements_one_subject" CHECK (num_nonnulls("judgements"."commitment_id", "judgements"."motion_id") = 1),
	CONSTRAINT "judgements_evidence" CHECK ("judgements"."state" not in ('gemeld afgedaan', 'afgedaan', 'deels afgedaan', 'niet uitgevoerd') or "judgements"."side" = 'house' or "judgements"."passage_id" is not null or ("judgements"."reason" is not null and "judgements"."recorded_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "notes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "notes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"commitment_id" bigint,
	"motion_id" bigint,
	"kamerstuk_id" bigint,
	"text" text NOT NULL,
	"author_id" bigint NOT NULL,
	"written_at" timestamp with time zone NOT NULL,
	CONSTRAINT "notes_one_subject" CHECK (num_nonnulls("notes"."commitment_id", "notes"."motion_id", "notes"."kamerstuk_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "follow_up_actions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "follow_up_actions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"title" text NOT NULL,
	"description" text DEFAULT '' NOT NULL,
	"organisation_id" bigint NOT NULL,
	"owner_id" bigint,
	"visibility" text NOT NULL,
	"state" text DEFAULT 'planned' NOT NULL,
	"progress" integer DEFAULT 0 NOT NULL,
	"due_words" text,
	"due_from" date,
	"due_to" date,
	"due_precision" text,
	"done_on" date,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "follow_up_actions_visibility" CHECK ("follow_up_actions"."visibility" in ('public', 'internal')),
	CONSTRAINT "follow_up_actions_state" CHECK ("follow_up_actions"."state" in ('planned', 'in progress', 'done', 'dropped')),
	CONSTRAINT "follow_up_actions_progress" CHECK ("follow_up_actions"."progress" between 0 and 100)
);
--> statement-breakpoint
CREATE TABLE "follow_up_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "follow_up_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"action_id" bigint NOT NULL,
	"motion_id" bigint,
	"commitment_id" bigint,
	"kamerstuk_id" bigint,
	CONSTRAINT "follow_up_links_one_subject" CHECK (num_nonnulls("follow_up_links"."motion_id", "follow_up_links"."commitment_id", "follow_up_links"."kamerstuk_id") = 1)
);
--> statement-breakpoint
CREATE TABLE "history_entries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "history_entries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"at" timestamp with time zone NOT NULL,
	"transaction" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	"origin" text NOT NULL,
	"actor_id" bigint,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"subject_name" text NOT NULL,
	"before" jsonb,
	"after" jsonb,
	"reason" text,
	"passage_id" bigint,
	"organisation_id" bigint,
	"request_id" text,
	CONSTRAINT "history_entries_origin" CHECK ("history_entries"."origin" in ('person', 'sync', 'command', 'demonstration'))
);
--> statement-breakpoint
CREATE TABLE "intakes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "intakes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"organisation_id" bigint NOT NULL,
	"brought_in_by" bigint NOT NULL,
	"brought_in_at" timestamp with time zone NOT NULL,
	"file_name" text,
	"format" text NOT NULL,
	"text_hash" text NOT NULL,
	"file" "bytea",
	"text" text NOT NULL,
	"text_map" jsonb NOT NULL,
	"key" text,
	"frame" jsonb NOT NULL,
	"kamerstuk_id" bigint,
	"state" text DEFAULT 'open' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "intakes_state" CHECK ("intakes"."state" in ('open', 'confirmed', 'discarded'))
);
--> statement-breakpoint
CREATE TABLE "proposals" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "proposals_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"intake_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"fingerprint" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"proposed" jsonb NOT NULL,
	"decided" jsonb,
	"decision" text DEFAULT 'open' NOT NULL,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	"record" text,
	"position" integer NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "proposals_decision" CHECK ("proposals"."decision" in ('open', 'accepted', 'changed', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "activities" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "activities_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"number" text,
	"kind" text,
	"subject" text,
	"date" date,
	"committee_id" bigint,
	"report_key" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "activities_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "activities_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "calendar_dates" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "calendar_dates_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"name" text NOT NULL,
	"year" integer NOT NULL,
	"from" date NOT NULL,
	"until" date NOT NULL,
	"is_confirmed" boolean DEFAULT false NOT NULL,
	"source" text DEFAULT '' NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "calendar_dates_range" CHECK ("calendar_dates"."until" >= "calendar_dates"."from")
);
--> statement-breakpoint
CREATE TABLE "citations" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "citations_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"from_kamerstuk_id" bigint NOT NULL,
	"to_key" text NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"surface" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "committees" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "committees_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"slug" text NOT NULL,
	"name" text NOT NULL,
	"abbreviation" text,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "committees_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "committees_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "dossiers" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "dossiers_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"key" text NOT NULL,
	"title" text,
	"is_closed" boolean DEFAULT false NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "dossiers_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "dossiers_key_unique" UNIQUE("key")
);
--> statement-breakpoint
CREATE TABLE "fractie_memberships" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fractie_memberships_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"fractie_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"from" date,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "fractie_names" (
	"name" text PRIMARY KEY NOT NULL,
	"fractie_id" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "fracties" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "fracties_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"abbreviation" text NOT NULL,
	"name" text NOT NULL,
	"seats" integer,
	"active_from" date,
	"active_until" date,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "fracties_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "fracties_abbreviation_unique" UNIQUE("abbreviation")
);
--> statement-breakpoint
CREATE TABLE "kamerstuk_dossiers" (
	"kamerstuk_id" bigint NOT NULL,
	"dossier_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"number" text,
	"sort_number" integer,
	CONSTRAINT "kamerstuk_dossiers_kamerstuk_id_dossier_id_pk" PRIMARY KEY("kamerstuk_id","dossier_id")
);
--> statement-breakpoint
CREATE TABLE "kamerstukken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "kamerstukken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"key" text,
	"document_number" text,
	"kind" text,
	"title" text,
	"date" date,
	"session_year" text,
	"text" text,
	"text_map" jsonb,
	"text_source" text,
	"published_url" text,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "kamerstukken_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "kamerstukken_key_unique" UNIQUE("key"),
	CONSTRAINT "kamerstukken_document_number_unique" UNIQUE("document_number"),
	CONSTRAINT "kamerstukken_key" CHECK ("kamerstukken"."key" ~ '^[a-z]+(-[A-Za-z0-9()]+)+$')
);
--> statement-breakpoint
CREATE TABLE "letter_senders" (
	"kamerstuk_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"name" text,
	"office" text NOT NULL,
	"person_id" bigint,
	"ministry_id" bigint,
	CONSTRAINT "letter_senders_kamerstuk_id_position_pk" PRIMARY KEY("kamerstuk_id","position")
);
--> statement-breakpoint
CREATE TABLE "letters" (
	"kamerstuk_id" bigint PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"addressee" text,
	"ministry_id" bigint,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ministries" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "ministries_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"slug" text NOT NULL,
	"name_nl" text NOT NULL,
	"name_en" text NOT NULL,
	"abbreviation" text NOT NULL,
	"organisation_id" bigint,
	CONSTRAINT "ministries_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "office_holders" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "office_holders_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"office" text NOT NULL,
	"ministry_id" bigint NOT NULL,
	"person_id" bigint NOT NULL,
	"from" date,
	"until" date
);
--> statement-breakpoint
CREATE TABLE "passages" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "passages_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kamerstuk_id" bigint NOT NULL,
	"start" integer NOT NULL,
	"end" integer NOT NULL,
	"quote" text NOT NULL,
	"page" integer,
	CONSTRAINT "passages_range" CHECK ("passages"."start" >= 0 and "passages"."end" > "passages"."start")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "people_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"slug" text NOT NULL,
	"surname" text NOT NULL,
	"name" text NOT NULL,
	"first_name" text,
	"is_demonstration" boolean DEFAULT false NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "people_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "people_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "zaak_dossiers" (
	"zaak_id" bigint NOT NULL,
	"dossier_id" bigint NOT NULL,
	CONSTRAINT "zaak_dossiers_zaak_id_dossier_id_pk" PRIMARY KEY("zaak_id","dossier_id")
);
--> statement-breakpoint
CREATE TABLE "zaak_kamerstukken" (
	"zaak_id" bigint NOT NULL,
	"kamerstuk_id" bigint NOT NULL,
	CONSTRAINT "zaak_kamerstukken_zaak_id_kamerstuk_id_pk" PRIMARY KEY("zaak_id","kamerstuk_id")
);
--> statement-breakpoint
CREATE TABLE "zaken" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "zaken_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"number" text,
	"kind" text,
	"title" text,
	"subject" text,
	"started_on" date,
	"session_year" text,
	"volgnummer" integer,
	"registered_advice" text,
	"is_settled_in_house" boolean,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "zaken_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "zaken_number_unique" UNIQUE("number")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "decisions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"motion_id" bigint,
	"kind" text,
	"text" text,
	"status" text,
	"voting_form" text,
	"decided_on" date,
	"position" integer,
	"changed_at" timestamp with time zone,
	"activity_id" bigint,
	"withdrawn_at" timestamp with time zone,
	CONSTRAINT "decisions_external_id_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "letter_motion_links" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "letter_motion_links_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"letter_id" bigint NOT NULL,
	"motion_id" bigint NOT NULL,
	"kind" text NOT NULL,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"confidence" real NOT NULL,
	"passage_id" bigint,
	"decided_by" bigint,
	"decided_at" timestamp with time zone,
	CONSTRAINT "letter_motion_links_state" CHECK ("letter_motion_links"."state" in ('proposed', 'confirmed', 'rejected'))
);
--> statement-breakpoint
CREATE TABLE "motion_replacements" (
	"replaced_motion_id" bigint NOT NULL,
	"replacement_motion_id" bigint NOT NULL,
	"source" text NOT NULL,
	"notation" text,
	CONSTRAINT "motion_replacements_replaced_motion_id_replacement_motion_id_pk" PRIMARY KEY("replaced_motion_id","replacement_motion_id"),
	CONSTRAINT "motion_replacements_other" CHECK ("motion_replacements"."replaced_motion_id" <> "motion_replacements"."replacement_motion_id")
);
--> statement-breakpoint
CREATE TABLE "motion_signatories" (
	"motion_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"name" text NOT NULL,
	"fractie_name" text,
	"person_id" bigint,
	"fractie_id" bigint,
	CONSTRAINT "motion_signatories_motion_id_position_pk" PRIMARY KEY("motion_id","position")
);
--> statement-breakpoint
CREATE TABLE "motions" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "motions_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"zaak_id" bigint,
	"kamerstuk_id" bigint,
	"key" text,
	"title" text NOT NULL,
	"dictum" text,
	"submitted_on" date,
	"debate_id" bigint,
	"ministry_id" bigint,
	"outcome" text DEFAULT 'in behandeling' NOT NULL,
	"outcome_on" date,
	"votes_for" integer,
	"votes_against" integer,
	"advice" text,
	"ministry_state" text,
	"house_state" text,
	"own_state" text,
	"withdrawn_at" timestamp with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "motions_zaak_id_unique" UNIQUE("zaak_id"),
	CONSTRAINT "motions_kamerstuk_id_unique" UNIQUE("kamerstuk_id"),
	CONSTRAINT "motions_key_unique" UNIQUE("key"),
	CONSTRAINT "motions_outcome" CHECK ("motions"."outcome" in ('in behandeling', 'aangenomen', 'verworpen', 'aangehouden', 'ingetrokken', 'vervallen', 'overgenomen', 'gewijzigd', 'gestaakt'))
);
--> statement-breakpoint
CREATE TABLE "statements_of_advice" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "statements_of_advice_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"motion_id" bigint NOT NULL,
	"value" text NOT NULL,
	"otherwise" text,
	"condition" text,
	"source" text NOT NULL,
	"stated_on" date,
	"stated_by" text,
	"person_id" bigint,
	"kamerstuk_id" bigint,
	"passage_id" bigint,
	"activity_id" bigint,
	"reason" text,
	"recorded_by" bigint,
	"recorded_at" timestamp with time zone NOT NULL,
	"superseded_at" timestamp with time zone,
	CONSTRAINT "statements_of_advice_source" CHECK ("statements_of_advice"."source" in ('register', 'letter', 'debate', 'correction')),
	CONSTRAINT "statements_of_advice_proof" CHECK ("statements_of_advice"."source" <> 'correction' or ("statements_of_advice"."reason" is not null and "statements_of_advice"."recorded_by" is not null))
);
--> statement-breakpoint
CREATE TABLE "votes" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "votes_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid,
	"decision_id" bigint NOT NULL,
	"choice" text NOT NULL,
	"seats" integer,
	"actor_name" text,
	"fractie_name" text,
	"person_id" bigint,
	"fractie_id" bigint,
	"is_member_vote" boolean DEFAULT false NOT NULL,
	"is_mistake" boolean DEFAULT false NOT NULL,
	CONSTRAINT "votes_external_id_unique" UNIQUE("external_id"),
	CONSTRAINT "votes_choice" CHECK ("votes"."choice" in ('Voor', 'Tegen', 'Niet deelgenomen'))
);
--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_invited_by_users_id_fk" FOREIGN KEY ("invited_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "users" ADD CONSTRAINT "users_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_addressees" ADD CONSTRAINT "commitment_addressees_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_addressees" ADD CONSTRAINT "commitment_addressees_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_addressees" ADD CONSTRAINT "commitment_addressees_fractie_id_fracties_id_fk" FOREIGN KEY ("fractie_id") REFERENCES "public"."fracties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_addressees" ADD CONSTRAINT "commitment_addressees_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_calendar_date_id_calendar_dates_id_fk" FOREIGN KEY ("calendar_date_id") REFERENCES "public"."calendar_dates"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_deadlines" ADD CONSTRAINT "commitment_deadlines_set_by_users_id_fk" FOREIGN KEY ("set_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_motions" ADD CONSTRAINT "commitment_motions_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_motions" ADD CONSTRAINT "commitment_motions_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_owners" ADD CONSTRAINT "commitment_owners_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_relations" ADD CONSTRAINT "commitment_relations_from_id_commitments_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitment_relations" ADD CONSTRAINT "commitment_relations_to_id_commitments_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_made_by_person_id_people_id_fk" FOREIGN KEY ("made_by_person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_ministry_id_ministries_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."ministries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "commitments" ADD CONSTRAINT "commitments_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judgements" ADD CONSTRAINT "judgements_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notes" ADD CONSTRAINT "notes_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_actions" ADD CONSTRAINT "follow_up_actions_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_actions" ADD CONSTRAINT "follow_up_actions_owner_id_users_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_links" ADD CONSTRAINT "follow_up_links_action_id_follow_up_actions_id_fk" FOREIGN KEY ("action_id") REFERENCES "public"."follow_up_actions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_links" ADD CONSTRAINT "follow_up_links_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_links" ADD CONSTRAINT "follow_up_links_commitment_id_commitments_id_fk" FOREIGN KEY ("commitment_id") REFERENCES "public"."commitments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up_links" ADD CONSTRAINT "follow_up_links_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_brought_in_by_users_id_fk" FOREIGN KEY ("brought_in_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "intakes" ADD CONSTRAINT "intakes_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_intake_id_intakes_id_fk" FOREIGN KEY ("intake_id") REFERENCES "public"."intakes"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "proposals" ADD CONSTRAINT "proposals_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "activities" ADD CONSTRAINT "activities_committee_id_committees_id_fk" FOREIGN KEY ("committee_id") REFERENCES "public"."committees"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "citations" ADD CONSTRAINT "citations_from_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("from_kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fractie_memberships" ADD CONSTRAINT "fractie_memberships_fractie_id_fracties_id_fk" FOREIGN KEY ("fractie_id") REFERENCES "public"."fracties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fractie_memberships" ADD CONSTRAINT "fractie_memberships_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "fractie_names" ADD CONSTRAINT "fractie_names_fractie_id_fracties_id_fk" FOREIGN KEY ("fractie_id") REFERENCES "public"."fracties"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kamerstuk_dossiers" ADD CONSTRAINT "kamerstuk_dossiers_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kamerstuk_dossiers" ADD CONSTRAINT "kamerstuk_dossiers_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_senders" ADD CONSTRAINT "letter_senders_kamerstuk_id_letters_kamerstuk_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."letters"("kamerstuk_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_senders" ADD CONSTRAINT "letter_senders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_senders" ADD CONSTRAINT "letter_senders_ministry_id_ministries_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."ministries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letters" ADD CONSTRAINT "letters_ministry_id_ministries_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."ministries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_holders" ADD CONSTRAINT "office_holders_ministry_id_ministries_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."ministries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "office_holders" ADD CONSTRAINT "office_holders_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passages" ADD CONSTRAINT "passages_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zaak_dossiers" ADD CONSTRAINT "zaak_dossiers_zaak_id_zaken_id_fk" FOREIGN KEY ("zaak_id") REFERENCES "public"."zaken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zaak_dossiers" ADD CONSTRAINT "zaak_dossiers_dossier_id_dossiers_id_fk" FOREIGN KEY ("dossier_id") REFERENCES "public"."dossiers"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zaak_kamerstukken" ADD CONSTRAINT "zaak_kamerstukken_zaak_id_zaken_id_fk" FOREIGN KEY ("zaak_id") REFERENCES "public"."zaken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "zaak_kamerstukken" ADD CONSTRAINT "zaak_kamerstukken_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD CONSTRAINT "letter_motion_links_letter_id_letters_kamerstuk_id_fk" FOREIGN KEY ("letter_id") REFERENCES "public"."letters"("kamerstuk_id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD CONSTRAINT "letter_motion_links_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD CONSTRAINT "letter_motion_links_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "letter_motion_links" ADD CONSTRAINT "letter_motion_links_decided_by_users_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_replacements" ADD CONSTRAINT "motion_replacements_replaced_motion_id_motions_id_fk" FOREIGN KEY ("replaced_motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_replacements" ADD CONSTRAINT "motion_replacements_replacement_motion_id_motions_id_fk" FOREIGN KEY ("replacement_motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_signatories" ADD CONSTRAINT "motion_signatories_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_signatories" ADD CONSTRAINT "motion_signatories_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motion_signatories" ADD CONSTRAINT "motion_signatories_fractie_id_fracties_id_fk" FOREIGN KEY ("fractie_id") REFERENCES "public"."fracties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_zaak_id_zaken_id_fk" FOREIGN KEY ("zaak_id") REFERENCES "public"."zaken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_debate_id_activities_id_fk" FOREIGN KEY ("debate_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "motions" ADD CONSTRAINT "motions_ministry_id_ministries_id_fk" FOREIGN KEY ("ministry_id") REFERENCES "public"."ministries"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_kamerstuk_id_kamerstukken_id_fk" FOREIGN KEY ("kamerstuk_id") REFERENCES "public"."kamerstukken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_passage_id_passages_id_fk" FOREIGN KEY ("passage_id") REFERENCES "public"."passages"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "statements_of_advice" ADD CONSTRAINT "statements_of_advice_recorded_by_users_id_fk" FOREIGN KEY ("recorded_by") REFERENCES "public"."users"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_person_id_people_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."people"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "votes" ADD CONSTRAINT "votes_fractie_id_fracties_id_fk" FOREIGN KEY ("fractie_id") REFERENCES "public"."fracties"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "organisations_name" ON "organisations" USING btree (lower("name"));--> statement-breakpoint
CREATE INDEX "sessions_user" ON "sessions" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "users_organisation" ON "users" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "commitment_addressees_by_commitment" ON "commitment_addressees" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "commitment_motions_by_motion" ON "commitment_motions" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "commitment_owners_by_user" ON "commitment_owners" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "commitment_relations_to" ON "commitment_relations" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "commitments_by_deadline" ON "commitments" USING btree ("deadline_to","id");--> statement-breakpoint
CREATE INDEX "commitments_by_made" ON "commitments" USING btree ("made_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "commitments_by_state" ON "commitments" USING btree ("own_state","deadline_to","id");--> statement-breakpoint
CREATE INDEX "commitments_by_ministry" ON "commitments" USING btree ("ministry_id","deadline_to","id");--> statement-breakpoint
CREATE INDEX "commitments_by_kamerstuk" ON "commitments" USING btree ("kamerstuk_id");--> statement-breakpoint
CREATE INDEX "commitments_by_person" ON "commitments" USING btree ("made_by_person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "commitments_passage_once" ON "commitments" USING btree ("passage_id");--> statement-breakpoint
CREATE INDEX "judgements_by_commitment" ON "judgements" USING btree ("commitment_id","recorded_at");--> statement-breakpoint
CREATE INDEX "judgements_by_motion" ON "judgements" USING btree ("motion_id","recorded_at");--> statement-breakpoint
CREATE INDEX "notes_by_commitment" ON "notes" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "notes_by_motion" ON "notes" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "notes_by_kamerstuk" ON "notes" USING btree ("kamerstuk_id");--> statement-breakpoint
CREATE INDEX "follow_up_actions_by_due" ON "follow_up_actions" USING btree ("due_to","id");--> statement-breakpoint
CREATE INDEX "follow_up_actions_by_organisation" ON "follow_up_actions" USING btree ("organisation_id","due_to","id");--> statement-breakpoint
CREATE INDEX "follow_up_actions_by_owner" ON "follow_up_actions" USING btree ("owner_id","due_to","id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_links_motion_once" ON "follow_up_links" USING btree ("action_id","motion_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_links_commitment_once" ON "follow_up_links" USING btree ("action_id","commitment_id");--> statement-breakpoint
CREATE UNIQUE INDEX "follow_up_links_kamerstuk_once" ON "follow_up_links" USING btree ("action_id","kamerstuk_id");--> statement-breakpoint
CREATE INDEX "follow_up_links_by_motion" ON "follow_up_links" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "follow_up_links_by_commitment" ON "follow_up_links" USING btree ("commitment_id");--> statement-breakpoint
CREATE INDEX "follow_up_links_by_kamerstuk" ON "follow_up_links" USING btree ("kamerstuk_id");--> statement-breakpoint
CREATE INDEX "history_entries_by_subject" ON "history_entries" USING btree ("subject_kind","subject_id","id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "history_entries_by_time" ON "history_entries" USING btree ("at","id");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_once" ON "intakes" USING btree ("organisation_id","text_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "intakes_key_once" ON "intakes" USING btree ("organisation_id","key") WHERE "intakes"."key" is not null and "intakes"."state" <> 'discarded';--> statement-breakpoint
CREATE INDEX "intakes_open" ON "intakes" USING btree ("organisation_id","state","brought_in_at");--> statement-breakpoint
CREATE UNIQUE INDEX "proposals_once" ON "proposals" USING btree ("intake_id","fingerprint");--> statement-breakpoint
CREATE INDEX "activities_by_date" ON "activities" USING btree ("date");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_dates_once" ON "calendar_dates" USING btree ("name","year");--> statement-breakpoint
CREATE UNIQUE INDEX "citations_once" ON "citations" USING btree ("from_kamerstuk_id","start","to_key");--> statement-breakpoint
CREATE INDEX "citations_to" ON "citations" USING btree ("to_key");--> statement-breakpoint
CREATE INDEX "fractie_memberships_by_person" ON "fractie_memberships" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "kamerstuk_dossiers_by_dossier" ON "kamerstuk_dossiers" USING btree ("dossier_id","sort_number");--> statement-breakpoint
CREATE INDEX "kamerstukken_by_date" ON "kamerstukken" USING btree ("date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "letter_senders_by_person" ON "letter_senders" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "letter_senders_by_ministry" ON "letter_senders" USING btree ("ministry_id");--> statement-breakpoint
CREATE INDEX "letters_by_ministry" ON "letters" USING btree ("ministry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "office_holders_once" ON "office_holders" USING btree ("office","person_id","from");--> statement-breakpoint
CREATE INDEX "office_holders_by_person" ON "office_holders" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "passages_once" ON "passages" USING btree ("kamerstuk_id","start","end");--> statement-breakpoint
CREATE INDEX "people_by_surname" ON "people" USING btree (lower("surname"));--> statement-breakpoint
CREATE INDEX "zaak_dossiers_by_dossier" ON "zaak_dossiers" USING btree ("dossier_id");--> statement-breakpoint
CREATE INDEX "zaak_kamerstukken_by_kamerstuk" ON "zaak_kamerstukken" USING btree ("kamerstuk_id");--> statement-breakpoint
CREATE INDEX "zaken_by_kind" ON "zaken" USING btree ("kind","started_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "decisions_by_motion" ON "decisions" USING btree ("motion_id","decided_on");--> statement-breakpoint
CREATE UNIQUE INDEX "letter_motion_links_once" ON "letter_motion_links" USING btree ("letter_id","motion_id");--> statement-breakpoint
CREATE INDEX "letter_motion_links_by_motion" ON "letter_motion_links" USING btree ("motion_id");--> statement-breakpoint
CREATE INDEX "motion_replacements_by_replacement" ON "motion_replacements" USING btree ("replacement_motion_id");--> statement-breakpoint
CREATE INDEX "motion_signatories_by_person" ON "motion_signatories" USING btree ("person_id","motion_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motion_signatories_by_fractie" ON "motion_signatories" USING btree ("fractie_id","motion_id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motions_by_date" ON "motions" USING btree ("submitted_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motions_by_outcome" ON "motions" USING btree ("outcome","submitted_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motions_by_advice" ON "motions" USING btree ("advice","submitted_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motions_by_own_state" ON "motions" USING btree ("own_state","submitted_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "motions_by_ministry" ON "motions" USING btree ("ministry_id","submitted_on" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "statements_of_advice_by_motion" ON "statements_of_advice" USING btree ("motion_id","stated_on");--> statement-breakpoint
CREATE UNIQUE INDEX "statements_of_advice_register_once" ON "statements_of_advice" USING btree ("motion_id","value") WHERE "statements_of_advice"."source" = 'register' and "statements_of_advice"."superseded_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "statements_of_advice_passage_once" ON "statements_of_advice" USING btree ("motion_id","passage_id");--> statement-breakpoint
CREATE INDEX "votes_by_decision" ON "votes" USING btree ("decision_id");--> statement-breakpoint
CREATE INDEX "votes_by_fractie" ON "votes" USING btree ("fractie_id","choice");