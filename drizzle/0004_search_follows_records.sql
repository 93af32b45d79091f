-- Words as Dutch readers type them: without accents, by their stem.
CREATE EXTENSION IF NOT EXISTS unaccent;
--> statement-breakpoint
CREATE TEXT SEARCH CONFIGURATION gestand (COPY = dutch);
--> statement-breakpoint
ALTER TEXT SEARCH CONFIGURATION gestand
  ALTER MAPPING FOR hword, hword_part, word WITH unaccent, dutch_stem;
--> statement-breakpoint
-- Each function below brings the index in step with the named records, all in one statement: an import of
-- thousands costs one call. Rows that would stay the same are left alone.
CREATE FUNCTION index_motions(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, vector)
  SELECT 'motion', motion.id, motion.key, motion.title, coalesce(motion.submitted_on, '0001-01-01'),
    setweight(to_tsvector('gestand', motion.title), 'A')
    || setweight(to_tsvector('gestand', coalesce(motion.dictum, '')), 'B')
    || setweight(to_tsvector('gestand', coalesce(signatories.names, '')), 'B')
    || setweight(to_tsvector('gestand', coalesce(left(paper.text, 100000), '')), 'D')
  FROM motions motion
  LEFT JOIN kamerstukken paper ON paper.id = motion.kamerstuk_id
  LEFT JOIN (
    SELECT motion_id, string_agg(name || ' ' || coalesce(fractie_name, ''), ' ' ORDER BY position) AS names
    FROM motion_signatories WHERE motion_id = ANY(ids) GROUP BY motion_id
  ) signatories ON signatories.motion_id = motion.id
  WHERE motion.id = ANY(ids) AND motion.withdrawn_at IS NULL
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET key = excluded.key, title = excluded.title, date = excluded.date, vector = excluded.vector
    WHERE (known.key, known.title, known.date, known.vector)
      IS DISTINCT FROM (excluded.key, excluded.title, excluded.date, excluded.vector);
  DELETE FROM search_documents WHERE kind = 'motion' AND subject_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM motions WHERE id = subject_id AND withdrawn_at IS NULL);
$$;
--> statement-breakpoint
-- A motion's own paper is found as the motion; a paper that nobody has read has nothing to be found by.
CREATE FUNCTION index_papers(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  DELETE FROM search_documents known WHERE known.kind IN ('letter', 'kamerstuk') AND known.subject_id = ANY(ids)
    AND NOT EXISTS (
      SELECT FROM kamerstukken paper
      WHERE paper.id = known.subject_id AND paper.withdrawn_at IS NULL
        AND (paper.title IS NOT NULL OR paper.text IS NOT NULL)
        AND (known.kind = 'letter') = EXISTS (SELECT FROM letters WHERE kamerstuk_id = paper.id)
        AND NOT EXISTS (SELECT FROM motions WHERE kamerstuk_id = paper.id)
    );
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, vector)
  SELECT CASE WHEN letter.kamerstuk_id IS NULL THEN 'kamerstuk' ELSE 'letter' END,
    paper.id, paper.key, coalesce(paper.title, paper.key, paper.document_number, ''),
    coalesce(paper.date, '0001-01-01'),
    setweight(to_tsvector('gestand', coalesce(paper.title, '')), 'A')
    || setweight(to_tsvector('gestand', coalesce(left(paper.text, 100000), '')), 'D')
  FROM kamerstukken paper
  LEFT JOIN letters letter ON letter.kamerstuk_id = paper.id
  WHERE paper.id = ANY(ids) AND paper.withdrawn_at IS NULL
    AND (paper.title IS NOT NULL OR paper.text IS NOT NULL)
    AND NOT EXISTS (SELECT FROM motions WHERE kamerstuk_id = paper.id)
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET key = excluded.key, title = excluded.title, date = excluded.date, vector = excluded.vector
    WHERE (known.key, known.title, known.date, known.vector)
      IS DISTINCT FROM (excluded.key, excluded.title, excluded.date, excluded.vector);
