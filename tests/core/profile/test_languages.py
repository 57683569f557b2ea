"""Resumes of invented people in many languages: headings, dates and titles are read as in English."""

from __future__ import annotations

from datetime import date

import pytest

from assessor.core.profile import read_profile
from tests.core.profile.builder import write

AS_OF = date(2026, 11, 1)

GERMAN = """
Annegret Silberwald
Lindenstraße 4, 01099 Dresden
Telefon: 0351 555 01 77
annegret@silberwald.example

PERSÖNLICHE DATEN
geboren 12.03.1988 in Pirna

BERUFLICHER WERDEGANG

seit 04/2021 >> Softwareentwicklerin, Elbtal Logistik GmbH, Dresden
- Schnittstellen zu Speditionen, Java und PostgreSQL.
10/2016 – 03/2021 >> Fachinformatikerin, Stadtwerke Pirna
- Betrieb der Server.

AUSBILDUNG
2012 – 2016 >> B.Sc. Informatik, Technische Universität Dresden

KENNTNISSE
Java, PostgreSQL, Docker, Linux

SPRACHEN
Deutsch, Englisch (C1)

HOBBYS
Klettern
"""

FRENCH = """
Mathilde Roquefeuil
mathilde@roquefeuil.example | 06 12 34 56 78

EXPÉRIENCE PROFESSIONNELLE

Ingénieure logiciel >> mars 2020 – aujourd’hui
Coopérative des Alpages SA, Annecy
- Suivi des fromages par capteurs.
Développeuse web (stage) >> févr. 2019 – juil. 2019
Agence Lumignon, Lyon
- Refonte du site.

FORMATION

Master informatique, Université de Grenoble >> 2017 – 2019

COMPÉTENCES
Python, TypeScript, PostgreSQL, Docker

LANGUES
Français, anglais

CENTRES D’INTÉRÊT
Randonnée, accordéon
"""

SPANISH = """
Ximena Torrecilla Bravo
ximena@torrecilla.example

PERFIL
Desarrolladora con seis años de experiencia en tiendas en línea y ganas de aprender más cada día.

EXPERIENCIA LABORAL
Desarrolladora backend | Mercado Olivar SL | Sevilla | enero de 2021 – actualidad
- API de pedidos en Go.
Programadora | Ayuntamiento de Carmona | septiembre de 2018 – diciembre de 2020
- Formularios para los vecinos.

FORMACIÓN ACADÉMICA
Grado en Ingeniería Informática, Universidad de Sevilla, 2014 – 2018

HABILIDADES
Go, Python, MySQL, Docker

IDIOMAS
Español (nativo), inglés (B2)
"""

PORTUGUESE = """
Caetano Figueirinha
caetano@figueirinha.example | +351 21 555 0123

Resumo
Engenheiro de dados. Gosto de tabelas limpas e de cafés longos, por esta ordem, há oito anos.

Experiência profissional

Engenheiro de Dados, Azulejo Seguros >> 05/2022 – atual
- Cargas diárias em Spark.
Analista de Dados, Porto Frutas Lda >> 02/2018 – 04/2022
- Relatórios de colheita.

Formação acadêmica
Licenciatura em Estatística, Universidade de Coimbra >> 2014 – 2017

Competências
Python, Spark, SQL, Airflow

Idiomas
Português, inglês
"""

DANISH = """
Asbjørn Kvistgaard
asbjoern@kvistgaard.example

Profil
Udvikler der helst vil have tests, før nogen spørger efter dem, og som skriver ting ned bagefter.

Erhvervserfaring

Softwareudvikler >> aug. 2020 – nu
Havnens Energi A/S, Esbjerg
- Målerdata fra vindmøller.
Studentermedhjælper >> 2017 – 2019
Limfjord Data ApS, Aalborg
- Små scripts.

Uddannelse
Datamatiker, Erhvervsakademi Aarhus >> 2016 – 2019

Kompetencer
C#, SQL Server, Docker, Azure

Sprog
Dansk, engelsk
"""

DUTCH = """
Willemijn Oosterveld
willemijn@oosterveld.example

Werkervaring

Data-ingenieur, Zuiderzee Bank N.V. >> maart 2019 – heden
- Stromen van betalingen in Kafka.
Stagiair, Molenaar Software >> sep 2018 – feb 2019
- Testdata.

Opleiding
MSc Informatica, Universiteit Twente >> 2016 – 2018

Vaardigheden
Java, Kafka, SQL, Kubernetes

Talen
Nederlands, Engels, Duits

Vrijwilligerswerk
Voedselbank Enschede
"""

