"""Words that firms and offices begin or end with in many languages; data only, folded on import."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

# "Studio Padus", "Imprenta Luna", "Công ty Sao Mai": the first word of two or more says what kind of house it is.
FIRM_FIRST = frozenset(
    fold_words(
        """studio estudio estúdio cabinet gabinete atelier ateliers talleres oficina officina oficinas büro
        imprenta imprimerie tipografia editora éditions edizioni librería libreria librairie livraria
        farmacia farmácia pharmacie apotheke clínica clinica clinique policlínica casa maison hôtel albergo
        hostal ristorante restaurante trattoria taverna cafetería boulangerie panadería panificio padaria
        cantina bodega bodegas viña viñas viñedos domaine château weingut tenuta azienda ferme fattoria finca granja
        quinta autoescuela transportes transports trasporti construcciones costruzioni constructions construções
        laboratoires laboratorios laboratori grupo gruppo groupe caja cassa crédit banco banca caixa teatro théâtre
        musée museo museu biblioteca bibliothèque bibliotheek archivo archivio arquivo parroquia paróquia verlag
        druckerei spedition autohaus gasthaus gasthof metzgerei schreinerei kanzlei praxis notariat bäckerei reederei
        zakład zakłady sklep drukarnia kancelaria fundacja stowarzyszenie spółdzielnia przedsiębiorstwo biuro
        hurtownia piekarnia szpital teatr wydawnictwo urząd starostwo nakladatelství tiskárna pekárna nemocnice
        axencia concello cooperativa coop consorcio consórcio consorzio consortium sociedad société società sociedade
        empresa compañía companhia compagnia compagnie mutua mutuelle mutuelles régie regie servicio
        servicios mercado mercados marché supermercados frigorífico frutas conservas molinos salinas astilleros
        aerolíneas ferrocarriles correos poczta công công_ty tập ngân trường viện bệnh trung toko yayasan
        koperasi universitas rumah завод фабрика банк компания фирма университет институт больница театр музей школа
        компанія фірма лікарня агентство агенція центр банкасы bankas osuuskunta rederi rederiet förlaget forlaget
        bokförlaget havnen stichting drukkerij boekhandel bakkerij rederij gemeente waterschap fabriek brouwerij"""
    )
)
# "Skerry Ferries", "Deichgraf Energie": the last word of two or more is one that firms like.
FIRM_LAST = frozenset(
    fold_words(
        """works mill mills farm farms dairy bakery brewery ferries railways trains telecom telecoms radio brothers sons
        daughters associates collective club society federation league commission fund depot shipyard cannery quarry
        mine estate estates lodge inn tavern gazette herald courier zoo aquarium gardens vineyard vineyards winery
        distillery foundry forge sawmill tannery pottery creative seeds timber textiles ceramics cement steel paper
        mobile cellular broadband airlines airways aviation shipyards waterworks opera orchestra ballet circus cinema
        bookshop pharmacy clinics hostel hostels resorts charity movers couriers cargo freight haulage coaches cabs
        energie energía energia energi kontor kommunikation medien logistik spedition elektronik optik maschinenbau
        seguros alimentos muebles calzados textiles cerámicas vinos assurances transports meubles alimentari mobili
        ubezpieczenia meble okna wody voeding verzekeringen vervoer havn havbruk oppdrett fiske trafik kraft energiaa
        energiayhtiö puhelin sähkö vesi lauttaliikenne"""
    )
)
# Legal forms that stand before the name: "PT Maju Jaya", "ООО Ромашка".
FORM_FIRST = frozenset(
    fold_words(
        """pt ооо тоо зао пао оао ип фоп тов ао уп чуп ооо. ат пат прат ооо эоод еоод ooo zao pao oao kabushiki-gaisha
        kabushikigaisha yugen-gaisha yugengaisha godo-gaisha godogaisha jusikhoesa zaidan-hojin shadan-hojin
        gakko-hojin"""
    )
)
# Last parts of compounds in Germanic and Finnic languages: "Rheinwerk Stadtbäckerei", "Lounasosuuskunta".
FIRM_ENDS = tuple(
    fold_words(
        """bäckerei druckerei spedition reederei brauerei molkerei gärtnerei schreinerei tischlerei metzgerei kanzlei
        gesellschaft genossenschaft zentrum anstalt betriebe verband verein kasse klinik krankenhaus
        werke verlag gasthof bibliothek kontor stube mühle museum theater kammer sparkasse versicherung behörde stiftung
        rederij fabriek drukkerij bakkerij bedrijf huis groep brouwerij boekhandel ziekenhuis gemeente
        verket banken sjukhus sjukhuset kommun kommune forlaget förlag förlaget bryggeri mejeri rederi fabrik
        fabrikken värk yhdistys liitto tehdas virasto säätiö osuuskunta kirjasto pankki yhtiöt panimo kustannus
        meieri trykkeri tryckeri bokhandel forening stiftelse stiftelsen selskab samvirke kooperativ
        fyrirtæki félag útgerð"""
    )
)
# Whom those work for who have no employer: "various clients", "verschiedene Kunden".
CLIENTS = frozenset(
    fold_words(
        """clients client customers various several diverse sundry multiple assorted different kunden auftraggeber
        verschiedene diverse mehrere divers diverses plusieurs différents clientes varios varias diversos diversas
        vários várias clienti vari varie diversi diverse klanten opdrachtgevers diverse verschillende kunder forskellige
        forskjellige olika klienci klientów różni asiakkaat eri"""
    )
)
