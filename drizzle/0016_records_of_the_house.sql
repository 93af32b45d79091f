CREATE TABLE "agenda_items" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "agenda_items_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"external_id" uuid NOT NULL,
	"subject" text,
	"activity_id" bigint,
	CONSTRAINT "agenda_items_external_id_unique" UNIQUE("external_id")
);
--> statement-breakpoint
CREATE TABLE "replacement_notes" (
	"motion_id" bigint NOT NULL,
	"position" integer NOT NULL,
	"key" text,
	"number" integer NOT NULL,
	"notation" text NOT NULL,
	CONSTRAINT "replacement_notes_motion_id_position_pk" PRIMARY KEY("motion_id","position")
);
--> statement-breakpoint
CREATE TABLE "dossier_evidence" (
	"source" text NOT NULL,
	"source_id" uuid NOT NULL,
	"title" text NOT NULL,
	"dossier_key" text NOT NULL,
	CONSTRAINT "dossier_evidence_source_source_id_pk" PRIMARY KEY("source","source_id")
);
--> statement-breakpoint
CREATE TABLE "source_records" (
	"category" text NOT NULL,
	"id" uuid NOT NULL,
	"changed_at" text NOT NULL,
	"hash" uuid NOT NULL,
	"is_deleted" boolean NOT NULL,
	"fields" jsonb NOT NULL,
	"relations" jsonb NOT NULL,
	"told" jsonb,
	CONSTRAINT "source_records_category_id_pk" PRIMARY KEY("category","id")
);
--> statement-breakpoint
CREATE TABLE "zaak_replacements" (
	"replaced_id" uuid NOT NULL,
	"replacement_id" uuid NOT NULL,
	CONSTRAINT "zaak_replacements_replaced_id_replacement_id_pk" PRIMARY KEY("replaced_id","replacement_id")
);
--> statement-breakpoint
ALTER TABLE "kamerstukken" ADD COLUMN "stands_for_zaak_id" bigint;--> statement-breakpoint
ALTER TABLE "kamerstukken" ADD COLUMN "is_key_derived" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "zaak_id" bigint;--> statement-breakpoint
ALTER TABLE "decisions" ADD COLUMN "agenda_item_id" bigint;--> statement-breakpoint
ALTER TABLE "agenda_items" ADD CONSTRAINT "agenda_items_activity_id_activities_id_fk" FOREIGN KEY ("activity_id") REFERENCES "public"."activities"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "replacement_notes" ADD CONSTRAINT "replacement_notes_motion_id_motions_id_fk" FOREIGN KEY ("motion_id") REFERENCES "public"."motions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "agenda_items_by_activity" ON "agenda_items" USING btree ("activity_id");--> statement-breakpoint
CREATE INDEX "replacement_notes_by_key" ON "replacement_notes" USING btree ("key");--> statement-breakpoint
CREATE INDEX "replacement_notes_by_number" ON "replacement_notes" USING btree ("number");--> statement-breakpoint
CREATE INDEX "dossier_evidence_by_title" ON "dossier_evidence" USING btree (md5("title"),"dossier_key");--> statement-breakpoint
CREATE INDEX "source_records_actors_of_zaak" ON "source_records" USING btree (("relations" #>> '{Zaak,0}')) WHERE "source_records"."category" = 'ZaakActor';--> statement-breakpoint
CREATE INDEX "source_records_actors_of_document" ON "source_records" USING btree (("relations" #>> '{Document,0}')) WHERE "source_records"."category" = 'DocumentActor';--> statement-breakpoint
CREATE INDEX "source_records_of_person" ON "source_records" USING btree (("relations" #>> '{Persoon,0}')) WHERE "source_records"."relations" #>> '{Persoon,0}' is not null;--> statement-breakpoint
CREATE INDEX "source_records_in_dossier" ON "source_records" USING gin (("relations" -> 'Kamerstukdossier')) WHERE "source_records"."relations" ? 'Kamerstukdossier';--> statement-breakpoint
CREATE INDEX "source_records_versions_of_document" ON "source_records" USING btree (("relations" #>> '{Document,0}')) WHERE "source_records"."category" = 'DocumentVersie';--> statement-breakpoint
CREATE INDEX "zaak_replacements_by_replacement" ON "zaak_replacements" USING btree ("replacement_id");--> statement-breakpoint
ALTER TABLE "kamerstukken" ADD CONSTRAINT "kamerstukken_stands_for_zaak_id_zaken_id_fk" FOREIGN KEY ("stands_for_zaak_id") REFERENCES "public"."zaken"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_zaak_id_zaken_id_fk" FOREIGN KEY ("zaak_id") REFERENCES "public"."zaken"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decisions" ADD CONSTRAINT "decisions_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "zaken_by_title" ON "zaken" USING btree (md5("title"),"volgnummer") WHERE "zaken"."kind" in ('Motie', 'Brief regering');--> statement-breakpoint
CREATE INDEX "decisions_by_zaak" ON "decisions" USING btree ("zaak_id");--> statement-breakpoint
CREATE INDEX "decisions_by_agenda_item" ON "decisions" USING btree ("agenda_item_id");--> statement-breakpoint
ALTER TABLE "kamerstukken" ADD CONSTRAINT "kamerstukken_stands_for_zaak_id_unique" UNIQUE("stands_for_zaak_id");