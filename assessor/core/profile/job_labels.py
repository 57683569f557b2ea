"""Labels that forms and tables write before a title, an employer or dates; data only, folded on import."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

# What forms and tables write before a title or an employer and a colon.
TITLE_LABELS = tuple(
    word.replace("_", " ")
    for word in fold_words(
        """position position_held role title job_title designation occupation occupation_or_position_held post
        cargo puesto función poste fonction intitulé funktion tätigkeit stelle stanowisko ruolo mansione qualifica
        functie befattning roll stilling função pozice должность as what_i_was my_job what_i_did
        occupation_or_position rolle beruf metier métier als"""
    )
)
EMPLOYER_LABELS = tuple(
    word.replace("_", " ")
    for word in fold_words(
        """company company_name employer name_of_employer name_and_address_of_employer organisation organization
        firma arbeitgeber unternehmen entreprise employeur empresa empleador empregador azienda datore_di_lavoro
        bedrijf werkgever pracodawca arbetsgivare arbejdsgiver arbeidsgiver zaměstnavatel компания where firm for
        at employer_name name_of_company institution wo bei où dónde onde dove waar"""
    )
)
# Words that only order the jobs: "Before that (2015-2020)".
FORMERLY = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """before before_that before_this after_that then earlier previously formerly now currently today at_present
        first last most_recently davor vorher zuvor danach dann zuletzt früher jetzt avant auparavant puis ensuite
        actuellement antes después luego ahora antes_disso depois agora prima poi adesso daarvoor daarna eerst nu
        tidigare därefter tidligere deretter derefter wcześniej potem obecnie dříve potom"""
    )
)
DATE_LABELS = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """when dates date period time duration years from since zeitraum dauer von wann période dates_de durée quand
        periodo período fechas fecha duración cuándo datas quando date_da periode wanneer okres period_of_employment
        employment_dates dates_of_employment"""
    )
)