POLISH = """
Bogumił Jaworzyński
bogumil@jaworzynski.example | tel. 600 555 019

DOŚWIADCZENIE ZAWODOWE

Starszy programista >> marzec 2021 – obecnie
Wisła Kolej sp. z o.o., Kraków
- Rozkłady jazdy w Kotlinie.
Programista >> wrz 2017 – luty 2021
Bursztyn Software, Gdańsk
- Sklep internetowy.

WYKSZTAŁCENIE
Inżynier informatyki, Politechnika Gdańska >> 2013 – 2017

UMIEJĘTNOŚCI
Kotlin, Java, PostgreSQL, Docker

JĘZYKI OBCE
angielski (C1), niemiecki (A2)

ZAINTERESOWANIA
Żeglarstwo
"""

ITALIAN = """
Fiammetta Corradini
fiammetta@corradini.example

ESPERIENZE LAVORATIVE
Sviluppatrice Python, Vetri Murano S.r.l. >> gennaio 2020 – oggi
- Catalogo delle lampade.
Tirocinante, Banca di Ferrara >> giugno 2019 – dicembre 2019
- Controlli sui dati.

ISTRUZIONE
Laurea in Informatica, Università di Ferrara >> 2015 – 2019

COMPETENZE
Python, Django, PostgreSQL

LINGUE
Italiano, inglese
"""

SWEDISH = """
Torbjörn Ekstrandh
torbjorn@ekstrandh.example

ARBETSLIVSERFARENHET
Systemutvecklare, Norrlands Skog AB >> jan 2018 – pågående
- Kartor över avverkning.

UTBILDNING
Civilingenjör datateknik, Umeå universitet >> 2012 – 2017

KUNSKAPER
Java, Python, PostgreSQL, Docker

SPRÅK
Svenska, engelska
"""

TURKISH = """
Berkay Yıldızoğlu
berkay@yildizoglu.example

İŞ DENEYİMİ
Yazılım Mühendisi, Anadolu Tekstil A.Ş. >> Mart 2021 – halen
- Depo yazılımı.

EĞİTİM
Bilgisayar Mühendisliği Lisans, Ege Üniversitesi >> 2016 – 2020

BECERİLER
Java, SQL, Docker, Git
"""

CHINESE = """
姓名：林晓岚
邮箱：xiaolan.lin@mail.example
电话：138 0000 0142

工作经历
2020年03月 - 至今 >> 青禾物流有限公司 >> 软件工程师
- 负责订单系统的开发

教育经历
2016.09 - 2020.06 >> 南湖大学 >> 计算机科学 本科

专业技能
Python、MySQL、Docker、Linux
"""

RUSSIAN = """
Светлана Берёзкина
svetlana@berezkina.example

Опыт работы

Разработчик, ООО Северный Лес >> март 2019 – настоящее время
- Учёт древесины.

Образование
Магистр информатики, Петрозаводский университет >> 2013 – 2018

Навыки
Python, PostgreSQL, Docker

Языки
Русский, английский
"""

ARABIC = """
نادية الحسيني
nadia.husseini@mail.example

الخبرات العملية
مهندسة برمجيات، شركة النخيل، 2019 - الآن
- تطوير خدمات الدفع

التعليم
بكالوريوس علوم الحاسوب، جامعة الواحة، 2018

المهارات
Python, Django, PostgreSQL, Docker
"""

