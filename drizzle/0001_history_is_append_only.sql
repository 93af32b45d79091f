-- History is written once. Row triggers do not fire on TRUNCATE, so it has a trigger of its own.
CREATE FUNCTION refuse_change_of_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'history_entries is append-only' USING ERRCODE = 'restrict_violation';
END $$;
--> statement-breakpoint
CREATE TRIGGER history_entries_no_change BEFORE UPDATE OR DELETE ON history_entries
  FOR EACH ROW EXECUTE FUNCTION refuse_change_of_history();
--> statement-breakpoint
CREATE TRIGGER history_entries_no_truncate BEFORE TRUNCATE ON history_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_history();
