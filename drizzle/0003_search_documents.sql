CREATE TABLE "search_documents" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "search_documents_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"kind" text NOT NULL,
	"subject_id" bigint NOT NULL,
	"key" text,
	"title" text NOT NULL,
	"date" date NOT NULL,
	"organisation_id" bigint,
	"vector" "tsvector" NOT NULL,
	CONSTRAINT "search_documents_kind" CHECK ("search_documents"."kind" in ('motion', 'letter', 'kamerstuk', 'dossier', 'commitment', 'action', 'person'))
);
--> statement-breakpoint
ALTER TABLE "search_documents" ADD CONSTRAINT "search_documents_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "search_documents_once" ON "search_documents" USING btree ("kind","subject_id");--> statement-breakpoint
CREATE INDEX "search_documents_words" ON "search_documents" USING gin ("vector");--> statement-breakpoint
CREATE INDEX "search_documents_by_date" ON "search_documents" USING btree ("date" DESC NULLS LAST,"id" DESC NULLS LAST);--> statement-breakpoint
CREATE INDEX "search_documents_by_kind" ON "search_documents" USING btree ("kind","date" DESC NULLS LAST,"id" DESC NULLS LAST);