$$;
--> statement-breakpoint
CREATE FUNCTION index_commitments(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, organisation_id, vector)
  SELECT 'commitment', id, number, title, coalesce(made_on, '0001-01-01'),
    CASE WHEN own_state = 'concept' THEN organisation_id END,
    setweight(to_tsvector('gestand', title), 'A')
    || setweight(to_tsvector('gestand', text), 'B')
    || setweight(to_tsvector('gestand', actor || ' ' || coalesce(made_by, '')), 'C')
  FROM commitments WHERE id = ANY(ids) AND withdrawn_at IS NULL
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET key = excluded.key, title = excluded.title, date = excluded.date,
      organisation_id = excluded.organisation_id, vector = excluded.vector
    WHERE (known.key, known.title, known.date, known.organisation_id, known.vector)
      IS DISTINCT FROM (excluded.key, excluded.title, excluded.date, excluded.organisation_id, excluded.vector);
  DELETE FROM search_documents WHERE kind = 'commitment' AND subject_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM commitments WHERE id = subject_id AND withdrawn_at IS NULL);
$$;
--> statement-breakpoint
CREATE FUNCTION index_actions(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, organisation_id, vector)
  SELECT 'action', id, NULL, title, (created_at AT TIME ZONE 'Europe/Amsterdam')::date,
    CASE WHEN visibility = 'internal' THEN organisation_id END,
    setweight(to_tsvector('gestand', title), 'A') || setweight(to_tsvector('gestand', description), 'B')
  FROM follow_up_actions WHERE id = ANY(ids)
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET title = excluded.title, organisation_id = excluded.organisation_id, vector = excluded.vector
    WHERE (known.title, known.organisation_id, known.vector)
      IS DISTINCT FROM (excluded.title, excluded.organisation_id, excluded.vector);
  DELETE FROM search_documents WHERE kind = 'action' AND subject_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM follow_up_actions WHERE id = subject_id);
$$;
--> statement-breakpoint
CREATE FUNCTION index_dossiers(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, vector)
  SELECT 'dossier', id, key, coalesce(title, key), '0001-01-01',
    setweight(to_tsvector('gestand', coalesce(title, '')), 'A')
  FROM dossiers WHERE id = ANY(ids) AND withdrawn_at IS NULL AND title IS NOT NULL
  ON CONFLICT (kind, subject_id) DO UPDATE SET title = excluded.title, vector = excluded.vector
    WHERE (known.title, known.vector) IS DISTINCT FROM (excluded.title, excluded.vector);
  DELETE FROM search_documents WHERE kind = 'dossier' AND subject_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM dossiers WHERE id = subject_id AND withdrawn_at IS NULL AND title IS NOT NULL);
$$;
--> statement-breakpoint
CREATE FUNCTION index_people(ids bigint[]) RETURNS void LANGUAGE sql AS $$
  INSERT INTO search_documents AS known (kind, subject_id, key, title, date, vector)
  SELECT 'person', id, slug, name, '0001-01-01',
    setweight(to_tsvector('gestand', name || ' ' || coalesce(first_name, '') || ' ' || surname), 'A')
  FROM people WHERE id = ANY(ids) AND withdrawn_at IS NULL
  ON CONFLICT (kind, subject_id) DO UPDATE
    SET key = excluded.key, title = excluded.title, vector = excluded.vector
    WHERE (known.key, known.title, known.vector) IS DISTINCT FROM (excluded.key, excluded.title, excluded.vector);
  DELETE FROM search_documents WHERE kind = 'person' AND subject_id = ANY(ids)
    AND NOT EXISTS (SELECT FROM people WHERE id = subject_id AND withdrawn_at IS NULL);
