"""Words for what a job is about: departments, fields and subjects that stand behind a title's comma; data only."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

# "Engineer, Search and Ranking": a text of nothing but these names no employer.
FIELDS = frozenset(
    fold_words(
        """access accessibility accounting accounts acquisition
        agents assistants chat chatbots conversational administration ads advertising ai alerts algebra
        analysis analytics android api apis app applications apps archive archives art assistants assurance audio
        authentication authorisation authorization automation back backend back-end baggage banking benefits
        bi billing biology booking bookings brakes browser budget build buildings business buying cards care cargo
        cars catalog catalogue catering ceramics channels chat checkout chemistry claims client clients clinical
        cloud cms code collections commerce communication communications community compiler compliance compute
        computer computers computing connectivity console construction consumer content control controlling controls
        conversion core counting creative credit crew crm customer customers cyber dairy dashboards data database
        databases decision decisions deep delivery demand deposits design desk desktop development devices devops
        digital discovery dispatch display distribution doctrine documentation documents drawing dryers ecommerce
        e-commerce economics editorial education e-learning electrical electricity electronics embedded energy
        english enterprise enrolment environment equities ethics evaluation evaluations events experience
        experimentation exports extraction facilities farming fashion feeds field finance firmware fleet food
        forecasting forecasts foundations fraud freight french front frontend front-end full fulfilment fulfillment
        gaming gates gateway gateways general generation genetics geography geometry german gis goods grants graphics
        grid grids growth guidance guidelines handling hardware health healthcare history home hosting housing hr
        human identity imaging imports inbound inference information infrastructure innovation insights inspection
        installation instruments insurance integration integrations intelligence interfaces international internal
        inventory invoices invoicing ios iot irrigation it italian jobs kernel key keys knowledge labelling labeling
        laboratory language languages law leads learning ledger legal lending licensing lighting literature loans
        localisation localization logging logic login logistics loyalty machine machines mail maintenance maps
        market marketing marketplace materials mathematics maths meals measurement mechanical media medicine
        membership memory merchandising messaging metering meters methods metrics mobile mobility model modelling
        modeling models monitoring monetisation monetization music navigation network networks news nlp numbers
        nursing onboarding online operations optimisation optimization orders outbound outreach packaging parking
        partners partnerships passenger passengers passes passport patients payment payments payroll people
        perception performance personalisation personalization philosophy phone physics physiology planning planes
        platform platforms pipelines planning plant plants policy portal portals ports power prediction pressing
        pricing print privacy process processes processing procurement product production products programming
        programs programmes project projects promotions prompts property protocols psychology public publishing
        purchasing quality quantum queries queues rail ranking rates reading receipts recognition recommendation
        recommendations recommender records recruiting recruitment reliability refunds registration regulation
        relations relevance rendering rent repairs reporting reports research reservations resources retail returns
        retrieval revenue rides risk risks road roads robotics roster rosters route routes routing safety sales
        satellite savings schedules scheduling science sciences search security sensors server servers service
        services settlement shipping shop shops signals signal silos simulation site sites social software solutions
        sound sourcing spanish speech spending sports stack staff standards statistics statistical stock storage
        stores strategy streaming student students studies subscriptions success supply support surfaces surgery
        systems tariffs tax taxes teaching team teams technical technology telecoms telemetry test testing tests text
        theory thermal threat ticketing tickets time timetable timetables tools tooling track tracking trade trading
        traffic training transactions transformation transit translation transport travel treasury trips trust
        underwriting user users utilities validation vehicles video vision visualisation visualization voice warehouse
        warehousing waste water weather web websites wholesale windows wireless workflow workflows workforce
        writing yards yield applied advanced large scale big real-time natural night shift mornings evenings weekends
        entrepot daten abrechnung vertrieb einkauf entwicklung netzplanung planung forschung betrieb technik
        données facturation trafic ventes achats datos ventas facturación dados vendas dati vendite"""
    )
)
# Parts of a firm, by how their words begin or end.
UNITS = tuple(
    fold_words(
        """department dept division team squad unit section afdeling afdelingen avdeling avdelingen avdelning
        avdelningen abteilung bereich sparte referat fachbereich équipe direction département departamento área
        equipo equipe reparto settore divisione oddział dział oddělení osasto osakond lab lehrstuhl dirección
        gerencia unidad unidade direzione wydział zespół seksjon sektion yksikkö tiimi jaosto отдел відділ бөлім
        phòng"""
    )
)
# Endings of nouns for what one does or deals with: "Fundraising", "Traceability".
ABSTRACT = tuple(
    fold_words(
        """ing ings tion tions sion sions ment ments ics ility ivity ance logy graphy ship ships ung ungen keit heit
        schaft ción ciones ção ções zione zioni"""
    )
)
# What stands between such words and says nothing by itself.
JOINTS = frozenset(fold_words("and & of for the in to on with or und et y e og i der des de la le du von für"))
