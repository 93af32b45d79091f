DROP INDEX "source_records_versions_of_document";--> statement-breakpoint
DROP INDEX "source_records_actors_of_zaak";--> statement-breakpoint
DROP INDEX "source_records_actors_of_document";--> statement-breakpoint
DROP INDEX "source_records_document_of_version";--> statement-breakpoint
ALTER TABLE "source_records" DROP CONSTRAINT "source_records_category_id_pk";--> statement-breakpoint
ALTER TABLE "source_records" ADD CONSTRAINT "source_records_id_category_pk" PRIMARY KEY("id","category");--> statement-breakpoint
CREATE INDEX "zaak_kamerstukken_derived" ON "zaak_kamerstukken" USING btree ("zaak_id") WHERE "zaak_kamerstukken"."is_derived";--> statement-breakpoint
CREATE INDEX "source_records_read_whole" ON "source_records" USING btree ("category") WHERE "source_records"."category" in ('Toezegging', 'Fractie', 'FractieZetel', 'FractieZetelPersoon');--> statement-breakpoint
CREATE INDEX "source_records_of_committee" ON "source_records" USING btree (("relations" #>> '{Voortouwcommissie,0}')) WHERE "source_records"."relations" #>> '{Voortouwcommissie,0}' is not null;--> statement-breakpoint
CREATE INDEX "source_records_actors_of_zaak" ON "source_records" USING btree (("relations" #>> '{Zaak,0}')) WHERE "source_records"."category" = 'ZaakActor' and "source_records"."relations" #>> '{Zaak,0}' is not null;--> statement-breakpoint
CREATE INDEX "source_records_actors_of_document" ON "source_records" USING btree (("relations" #>> '{Document,0}')) WHERE "source_records"."category" = 'DocumentActor' and "source_records"."relations" #>> '{Document,0}' is not null;--> statement-breakpoint
CREATE INDEX "source_records_document_of_version" ON "source_records" USING btree (("relations" #>> '{HuidigeDocumentVersie,0}')) WHERE "source_records"."category" = 'Document' and "source_records"."relations" #>> '{HuidigeDocumentVersie,0}' is not null;