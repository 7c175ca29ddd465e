-- Every event of the log is told to the instances that listen, at commit and not before. The message holds the chain's id
-- alone: who listens reads the log itself, so that a lost message loses nothing. Equal messages of one transaction are one.
CREATE FUNCTION announce_audit_event() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('tercet_live', NEW.chain_id::text);
  RETURN NULL;
END
$$;

CREATE TRIGGER audit_event_announced AFTER INSERT ON audit_event FOR EACH ROW EXECUTE FUNCTION announce_audit_event();
