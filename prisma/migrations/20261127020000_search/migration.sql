-- Search in transcripts: words and phrases ("simple"), stems by the language of the interview, trigrams for any part.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- What PostgreSQL can stem; every other language is searched by its words as they are.
CREATE FUNCTION search_configuration(p_language text) RETURNS regconfig LANGUAGE sql STABLE AS $$
  SELECT coalesce((
    SELECT c.oid::regconfig FROM pg_ts_config c JOIN pg_namespace n ON n.oid = c.cfgnamespace AND n.nspname = 'pg_catalog'
    WHERE c.cfgname = CASE lower(split_part(p_language, '-', 1))
      WHEN 'ar' THEN 'arabic' WHEN 'hy' THEN 'armenian' WHEN 'eu' THEN 'basque' WHEN 'ca' THEN 'catalan'
      WHEN 'da' THEN 'danish' WHEN 'nl' THEN 'dutch' WHEN 'en' THEN 'english' WHEN 'et' THEN 'estonian'
      WHEN 'fi' THEN 'finnish' WHEN 'fr' THEN 'french' WHEN 'de' THEN 'german' WHEN 'el' THEN 'greek'
      WHEN 'hi' THEN 'hindi' WHEN 'hu' THEN 'hungarian' WHEN 'id' THEN 'indonesian' WHEN 'ga' THEN 'irish'
      WHEN 'it' THEN 'italian' WHEN 'lt' THEN 'lithuanian' WHEN 'ne' THEN 'nepali' WHEN 'no' THEN 'norwegian'
      WHEN 'nb' THEN 'norwegian' WHEN 'nn' THEN 'norwegian' WHEN 'pt' THEN 'portuguese' WHEN 'ro' THEN 'romanian'
      WHEN 'ru' THEN 'russian' WHEN 'sr' THEN 'serbian' WHEN 'es' THEN 'spanish' WHEN 'sv' THEN 'swedish'
      WHEN 'ta' THEN 'tamil' WHEN 'tr' THEN 'turkish' WHEN 'yi' THEN 'yiddish' END),
    'simple'::regconfig)
$$;

