-- Links between letters and motions follow their records, whoever wrote these: what changed in a way that a
-- link may rest on waits in links_due until the rules have looked at it.
CREATE FUNCTION links_follow_letters() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO links_due (kind, subject_id) SELECT 'letter', kamerstuk_id FROM changed
  ON CONFLICT (kind, subject_id) DO UPDATE SET is_new_text = true;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION links_follow_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO links_due (kind, subject_id)
  SELECT 'letter', changed.id FROM changed JOIN former USING (id) JOIN letters ON letters.kamerstuk_id = changed.id
  WHERE (changed.title, changed.date, changed.text) IS DISTINCT FROM (former.title, former.date, former.text)
  ON CONFLICT (kind, subject_id) DO UPDATE SET is_new_text = true;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION links_follow_motions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO links_due (kind, subject_id) SELECT 'motion', id FROM changed ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO links_due (kind, subject_id)
    SELECT 'motion', changed.id FROM changed JOIN former USING (id)
    WHERE (changed.key, changed.title, changed.submitted_on, changed.zaak_id)
      IS DISTINCT FROM (former.key, former.title, former.submitted_on, former.zaak_id)
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION links_follow_replacements() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO links_due (kind, subject_id) SELECT DISTINCT 'motion', replaced_motion_id FROM changed
  ON CONFLICT DO NOTHING;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER letters_linked AFTER INSERT ON letters
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION links_follow_letters();
--> statement-breakpoint
CREATE TRIGGER kamerstukken_linked AFTER UPDATE ON kamerstukken
REFERENCING NEW TABLE AS changed OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION links_follow_papers();
--> statement-breakpoint
CREATE TRIGGER motions_linked_insert AFTER INSERT ON motions
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION links_follow_motions();
--> statement-breakpoint
CREATE TRIGGER motions_linked_update AFTER UPDATE ON motions
REFERENCING NEW TABLE AS changed OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION links_follow_motions();
--> statement-breakpoint
CREATE TRIGGER motion_replacements_linked_insert AFTER INSERT ON motion_replacements
REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION links_follow_replacements();
--> statement-breakpoint
CREATE TRIGGER motion_replacements_linked_delete AFTER DELETE ON motion_replacements
REFERENCING OLD TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION links_follow_replacements();
--> statement-breakpoint
INSERT INTO links_due (kind, subject_id)
SELECT 'letter', kamerstuk_id FROM letters UNION ALL SELECT 'motion', id FROM motions;
