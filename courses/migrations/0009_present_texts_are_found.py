from django.db import migrations

FIND = """
CREATE TEMPORARY TABLE spoken ON COMMIT DROP AS
    SELECT id AS locale_id,
        CASE left(language_code, 2) WHEN 'en' THEN 'english' WHEN 'ru' THEN 'russian' ELSE 'simple' END AS configuration
    FROM wagtailcore_locale;

INSERT INTO courses_findable (kind, configuration, lesson_id, number, fragment, heading, title, text, beside)
    SELECT 'lesson', configuration, page.id, 0, '', page.title, page.title, '', ''
    FROM courses_lessonpage JOIN wagtailcore_page page ON page.id = page_ptr_id JOIN spoken USING (locale_id)
    WHERE page.live;

INSERT INTO courses_findable (kind, configuration, lesson_id, passage_id, number, fragment, heading, title, text, beside)
    SELECT 'passage', configuration, lesson_id, passage.id, number, 'p-' || block, heading,
        CASE WHEN lag(heading, 1, '') OVER (PARTITION BY lesson_id ORDER BY number) = heading THEN '' ELSE heading END,
        text, coalesce((SELECT string_agg(says, ' ' ORDER BY position) FROM courses_claim WHERE passage_id = passage.id), '')
    FROM courses_passage passage JOIN wagtailcore_page page ON page.id = lesson_id JOIN spoken USING (locale_id)
    WHERE passage.live;

INSERT INTO courses_findable (kind, configuration, course_id, term_id, number, fragment, heading, title, text, beside)
    SELECT 'term', configuration, course_id, id, 0, 't-' || key, name, name, text, array_to_string(variants, ', ')
    FROM courses_term JOIN spoken USING (locale_id) WHERE live;

INSERT INTO courses_findable (kind, configuration, course_id, work_id, number, fragment, heading, title, text, beside)
    SELECT 'work', configuration, course_id, id, 0, 'w-' || key, title, title, concat_ws(', ', (
            SELECT string_agg(author->>'family', ', ') FROM jsonb_array_elements(authors) author
        ), nullif(container, ''), nullif(publisher, ''), nullif(date, '')), ''
    FROM courses_reference JOIN spoken USING (locale_id) WHERE live;

INSERT INTO courses_knownword (configuration, word)
    SELECT DISTINCT configuration, lower(found[1])
    FROM courses_findable, regexp_matches(concat_ws(' ', title, text, beside), '[[:alpha:]]{3,}', 'g') found
    WHERE length(found[1]) <= 60
    ON CONFLICT DO NOTHING;
"""


class Migration(migrations.Migration):

    dependencies = [
        ('courses', '0008_what_is_found'),
    ]

    operations = [migrations.RunSQL(FIND, migrations.RunSQL.noop)]
