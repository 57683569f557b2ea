"""Words around and in the headings of `words.headings`: what colours one, decides a longer one, joins two."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

# Words that only colour a heading; several may stand before or after a known phrase.
QUALIFIERS = frozenset(
    fold_words(
        """bilgileri bilgisi my the our a an professional relevant selected key main major other additional further
        recent current past previous general personal technical core primary academic notable
        related important essential brief short detailed of in full complete latest top some most
        featured highlighted formal significant i representative career work industry corporate
        practical international national home side own pet private ai genai llm ml cloud digital
        functional relevante berufliche beruflicher ausgewählte weitere meine
        frühere vorherige bisherige
        mein sonstige wichtige besondere persönliche praktische mes mon autres autre principales
        principaux principale professionnelles professionnelle personnels académiques mis mi otras
        otros profesional profesionales relevantes destacados destacada meus minhas outras outros
        principais profissional profissionais mie principali altre mijn overige belangrijkste mine
        min øvrige udvalgte utvalgte andre mina övriga moje moja inne wybrane dodatkowe cv
        curriculum vitae continued cont contd fortsetzung suite opt optional list section history
        overview summary details held taken passed earned gained obtained acquired"""
    )
)

# Nouns that decide a longer heading ("Engineering experience in finance"), in this order of precedence.
KEYWORDS: tuple[tuple[str, str], ...] = (
    ("volunteering", "volunteer volunteering voluntary ehrenamt ehrenamtlich bénévolat voluntariado wolontariat"),
    (
        "",
        "references referees coursework extracurricular patents talks conferences memberships affiliations involvement",
    ),
    ("certifications", "certifications certificates certificate certification zertifikate certificaciones certyfikaty"),
    ("projects", "projects project projekte projets proyectos projetos progetti projecten projekter projekty"),
    ("publications", "publications papers publikationen veröffentlichungen publicaciones publicações publikacje"),
    ("awards", "awards honors honours prizes scholarships auszeichnungen premios prêmios nagrody"),
    (
        "experience",
        """experience employment internships internship jobs berufserfahrung erfahrung expérience expériences
        experiencia experiência esperienza werkervaring erhvervserfaring arbejdserfaring doświadczenie werdegang""",
    ),
    ("education", "education studies degrees ausbildung bildung formation educación educação wykształcenie uddannelse"),
    (
        "skills",
        """skills competencies competences competency expertise technologies toolbox toolkit tools stack kenntnisse
        fähigkeiten kompetenzen compétences habilidades competencias competências vaardigheden umiejętności
        kompetencer""",
    ),
    ("interests", "hobbies interests hobbys interessen loisirs aficiones"),
    ("languages", "languages sprachen langues idiomas talen sprog języki språk lingue"),
    ("summary", "summary profile objective about statement"),
)

# Further words that make a heading even where nothing sets the line apart.
USUAL = frozenset(
    fold_words(
        """work employment career jobs school summary profile languages volunteering interests hobbies
        references talks grants teaching research achievements contact training courses activities
        background history appointments"""
    )
)

AND = frozenset(fold_words("and und et y e i og och en ve и și şi ja és ir un та і"))

# "Away from the screen", "Beyond work", "Outside": where one is not at work.
AWAY = frozenset(
    fold_words("away outside off beyond besides apart aside after without neben außerhalb hors fuera fora")
)
PLACES_OF_WORK = frozenset(
    fold_words("work desk screen screens keyboard office hours job shift duty computer computers code arbeit travail")
)

# What one tells of: "Career narrative", "Working life in chapters", "School story".
TOLD = frozenset(
    fold_words(
        """narrative narratives story stories chapters chapter biography steps stages stations milestones log logbook
        diary journal map route arc tale account chronicle itinerary voyage ladder trail timeline chronology thread
        footprints waypoints stops"""
    )
)
TOLD_OF: tuple[tuple[str, frozenset[str]], ...] = (
    ("experience", frozenset(fold_words("career careers professional work working employment occupational job jobs"))),
    ("education", frozenset(fold_words("school study studies academic university college student education"))),
)
