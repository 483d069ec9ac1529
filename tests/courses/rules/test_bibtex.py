"""Works as BibTeX: each kind with its fields, signs that TeX reads otherwise escaped."""

from courses.rules.bibtex import entry

ARTICLE = {
    "id": "sangar-2016",
    "type": "article-journal",
    "title": "Afghanistan's Significance: 100% & more",
    "author": [{"family": "Sangar", "given": "Kaneshko"}, {"literal": "Area Study Centre"}],
    "container-title": "Politics in Central Europe",
    "volume": "12",
    "issue": "1",
    "issued": {"date-parts": [[2016, 5]]},
    "URL": "https://example.org/a_b?c=1&d=2",
    "accessed": {"date-parts": [[2019, 3, 27]]},
}


def test_an_article_has_its_journal_number_and_both_dates():
    assert entry(ARTICLE) == (
        "@article{sangar-2016,\n"
        "  author = {Sangar, Kaneshko and {Area Study Centre}},\n"
        "  title = {{Afghanistan's Significance: 100\\% \\& more}},\n"
        "  journal = {Politics in Central Europe},\n"
        "  volume = {12},\n"
        "  number = {1},\n"
        "  year = {2016},\n"
        "  month = {5},\n"
        "  url = {https://example.org/a_b?c=1&d=2},\n"
        "  urldate = {2019-03-27},\n"
        "}\n"
    )


def test_a_report_is_an_institutions_and_a_chapter_a_books():
    report = entry({"id": "a", "type": "report", "title": "A", "publisher": "Ifri"})
    assert report.startswith("@techreport{a,")
    assert "institution = {Ifri}" in report
    chapter = entry({"id": "b", "type": "chapter", "title": "B", "container-title": "Book", "publisher": "Routledge"})
    assert "booktitle = {Book}" in chapter
    assert "publisher = {Routledge}" in chapter