CASES = {
    "German": (
        GERMAN,
        "Annegret Silberwald",
        ["experience", "education", "skills", "languages", "interests"],
        [
            ("Softwareentwicklerin", "Elbtal Logistik GmbH", "2021-04", "2026-10"),
            ("Fachinformatikerin", "Stadtwerke Pirna", "2016-10", "2021-03"),
        ],
    ),
    "French": (
        FRENCH,
        "Mathilde Roquefeuil",
        ["experience", "education", "skills", "languages", "interests"],
        [
            ("Ingénieure logiciel", "Coopérative des Alpages SA", "2020-03", "2026-10"),
            ("Développeuse web (stage)", "Agence Lumignon", "2019-02", "2019-07"),
        ],
    ),
    "Spanish": (
        SPANISH,
        "Ximena Torrecilla Bravo",
        ["summary", "experience", "education", "skills", "languages"],
        [
            ("Desarrolladora backend", "Mercado Olivar SL", "2021-01", "2026-10"),
            ("Programadora", "Ayuntamiento de Carmona", "2018-09", "2020-12"),
        ],
    ),
    "Portuguese": (
        PORTUGUESE,
        "Caetano Figueirinha",
        ["summary", "experience", "education", "skills", "languages"],
        [
            ("Engenheiro de Dados", "Azulejo Seguros", "2022-05", "2026-10"),
            ("Analista de Dados", "Porto Frutas Lda", "2018-02", "2022-04"),
        ],
    ),
    "Danish": (
        DANISH,
        "Asbjørn Kvistgaard",
        ["summary", "experience", "education", "skills", "languages"],
        [
            ("Softwareudvikler", "Havnens Energi A/S", "2020-08", "2026-10"),
            ("Studentermedhjælper", "Limfjord Data ApS", "2017-01", "2019-12"),
        ],
    ),
    "Dutch": (
        DUTCH,
        "Willemijn Oosterveld",
        ["experience", "education", "skills", "languages", "volunteering"],
        [
            ("Data-ingenieur", "Zuiderzee Bank N.V.", "2019-03", "2026-10"),
            ("Stagiair", "Molenaar Software", "2018-09", "2019-02"),
        ],
    ),
    "Polish": (
        POLISH,
        "Bogumił Jaworzyński",
        ["experience", "education", "skills", "languages", "interests"],
        [
            ("Starszy programista", "Wisła Kolej sp. z o.o.", "2021-03", "2026-10"),
            ("Programista", "Bursztyn Software", "2017-09", "2021-02"),
        ],
    ),
    "Italian": (
        ITALIAN,
        "Fiammetta Corradini",
        ["experience", "education", "skills", "languages"],
        [
            ("Sviluppatrice Python", "Vetri Murano S.r.l.", "2020-01", "2026-10"),
            ("Tirocinante", "Banca di Ferrara", "2019-06", "2019-12"),
        ],
    ),
    "Swedish": (
        SWEDISH,
        "Torbjörn Ekstrandh",
        ["experience", "education", "skills", "languages"],
        [("Systemutvecklare", "Norrlands Skog AB", "2018-01", "2026-10")],
    ),
    "Turkish": (
        TURKISH,
        "Berkay Yıldızoğlu",
        ["experience", "education", "skills"],
        [("Yazılım Mühendisi", "Anadolu Tekstil A.Ş.", "2021-03", "2026-10")],
    ),
    "Chinese": (
        CHINESE,
        "林晓岚",
        ["experience", "education", "skills"],
        [("软件工程师", "青禾物流有限公司", "2020-03", "2026-10")],
    ),
    "Russian": (
        RUSSIAN,
        "Светлана Берёзкина",
        ["experience", "education", "skills", "languages"],
        [("Разработчик", "ООО Северный Лес", "2019-03", "2026-10")],
    ),
    "Arabic": (
        ARABIC,
        "نادية الحسيني",
        ["experience", "education", "skills"],
        [("مهندسة برمجيات", "شركة النخيل", "2019-01", "2026-10")],
    ),
}


@pytest.mark.parametrize("language", CASES)
def test_a_resume_is_read_in_this_language(language: str) -> None:
    text, name, sections, positions = CASES[language]
    profile = read_profile(write(text), AS_OF)
    assert profile.name == name
    assert [section.id for section in profile.sections] == sections
    assert [(p.title, p.organisation, p.start_month, p.end_month) for p in profile.positions] == positions
    assert all(position.current == (position.end_month == "2026-10") for position in profile.positions)
    assert len(profile.education) == 1


@pytest.mark.parametrize(
    ("language", "phone"),
    [
        ("German", "0351 555 01 77"),
        ("French", "06 12 34 56 78"),
        ("Portuguese", "+351 21 555 0123"),
        ("Polish", "600 555 019"),
        ("Chinese", "138 0000 0142"),
        ("Dutch", None),
    ],
)
def test_phone_numbers_are_found_as_each_country_writes_them(language: str, phone: str | None) -> None:
    assert read_profile(write(CASES[language][0]), AS_OF).phone == phone


def test_internships_and_student_jobs_are_marked() -> None:
    kinds = {lang: [p.kind for p in read_profile(write(CASES[lang][0]), AS_OF).positions] for lang in CASES}
    assert kinds["French"] == ["job", "internship"]
    assert kinds["Dutch"] == ["job", "internship"]
    assert kinds["Italian"] == ["job", "internship"]