-- The words of a text in lower case with one blank between them. The ranges are those of the core's segmenter of words:
-- the parser of PostgreSQL would take typographic quotation marks and dashes for letters where the locale is C.
CREATE FUNCTION search_words(p_text text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT lower(regexp_replace(p_text, '[\u0001-\u002f\u003a-\u0040\u005b-\u0060\u007b-\u00a9\u00ab-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u0589\u05be\u05c0\u05c3\u05c6\u05f3\u05f4\u060c\u061b\u061f\u066a-\u066d\u06d4\u0964\u0965\u1680\u2000-\u206f\u20a0-\u20cf\u2100-\u2bff\u2e00-\u2e7f\u3000-\u3004\u3008-\u3020\u3030\u303d\ufe0f\ufe30-\ufe6b\ufeff\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65\U0001f000-\U0001faff]+', ' ', 'g'))
$$;

CREATE TABLE "turn_search" (
    "project_id" UUID NOT NULL,
    "transcript_version_id" UUID NOT NULL,
    "index" INTEGER NOT NULL,
    "configuration" regconfig NOT NULL,
    "words" tsvector,
    "stems" tsvector,

    CONSTRAINT "turn_search_pkey" PRIMARY KEY ("project_id","transcript_version_id","index")
);

ALTER TABLE "turn_search" ADD CONSTRAINT "turn_search_project_id_transcript_version_id_index_fkey" FOREIGN KEY ("project_id", "transcript_version_id", "index") REFERENCES "turn"("project_id", "transcript_version_id", "index") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE INDEX turn_search_words_idx ON turn_search USING gin (words);
CREATE INDEX turn_search_stems_idx ON turn_search USING gin (stems);
-- Turns too long for a list of their words; they are looked through.
CREATE INDEX turn_search_long_idx ON turn_search (project_id) WHERE words IS NULL;
CREATE INDEX turn_text_trigram_idx ON turn USING gin (text gin_trgm_ops);

-- A list of words has an upper size; beyond it a turn (a quarter of an hour without a pause) has none.
CREATE FUNCTION search_list(p_configuration regconfig, p_text text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN octet_length(p_text) < 400000 THEN to_tsvector(p_configuration, search_words(p_text)) END
$$;

CREATE FUNCTION turn_search_configuration(p_project uuid, p_version uuid) RETURNS regconfig LANGUAGE sql STABLE AS $$
  SELECT search_configuration(i.language)
  FROM transcript_version v
  JOIN transcript t ON t.project_id = v.project_id AND t.id = v.transcript_id
  JOIN interview i ON i.project_id = t.project_id AND i.id = t.interview_id
  WHERE v.project_id = p_project AND v.id = p_version
$$;

CREATE FUNCTION turn_search_inserted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO turn_search (project_id, transcript_version_id, index, configuration, words, stems)
  SELECT m.project_id, m.transcript_version_id, m.index, c.configuration,
    search_list('simple', m.text), search_list(c.configuration, m.text)
  FROM made m
  JOIN (SELECT project_id, transcript_version_id, turn_search_configuration(project_id, transcript_version_id) AS configuration
    FROM made GROUP BY 1, 2) c ON c.project_id = m.project_id AND c.transcript_version_id = m.transcript_version_id
  ON CONFLICT (project_id, transcript_version_id, index) DO NOTHING;
  RETURN NULL;
END
$$;

-- An erased turn leaves no word here either.
CREATE FUNCTION turn_search_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE turn_search s SET words = search_list('simple', NEW.text), stems = search_list(s.configuration, NEW.text)
  WHERE s.project_id = NEW.project_id AND s.transcript_version_id = NEW.transcript_version_id AND s.index = NEW.index;
  RETURN NULL;
END
$$;

CREATE FUNCTION turn_search_deleted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  DELETE FROM turn_search s
  WHERE s.project_id = OLD.project_id AND s.transcript_version_id = OLD.transcript_version_id AND s.index = OLD.index;
  RETURN OLD;
END
$$;

CREATE FUNCTION turn_search_relanguaged() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE turn_search s
  SET configuration = search_configuration(NEW.language), stems = search_list(search_configuration(NEW.language), u.text)
  FROM transcript t
  JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id
  JOIN turn u ON u.project_id = v.project_id AND u.transcript_version_id = v.id
  WHERE t.project_id = NEW.project_id AND t.interview_id = NEW.id AND s.project_id = u.project_id
    AND s.transcript_version_id = u.transcript_version_id AND s.index = u.index;
  RETURN NULL;
END
$$;

CREATE TRIGGER turn_search_inserted AFTER INSERT ON turn REFERENCING NEW TABLE AS made
  FOR EACH STATEMENT EXECUTE FUNCTION turn_search_inserted();
CREATE TRIGGER turn_search_changed AFTER UPDATE OF text ON turn
  FOR EACH ROW WHEN (OLD.text IS DISTINCT FROM NEW.text) EXECUTE FUNCTION turn_search_changed();
CREATE TRIGGER turn_search_deleted BEFORE DELETE ON turn FOR EACH ROW EXECUTE FUNCTION turn_search_deleted();
CREATE TRIGGER turn_search_relanguaged AFTER UPDATE OF language ON interview
  FOR EACH ROW WHEN (OLD.language IS DISTINCT FROM NEW.language) EXECUTE FUNCTION turn_search_relanguaged();

INSERT INTO turn_search (project_id, transcript_version_id, index, configuration, words, stems)
SELECT u.project_id, u.transcript_version_id, u.index, c.configuration,
  search_list('simple', u.text), search_list(c.configuration, u.text)
FROM turn u
JOIN (SELECT project_id, id, turn_search_configuration(project_id, id) AS configuration FROM transcript_version) c
  ON c.project_id = u.project_id AND c.id = u.transcript_version_id;

-- The turns that one member may search: the newest text of every transcript that they may read, without the turns whose
-- speaker they may not. The same decision as readable_turn, for all transcripts at once.
CREATE FUNCTION searchable_turn(p_project uuid, p_actor uuid)
RETURNS TABLE (transcript_id uuid, interview_id uuid, version_id uuid, version int, index int, role speaker_role,
               interviewee_id uuid, speaker text, text text, starts_at int, ends_at int)
LANGUAGE sql STABLE AS $$
  SELECT t.id, t.interview_id, v.id, v.number, u.index, u.role, u.interviewee_id, u.speaker, u.text, u.starts_at, u.ends_at
  FROM readable_transcript(p_project, p_actor) t
  JOIN transcript_version v ON v.project_id = t.project_id AND v.transcript_id = t.id AND v.number = t.current_version
  JOIN turn u ON u.project_id = v.project_id AND u.transcript_version_id = v.id
  WHERE u.project_id = p_project AND (u.interviewee_id IS NULL OR EXISTS (
    SELECT FROM readable_interviewee(p_project, p_actor, t.interview_id) r WHERE r.interviewee_id = u.interviewee_id))
$$;
