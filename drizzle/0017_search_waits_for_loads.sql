-- A load of thousands of records writes motions, then signatories, papers and letters: each statement would
-- index the same motions again. It sets gestand.defers_search for its transaction and calls the index functions
-- itself, once, before it commits.
CREATE OR REPLACE FUNCTION search_follows_motions() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[]; papers bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
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
CREATE OR REPLACE FUNCTION search_follows_signatories() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN SELECT array_agg(DISTINCT motion_id) INTO ids FROM former;
  ELSE SELECT array_agg(DISTINCT motion_id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_motions(ids); END IF;
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
CREATE OR REPLACE FUNCTION search_follows_letters() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN SELECT array_agg(kamerstuk_id) INTO ids FROM former;
  ELSE SELECT array_agg(kamerstuk_id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN PERFORM index_papers(ids); END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION search_follows_rows() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE ids bigint[];
BEGIN
  IF current_setting('gestand.defers_search', true) = 'yes' THEN RETURN NULL; END IF;
  IF TG_OP = 'DELETE' THEN SELECT array_agg(id) INTO ids FROM former;
  ELSE SELECT array_agg(id) INTO ids FROM changed;
  END IF;
  IF ids IS NOT NULL THEN EXECUTE format('SELECT %I($1)', TG_ARGV[0]) USING ids; END IF;
  RETURN NULL;
END $$;
