"""Words for dates as resumes write them: months, seasons, "present", "since", and what stands between two dates.

Folded on import (see `folding`), so accents and capitals may be written as the language writes them.
"""

from __future__ import annotations

from assessor.core.profile.folding import fold, fold_words

_MONTHS: tuple[str, ...] = (
    """jan january januar januari janvier janv enero ene janeiro gennaio gen jänner styczeń stycznia sty leden ledna
    tammikuu ocak январь января янв ianuarie január siječanj يناير""",
    """feb february februar februari février févr fév febrero fevereiro fev febbraio luty lutego lut únor února
    helmikuu şubat февраль февраля фев februarie február فبراير""",
    """mar march märz maerz mrz mars marzo março maart mrt marts marzec marca březen března maaliskuu mart март марта
    martie március مارس""",
    """apr april avril avr abril abr aprile kwiecień kwietnia kwi duben dubna huhtikuu nisan апрель апреля апр aprilie
    április أبريل ابريل""",
    """may mai mayo maio maggio mag mei maj maja květen května toukokuu mayıs май мая május مايو""",
    """jun june juni juin junio junho giugno giu czerwiec czerwca cze červen června kesäkuu haziran июнь июня июн iunie
    június يونيو""",
    """jul july juli juillet juil julio julho luglio lug lipiec lipca lip červenec července heinäkuu temmuz июль июля
    июл iulie július يوليو""",
    """aug august août agosto ago augustus augusti sierpień sierpnia sie srpen srpna elokuu ağustos август августа авг
    augusztus أغسطس""",
    """sep sept september septembre septiembre setiembre setembro set settembre wrzesień września wrz září syyskuu
    eylül сентябрь сентября сен сент septembrie szeptember سبتمبر""",
    """oct october oktober okt octobre octubre outubro out ottobre ott październik października paź říjen října lokakuu
    ekim октябрь октября окт octombrie október أكتوبر اكتوبر""",
    """nov november novembre noviembre novembro listopad listopada listopadu lis marraskuu kasım ноябрь ноября ноя
    noiembrie نوفمبر""",
    """dec december dez dezember décembre déc diciembre dic dezembro dicembre desember des grudzień grudnia gru
    prosinec prosince joulukuu aralık декабрь декабря дек decembrie ديسمبر""",
)

MONTHS: dict[str, int] = {word: i + 1 for i, words in enumerate(_MONTHS) for word in fold_words(words)}

# First and last month of a season; a winter named with one year is taken as its first three months.
SEASONS: dict[str, tuple[int, int]] = {
    word: months
    for months, words in (
        ((3, 5), "spring frühling frühjahr printemps primavera wiosna vår forår våren lente"),
        ((6, 8), "summer sommer été verano verão estate lato zomer sommar lato"),
        ((9, 11), "fall autumn herbst automne otoño outono autunno jesień herfst höst efterår"),
        ((1, 3), "winter hiver invierno inverno zima vinter"),
        ((1, 4), "early anfang début inicio"),
        ((5, 8), "mid mitte"),
        ((9, 12), "late ende fin"),
        ((1, 6), "h1"),
        ((7, 12), "h2"),
    )
    for word in fold_words(words)
}

# Japanese eras, by the year before their first.
ERAS: dict[str, int] = {"昭和": 1925, "平成": 1988, "令和": 2018}
ROMAN_MONTHS: dict[str, int] = {
    numeral: i + 1
    for i, numeral in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
}

_PRESENT = (
    "present",
    "the present",
    "present day",
    "pres.",
    "pres",
    "tills vidare",
    "indtil videre",
    "bis auf weiteres",
    "current",
    "currently",
    "current position",
    "now",
    "today",
    "date",
    "to date",
    "till date",
    "till now",
    "until now",
    "ongoing",
    "on going",
    "still",
    "heute",
    "jetzt",
    "dato",
    "aktuell",
    "gegenwart",
    "laufend",
    "présent",
    "actuel",
    "actuellement",
    "aujourd'hui",
    "aujourd’hui",
    "ce jour",
    "maintenant",
    "en cours",
    "presente",
    "actual",
    "actualmente",
    "actualidad",
    "la actualidad",
    "la fecha",
    "hoy",
    "atual",
    "atualmente",
    "hoje",
    "momento",
    "o momento",
    "o presente",
    "oggi",
    "attuale",
    "in corso",
    "heden",
    "nu",
    "nuvarande",
    "nå",
    "nåværende",
    "d.d.",
    "dd",
    "dags dato",
    "i dag",
    "idag",
    "pågående",
    "nuværende",
    "obecnie",
    "nadal",
    "teraz",
    "dziś",
    "dzisiaj",
    "chwili obecnej",
    "současnost",
    "súčasnosť",
    "nay",
    "hiện tại",
    "dosud",
    "dnes",
    "nykyinen",
    "nykyhetki",
    "nyt",
    "halen",
    "günümüz",
    "bugün",
    "devam",
    "devam ediyor",
    "prezent",
    "jelen",
    "jelenleg",
    "настоящее время",
    "н.в.",
    "сейчас",
    "сегодня",
    "الآن",
    "الان",
    "حتى الآن",
    "至今",
    "现在",
    "目前",
    "今",
    "現在",
    "현재",
)
PRESENT: tuple[str, ...] = tuple(sorted({fold(word) for word in _PRESENT}, key=len, reverse=True))

_BETWEEN = """to until untill till til through thru upto up\u00a0to bis à a au jusqu'à jusqu’à jusqu'en al hasta até
ate ao tot t/m tm fino\u00a0a ad do po до по إلى الى حتى 至 到 から och\u00a0med"""
BETWEEN: tuple[str, ...] = tuple(
    sorted({fold(word).replace("\u00a0", " ") for word in _BETWEEN.split()}, key=len, reverse=True)
)
SINCE: tuple[str, ...] = tuple(
    sorted(
        (
            "a partir de",
            "a partir du",
            *fold_words(
                """since from seit ab von depuis dès desde dal dalla da od sinds vanaf siden fra sedan från starting
        started с منذ"""
            ),
        ),
        key=len,
        reverse=True,
    )
)
# Before the end of a course or job that is not over yet.
EXPECTED: tuple[str, ...] = (
    "expected graduation",
    "expected",
    "exp.",
    "exp",
    "anticipated",
    "est.",
    "estimated",
    "voraussichtlich",
    "voraus.",
    "vsl.",
    "prevu",
    "previsto",
    "prevista",
    "graduating",
    "graduated",
    "graduation",
    "grad.",
)
