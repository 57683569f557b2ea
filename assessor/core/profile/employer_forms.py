"""Forms in which headers tell an employer beside its plain name: whose it is, who sent one there, what one founded."""

from __future__ import annotations

import re

# Behind a name and a comma: whose it is, what it was or is called, from where one worked for it.
OF_FIRM = re.compile(
    r"(?:part of|owned by|now|formerly|previously|later|since|remote(?:ly)?|based in|near|outside|an?|une?|eine?|una"
    r"|acquired by|bought by|subsidiary of|teil d|tochter|filiale d|filial d|today|spater|heute)\b"
)
# "Foxglove via Hazel Staffing": who sent one there is no part of the name.
SENT_BY = re.compile(r",?\s(?:via|through|on behalf of|über|par l'intermédiaire de)\s[^\W\d_a-z].*$")
# "Founder of Foxglove": what one founds or owns is the employer.
FOUNDED = re.compile(
    r"(?P<title>(?:[^,]*\s)?(?:[Cc]o-?)?(?:[Ff]ounder|[Oo]wner|[Pp]roprietor|[Gg]ründer(?:in)?|[Ii]nhaber(?:in)?"
    r"|[Ff]ondateur|[Ff]ondatrice|[Ff]undadora?|[Ff]ondatore|[Oo]prichter|[Gg]rundare|[Gg]rundlægger))"
    r"\s(?:of|von|der|des|de|di|van|av|af)\s(?P<employer>[^\W\d_a-z].+)$"
)
# "Seconded to the Office for Wool as lead analyst".
SECONDED = re.compile(
    r"(?:[Ss]econded|[Oo]n secondment|[Ll]ent|[Pp]osted|[Aa]ssigned|[Aa]ttached|[Oo]n loan|[Ee]mployed|[Hh]ired"
    r"|[Ee]ngaged)\s(?:to|by|at)\s(?P<employer>.{3,60}?)\sas\s(?:an?\s|the\s|their\s)?(?P<title>.{3,60})$"
)
# "my uncle's wool shop", "family business": employers without a name, in folded text.
UNNAMED = re.compile(
    r"(?:my|our|own|family|an?|two|three|several)\s(?:[^\s,]+\s){0,5}?(?:company|business|firm|shop|store|bakery|farm"
    r"|practice|office|restaurant|cafe|pub|bar|agency|hotel|studio|workshop|school|startup|start-up|clinic|garage|mill"
    r"|vineyard|bank|charity|family|families|households?|bakeries|shops|firms|companies|mills|clinics|hotels|schools)\b"
)
