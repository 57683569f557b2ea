"""The forms of sentences that tell of a job: who took whom on where, as what and when; where the next job begins."""

from __future__ import annotations

import re

from assessor.core.profile.descriptions import SPOKEN

# A sentence ends before a capital; not after an initial or an abbreviation.
SENTENCE_END = re.compile(
    r"(?<=[\w)][.!?])(?<!\b[A-Z]\.)(?<!\b(?:St|Dr|Co|Mr|Ms|No|Jr|Sr)\.)(?<!\b(?:Ltd|Inc|Pvt|Pty|Mrs|Sdn|Bhd)\.)"
    r"(?<!\b(?:Prof|Corp|Ltda|Univ|Dept)\.)\s+"
    r"(?=[^\W\d_a-z]|(?:19|20)\d\d\b)"
)
_NAME = (
    r"(?:[Tt]he\s)?(?!I\s)[^\W\d_a-zß-ÿ][\w&'’+-]*(?:\.(?=\w)[\w-]+)*"
    r"(?:(?:(?<=\bCo)|(?<=\bPvt)|(?<=\bPty)|(?<=\bLtd)|(?<=\.[A-Za-z]))\.(?=[,.;:]|\s[\w(]))?"
)
_JOINT = (
    r"\s(?:(?:of|for|and|de|del|della|du|des|der|do|da|dos|das|los|las|für|und|van|di|y|e|i|og|och)\s)?"
    r"(?:the\s|la\s)?(?:&\s)?"
)
# "the Fjordpost cooperative": a kind of institution in small letters ends the name.
_KIND = r"(?:\s(?:co-?operative|company|group|hospital|library|bank|school|agency|museum|university|college|union))?"
_EMPLOYER = rf"(?P<employer>{_NAME}(?:{_JOINT}{_NAME})*{_KIND})"
_ARTICLE = r"\s(?:der|dem|den|la|le|les|het|de|il|lo)"
_JOB = r"(?:job|work|warehouse|kitchen|office|desk|shop|arbeit)[^.;]{0,40}?\s(?:of|in|von|de)"
_AT = (
    r"(?:(?:at|with|for|by|chez|bei|zu|für|en|per|para|pour|voor|för|presso|hos|bij|ved|vid|på|w|na|pri|u|v)"
    + f"(?:{_ARTICLE})?"
    + r"|à la|au|aux|alla|al|allo|(?:all|dell|à l)['’](?=\w)|im|beim|am|no|in the)"
)
# Behind these a town stands as often, so that the name itself must tell of a firm.
_IN = rf"(?:in|i|en|em|nel|nella|dans|na|no)(?:{_ARTICLE})?"
# "... a data engineer at Oak", and "... for Oak as a data engineer".
TITLE_FIRST = re.compile(
    rf"(?P<title>[^,;:()]{{3,80}}?)(?:,\s(?:also|again|auch|aussi|también|anche))?\s{_AT}\s?\b{_EMPLOYER}"
)
TITLE_IN = re.compile(rf"(?P<title>[^,;:()]{{3,80}}?)\s{_IN}\s{_EMPLOYER}")
# "... the data engineer of Tern Island Trust": of a name of several words.
TITLE_OF = re.compile(
    rf"(?P<title>[^,;:()]{{3,80}}?)\s(?:of|von|der|des|de|du|del|da|do)\s(?=\S+\s[^\W\d_a-z]){_EMPLOYER}"
)
_TITLE = (
    r"(?:(?:an?|the|their|its|une?|eine?|una?)\s)?"
    r"(?P<title>[^,;:.()]{3,60}?)(?=[,;:.()]|\s(?:and|where|since|from|until|between|in|on|und|et|y|who|with|seit)\s|\s(?:today|now|heute)\b"
    r"|\s(?:gearbeitet|tätig|beschäftigt|angestellt)\b|$)"
)
_WHEN = r"(?:,?\s(?:in|since|from|between|until|seit|depuis|desde|en)\s[^,;.]{4,40}?)?"
# Where it is, when, and that something else followed: "at Oak Print in Hull (2016 to 2019), first as ...".
_THERE = (
    r"(?:\s(?:in|im|à|en)\s[^\W\d_a-z][\w-]+)?(?:\s\([^()]{4,40}\))?"
    r"(?:,?\s(?:first|initially|zuerst|zunächst|d'abord|primero))?"
)
EMPLOYER_FIRST = re.compile(
    rf"\b(?:{_AT}|in|of|to|joined|joining|left|served|serving)\s?\b{_EMPLOYER}{_THERE}{_WHEN},?\s(?:(?:first|initially|zuerst)\s)?"
    rf"(?:as|als|comme|como|come|som|jako)\s{_TITLE}"
)
# "Oak Ltd hired me in 2015 as a clerk", "At Oak Ltd I have been the clerk since 2015".
HIRED = re.compile(
    rf"{_EMPLOYER}\s(?:(?:has\s)?(?:hired|employed|engaged|kept|had)|took|taken)\s(?:me|us)(?:\son)?{_WHEN}\sas\s{_TITLE}"
)
# "I have been self-employed as a translator since 2021".
ON_MY_OWN = re.compile(
    r"\b(?:self-employed|[Ff]reelanc\w+|on my own|selbst(?:st)?ändig|freiberuflich|indépendante?|autónom[oa]"
    rf"|autônom[oa]|libero professionista|libera professionista|zzp'?er)\b[^.;]{{0,20}}?"
    rf"\s(?:as|als|comme|como|come|som|jako)\s{_TITLE}"
)
I_AM = re.compile(
    rf"\b(?:[Aa]t|[Ff]or|[Tt]o|[Ww]ith|[Bb]ei|[Cc]hez)\s{_EMPLOYER}{_THERE},?\s(?:where\s)?"
    rf"I\s(?:have been|am|was|work as|worked as)\s{_TITLE}"
)
# "Working as a programmer in Oak Ltd".
WORKED = re.compile(
    rf"\b(?:[Ww]ork(?:ing|ed)|[Ss]erv(?:ing|ed)|[Ee]mployed|[Ee]ngaged|[Pp]laced)\sas\s(?:an?\s|the\s)?"
    rf"(?P<title>[^,;:()]{{3,60}}?)\s(?:in|at|with|for)\s{_EMPLOYER}"
)
# "I drove a bus for Tram Works", "I joined Oak Mills": work whose title is not said.
UNTITLED = re.compile(
    rf"(?:\b(?:[Aa]t|[Ff]or|[Bb]ei|[Cc]hez|[Hh]os|presso|bij|{_JOB})(?:{_ARTICLE})?|\bjoined)\s{_EMPLOYER}"
)
# What one does somewhere without being paid for it.
UNPAID = re.compile(
    r"\b(?:stud|learn|graduat|attend|diplom|degree|thesis|liv(?:e|ed|ing)\b|moved|travel|volunt|exchange|ausbildung|lern"
    r"|abitur|étudi|estudi|course|school(?:ed|ing)\b|spoke|speak|talk)",
    re.IGNORECASE,
)
# Where a sentence goes on with another job: "..., and since 2019 I have been ...".
CLAUSE = re.compile(
    r"(?:,\s*|;\s*|\s)(?:and|then|und|et|y)\s(?=(?:since|from|in|between|seit|von|depuis|de|desde|was|before)\s)|;\s"
)
# What may stand before a title in a sentence.
BEFORE_TITLE = re.compile(
    r"^.*\b(?:as|am|i['’]m|was|been|be|became|become|an?|the|their|its|my|currently|now|comme|suis|étais|une?|als|bin|war|"
    r"eine?|como|soy|fui|sou|una?|come|sono|stato|stata|ich|ik|jag|jeg|vært|varit|været|som|jako|byłem|byłam|is|and)\s+(?=\S)",
    re.IGNORECASE,
)
BETWEEN = re.compile(r"\b(?:between|zwischen|entre|fra|tra)\s*$")
LEFT = re.compile(r"\bleft(?:\s(?:them|it|again))?(?:\s(?:in|by))?\s*$")
STILL = re.compile(
    r"\b(?:currently|at present|presently|derzeit|aktuell|actuellement|actualmente|atualmente|attualmente"
    r"|momenteel|obecnie|still|to this day|ever since|today|immer noch|seither|heute"
    r"|encore|aujourd'hui|todavia|sigo|hoy|hoje|oggi)\b"
)
BEFORE_NOUN = re.compile(
    r"\b(?:as|als|comme|como|come|som|am|was|been|is|bin|war|suis|soy|fui)\s"
    r"(?:(?:an?|the|their|its|eine?|une?|una)\s)?(?=\w)",
    re.IGNORECASE,
)
NOUN_END = re.compile(r"[,;:.()]|\s(?:at|for|of|in|on|and|who|with|bei|für|und|chez|de|from|since|until)\s")
FIRST_PERSON = re.compile(rf"{SPOKEN.pattern}|\b(?:[Mm]y|[Mm]eine?|[Mm]on|[Mm]i)\b")