$$;
--> statement-breakpoint
-- Statement triggers: `changed` and `former` hold all rows of the statement, as they are and as they were.
CREATE FUNCTION search_follows_motions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[]; papers bigint[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id), array_agg(kamerstuk_id) INTO ids, papers FROM changed;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(id), array_agg(kamerstuk_id) INTO ids, papers FROM former;
  ELSE
    SELECT array_agg(changed.id), array_agg(changed.kamerstuk_id) || array_agg(former.kamerstuk_id)
    INTO ids, papers FROM changed JOIN former USING (id)
    WHERE (changed.key, changed.title, changed.dictum, changed.submitted_on, changed.kamerstuk_id, changed.withdrawn_at)
      IS DISTINCT FROM (former.key, former.title, former.dictum, former.submitted_on, former.kamerstuk_id, former.withdrawn_at);
  END IF;
  IF ids IS NOT NULL THEN
    PERFORM index_motions(ids);
    PERFORM index_papers(array_remove(papers, NULL));
  END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search_follows_signatories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT motion_id) INTO ids FROM former;
  ELSE SELECT array_agg(DISTINCT motion_id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_motions(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search_follows_papers() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[]; motion_ids bigint[];
BEGIN
  IF TG_OP = 'INSERT' THEN
    SELECT array_agg(id) INTO ids FROM changed;
  ELSIF TG_OP = 'DELETE' THEN
    SELECT array_agg(id) INTO ids FROM former;
  ELSE
    SELECT array_agg(changed.id) INTO ids FROM changed JOIN former USING (id)
    WHERE (changed.key, changed.title, changed.date, changed.text, changed.withdrawn_at)
      IS DISTINCT FROM (former.key, former.title, former.date, former.text, former.withdrawn_at);
    SELECT array_agg(motion.id) INTO motion_ids FROM motions motion
    JOIN changed ON changed.id = motion.kamerstuk_id JOIN former ON former.id = changed.id
    WHERE changed.text IS DISTINCT FROM former.text;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_papers(ids); END IF;
  IF motion_ids IS NOT NULL THEN PERFORM index_motions(motion_ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE FUNCTION search_follows_letters() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF TG_OP = 'DELETE' THEN SELECT array_agg(kamerstuk_id) INTO ids FROM former;
  ELSE SELECT array_agg(kamerstuk_id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_papers(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
-- For records whose own row holds all that is found: the index function is the trigger's argument.
CREATE FUNCTION search_follows_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF TG_OP = 'DELETE' THEN SELECT array_agg(id) INTO ids FROM former;
  ELSE SELECT array_agg(id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN EXECUTE format('SELECT %I($1)', TG_ARGV[0]) USING ids; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
DO $$
DECLARE followed record;
BEGIN
  FOR followed IN SELECT * FROM (VALUES
    ('motions', 'search_follows_motions()'),
    ('motion_signatories', 'search_follows_signatories()'),
    ('kamerstukken', 'search_follows_papers()'),
    ('letters', 'search_follows_letters()'),
    ('commitments', 'search_follows_rows(''index_commitments'')'),
    ('follow_up_actions', 'search_follows_rows(''index_actions'')'),
    ('dossiers', 'search_follows_rows(''index_dossiers'')'),
    ('people', 'search_follows_rows(''index_people'')')
  ) AS followed (record_table, follower) LOOP
    EXECUTE format('CREATE TRIGGER %1$s_found_insert AFTER INSERT ON %1$s REFERENCING NEW TABLE AS changed FOR EACH STATEMENT EXECUTE FUNCTION %2$s', followed.record_table, followed.follower);
    EXECUTE format('CREATE TRIGGER %1$s_found_update AFTER UPDATE ON %1$s REFERENCING NEW TABLE AS changed OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION %2$s', followed.record_table, followed.follower);
    EXECUTE format('CREATE TRIGGER %1$s_found_delete AFTER DELETE ON %1$s REFERENCING OLD TABLE AS former FOR EACH STATEMENT EXECUTE FUNCTION %2$s', followed.record_table, followed.follower);
  END LOOP;
END $$;
