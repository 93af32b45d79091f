-- What a statement changed is found by the difference of its rows as they are and as they were. Joining the two
-- takes the square of their number: nothing is known of transition tables when a statement is planned.
CREATE OR REPLACE FUNCTION links_follow_papers() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO links_due (kind, subject_id)
  SELECT 'letter', paper.id
  FROM (SELECT id, title, date, text FROM changed EXCEPT SELECT id, title, date, text FROM former) paper
  WHERE EXISTS (SELECT FROM letters WHERE kamerstuk_id = paper.id)
  ON CONFLICT (kind, subject_id) DO UPDATE SET is_new_text = true;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION links_follow_motions() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'INSERT' THEN
    INSERT INTO links_due (kind, subject_id) SELECT 'motion', id FROM changed ON CONFLICT DO NOTHING;
  ELSE
    INSERT INTO links_due (kind, subject_id)
    SELECT 'motion', motion.id FROM (
      SELECT id, key, title, submitted_on, zaak_id FROM changed
      EXCEPT SELECT id, key, title, submitted_on, zaak_id FROM former
    ) motion
    ON CONFLICT DO NOTHING;
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_follows_motions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[]; papers bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id), array_agg(kamerstuk_id) INTO ids, papers FROM changed;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(id), array_agg(kamerstuk_id) INTO ids, papers FROM former;
  ELSE
    SELECT array_agg(DISTINCT id), array_agg(DISTINCT kamerstuk_id) INTO ids, papers FROM (
      (SELECT id, key, title, dictum, submitted_on, kamerstuk_id, withdrawn_at FROM changed
        EXCEPT SELECT id, key, title, dictum, submitted_on, kamerstuk_id, withdrawn_at FROM former)
      UNION ALL
      (SELECT id, key, title, dictum, submitted_on, kamerstuk_id, withdrawn_at FROM former
        EXCEPT SELECT id, key, title, dictum, submitted_on, kamerstuk_id, withdrawn_at FROM changed)
    ) motion;
  END IF;
  IF ids IS NOT NULL THEN
    PERFORM index_motions(ids);
    PERFORM index_papers(array_remove(papers, NULL));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_follows_papers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[]; motion_ids bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM changed;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(id) INTO ids FROM former;
  ELSE
    SELECT array_agg(id) INTO ids FROM (
      SELECT id, key, title, date, text, withdrawn_at FROM changed
      EXCEPT SELECT id, key, title, date, text, withdrawn_at FROM former
    ) paper;
    SELECT array_agg(motion.id) INTO motion_ids
    FROM (SELECT id, text FROM changed EXCEPT SELECT id, text FROM former) paper
    JOIN motions motion ON motion.kamerstuk_id = paper.id;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_papers(ids); END IF;
  IF motion_ids IS NOT NULL THEN PERFORM index_motions(motion_ids); END IF;
  RETURN NULL;
END $$;
