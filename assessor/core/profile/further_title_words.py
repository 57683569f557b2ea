"""Further words of job titles: jobs of every trade beside study, ranks, and romanised ones; folded on import."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

FURTHER_TITLES = frozenset(
    fold_words(
        """sistemista sistemisti servitör servitris wireman midshipman sapper missionary busser teamleitung
        projektleitung it-leitung bereichsleitung abteilungsleitung gruppenleitung sachbearbeitung
        softwareentwicklung elektroniker elektronikerin obergefreiter gefreiter zeitsoldat soldat soldatin
        feldwebel hauptmann gesellschafter gesellschafterin prokurist prokuristin mediengestalter
        mediengestalterin pizzabote pizzabotin dreher werkzeugmacher steuerfachangestellte steuerfachangestellter
        manutentionnaire ouvrier ouvrière postdoctorant postdoctorante gérante associé associée militaire sergent
        caporal guichetier guichetière libraire webmestre dependiente dependienta repartidor repartidora monitor
        monitora sargento soldado mesero mesera auditor auditora garçonete garçom capoprogetto capo
        cassiere cassiera fattorino bagnino assegnista dottorando dottoranda sprzedawczyni nauczyciel nauczycielka
        założyciel założycielka żołnierz doktorantka barmanka telemarketer serveerster verkoopster oprichter
        oprichtster soldaat kassörska lagerarbetare grundare trädgårdsarbetare testare diskare tjener bogholder
        ejer bager kokk postmann grunnlegger instruktør kurye kurucu asker resepsiyonist tezgahtar servírka
        pokladní sestra recepční zakladatel voják perustaja pénztáros raktáros alapító fondator fondatoare
        mentorin maneja kaihatsusha enjinia puroguruma purogurama kanrisha sekininsha tencho joshu kenkyuin kyoju
        koshi keieisha daihyo arubaito paato hakenshain keiyakushain seishain shunin kacho bucho buchou kakaricho
        rida gaebalja gwajang daeri timjang razrabotchik inzhener programmist menedzher rukovoditel gongchengshi
        jingli amanuens amanuensis"""
    )
)
