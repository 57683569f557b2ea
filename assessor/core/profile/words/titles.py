"""Words that job titles are made of, in many languages; data only, folded on import. Trades: `words.trades`."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

TITLES = frozenset(
    fold_words(
        """amanuens commesso commessa vikarie timvikarie kurier kommis kasserer tjenestemann hilfswissenschaftler
        repartidor repartidora havildar jawan subedar naik desk engineer engineers engineering-manager developer
        developers programmer manager analyst architect
        administrator admin consultant designer scientist researcher research-assistant intern internship trainee
        apprentice director head lead leader operations founder cofounder co-founder owner ceo cto cfo coo cio
        ciso cpo cdo president vp svp evp avp principal partner specialist technician tester assistant associate
        coordinator supervisor officer executive lecturer teacher tutor instructor professor fellow postdoc
        postdoctoral mentor coach trainer educator faculty freelancer freelance contractor self-employed employed
        writer editor author copywriter journalist reporter translator interpreter librarian accountant auditor
        clerk secretary receptionist cashier salesperson sales representative agent advisor adviser strategist
        planner buyer controller operator driver nurse physician doctor pharmacist therapist chemist biologist
        physicist mathematician statistician economist lawyer attorney paralegal counsel waiter waitress barista
        bartender baker cook chef server host hostess guard janitor electrician mechanic plumber carpenter machinist
        welder worker member staff evangelist advocate maintainer contributor committer sre sde swe sdet devops ic
        tlm tpm webmaster sysadmin dba qa wdrożeniowiec informatyk serwisant technik mechanik elektryk
        projektantka testerka księgowa księgowy kierowca sprzedawca magazynier recepcjonista recepcjonistka
        opiekun opiekunka redaktor redaktorka prawnik lekarz lekarka programátorka vývojářka vývojár programátorka
        konzultantka asistent asistentka technička ředitel ředitelka manažer manažerka inżynierka kierowniczka
        rendszergazda szoftverfejlesztő tanácsadó elemző asistan teknisyen mimar tasarımcı analist yönetmen
        koordinatör sorumlu temsilci inginer administrator analist specialist consultant profesor контролёр
        консультант аналитик дизайнер техник механик лаборант оператор разработчица инженер-программист розробник
        інженер аналітик викладач керівник адміністратор програміст προγραμματιστής μηχανικός αναλυτής διευθυντής
        stage praktikum tirocinio staż praktik praksis pflichtpraktikum placement co-op apprenticeship traineeship
        attachment fellowship harjoittelu staj maker keeper installer trader broker dealer tailor farmer gardener guide
        ranger watchmaker engraver restorer curator archivist conservator midwife caregiver carer dentist vet
        veterinarian actor dancer singer composer conductor referee umpire announcer broadcaster presenter anchor
        cartographer geologist meteorologist astronomer ecologist agronomist forester breeder butcher confectioner
        winemaker sommelier concierge housekeeper cleaner courier postman mailman signaller bosun skipper
        navigator dramaturge usher organist pastor priest rabbi chaplain deacon adjuster assessor appraiser
        auctioneer notary registrar bailiff magistrate solicitor barrister interrogator investigator detective
        constable firefighter paramedic lifeguard expeditor warehouseman florist hairdresser beautician stylist
        seamstress upholsterer joiner cabinetmaker blacksmith fitter millwright rigger glazier plasterer
        bricklayer labourer laborer helper quality-assurance chief werkstudent student-assistant ta ra gra gta
        aide captain lieutenant sergeant soldier pilot producer photographer illustrator artist musician
        superintendent inspector surveyor estimator foreman merchandiser storekeeper bookkeeper underwriter
        actuary steward stewardess attendant caretaker volunteer president minister mayor senator governor
        ingenieur ingénieur ingénieure développeur développeuse programmeur responsable directeur directrice
        stagiaire chercheur chercheuse enseignant enseignante consultante analyste architecte chargé chargée
        gérant alternant alternante apprenti apprentie technicien technicienne assistante doctorant doctorante
        vacataire chargé(e) chef ingénieur(e) gestionnaire conseiller conseillère coordinateur coordinatrice
        concepteur leiter leiterin berater beraterin werkstudentin praktikant praktikantin auszubildender
        auszubildende azubi mitarbeiter mitarbeiterin referent referentin geschäftsführer geschäftsführerin
        hilfskraft doktorand doktorandin freiberufler freiberuflerin freiberuflich selbständig selbstständig
        dozent dozentin lehrer lehrerin tutorin entwickler entwicklerin ingenieurin informatiker informatikerin
        techniker technikerin fachinformatiker wissenschaftler wissenschaftlerin gründer gründerin inhaber
        teamleiter teamleiterin sachbearbeiter kaufmann verkäufer verkäuferin aushilfe assistenz assistentin
        administrador administradora asesor asesora operario gestor gestora técnica soporte promotor promotora
        enginyer enginyera cheffe agente attaché attachée adjoint adjointe chargée juriste cadre
        softwareentwickler softwareentwicklerin volontär ingeniero ingeniera desarrollador desarrolladora
        programador programadora analista arquitecto arquitecta gerente jefe jefa director directora becario
        becaria prácticas practicante investigador investigadora profesor profesora docente consultor consultora
        técnico técnica responsable autónomo autónoma fundador fundadora asistente auxiliar encargado encargada
        coordinador coordinadora especialista engenheiro engenheira desenvolvedor desenvolvedora programadora
        arquiteto estagiário estagiária estágio diretor diretora pesquisador pesquisadora bolsista professora
        coordenador coordenadora especialista assistente gestor gestora líder cientista testador sócio sócia
        ingegnere sviluppatore sviluppatrice programmatore responsabile direttore tirocinante stagista ricercatore
        ricercatrice docente insegnante impiegato tecnico consulente analista borsista titolare ontwikkelaar
        programmeur beheerder adviseur stagiair stagiaire docent onderzoeker directeur eigenaar zzp'er medewerker
        projectleider teamleider afstudeerder promovendus udvikler programmør konsulent leder praktikant
        studentermedhjælper underviser forsker ingeniør direktør chef arkitekt systemudvikler medarbejder elev
        lærer assistent utvikler rådgiver lærling sommerjobb ferienjob sommerjob feriejob sommarjobb kesätyö
        vakantiewerk tekniker utvecklare konsult chef praktikant ingenjör
        lärare forskare ägare projektledare handledare doktorand programista programistka inżynier kierownik
        stażysta stażystka praktykant praktykantka analityk architekt administrator konsultant konsultantka
        dyrektor specjalista specjalistka właściciel wykładowca nauczyciel asystent asystentka badacz tester
        projektant doktorant lider programátor vývojář inženýr správce vedoucí stážista učitel analytik konzultant
        kehittäjä ohjelmoija insinööri harjoittelija päällikkö tutkija opettaja johtaja asiantuntija mühendis
        mühendisi geliştirici yazılımcı stajyer müdür müdürü yönetici yöneticisi uzman uzmanı öğretmen danışman
        разработчик программист инженер менеджер аналитик архитектор стажер стажёр розробник розробниця
        програмістка інженерка менеджерка аналітикиня тестувальник
        тестувальниця фахівець викладачка програмист разработчичка μηχανικός αναλυτής διευθυντής υπεύθυνος καθηγητής
        programer programerka inženjer inženjerka voditelj voditeljica direktor razvijalec razvijalka inženir inženirka
        vodja svetovalec programuotojas programuotoja inžinierius vadovas vadovė analitikas programmētājs programmētāja
        inženieris vadītājs arendaja insener juhataja juht kỹ sư trưởng pengembang insinyur manajer analis מהנדס מהנדסת
        מפתח מפתחת מנהל מנהלת руководитель преподаватель
        администратор тестировщик директор специалист исследователь inginer dezvoltator programator fejlesztő
        mérnök gyakornok tanár vezető مهندس مهندسة مطور مطورة مبرمج مبرمجة مدير مديرة محلل متدرب متدربة مدرس مدرسة
        باحث باحثة مستشار مساعد محاضر 工程师 开发 经理 实习生 分析师 架构师 总监 主管 研究员 助理 讲师 教师 エンジニア
        開発者 マネージャー 엔지니어 개발자 매니저 인턴
        연구원
        porter picker packer stocker sorter weigher loader forklift-driver dispatcher stevedore longshoreman
        deckhand sailor mate stoker fisherman skipper miner driller logger sawyer miller brewer distiller cellarman
        cheesemaker shepherd herder milker beekeeper groom farrier ploughman harvester binder bookbinder typesetter
        printer compositor proofreader subeditor columnist correspondent cameraman projectionist stagehand luthier
        potter weaver spinner knitter dyer embroiderer cobbler shoemaker cutter jeweller jeweler goldsmith silversmith
        clockmaker optician optometrist radiographer sonographer orderly phlebotomist dietitian audiologist hygienist
        roofer painter tiler bricklayer mason stonemason scaffolder decorator locksmith lineman linesman tuner
        forecaster modeller modeler annotator labeller labeler transcriber moderator scorer marker examiner
        invigilator demonstrator visitor scholar predoc doctorand marketer buyer purchaser bidder negotiator
        recruiter headhunter scheduler timetabler cataloguer cataloger collector custodian warden
        telephonist caller canvasser interviewer enumerator surveyor
        scrum-master product-owner techie tinkerer integrator implementer deployer fixer
        repairer restorer serviceman saleswoman salesman shopkeeper greengrocer fishmonger stationmaster
        conductor guardsman firefighter constable sergeant corporal conscript cadet lieutenant
        juru jurutera pengurus pembangun pengaturcara penganalisis pelatih teknisi kepala mhandisi meneja mwalimu
        inhinyero guro portier portiere recepcionista recepcionist recepciós réceptionniste veilleur veilleuse
        vendeur vendeuse serveur serveuse cuisinier cuisinière secrétaire comptable traducteur traductrice rédacteur
        rédactrice formateur formatrice animateur animatrice facteur magasinier typographe relieur relieuse
        camarero camarera cocinero cocinera vendedor vendedora cajero cajera traductor traductora maestro maestra
        pasante mozo operario operaria empleado empleada administrativo administrativa contador contadora redactor
        redactora corrector correctora cajista tipógrafo tipógrafa garçom atendente vendedor tradutor tradutora
        jornalista contadora técnico operador operadora commesso commessa cameriere cameriera traduttore traduttrice
        cuoco cuoca segretaria segretario portinaio kellner kellnerin koch köchin bäcker bäckerin schlosser tischler
        tischlerin schreiner setzer setzerin drucker druckerin buchbinder buchbinderin übersetzer übersetzerin
        redakteur redakteurin pförtner kassierer kassiererin lagerist lageristin fahrer fahrerin verwalter
        boekhouder verkoper kok ober bakker vertaler redacteur säljare kock bagare översättare redaktör kelner
        kelnerka kucharz kucharka tłumacz tłumaczka piekarz drukarz číšník číšnice prodavač prodavačka překladatel
        překladatelka kuchař tarjoilija kokki kääntäjä toimittaja leipuri garson aşçı çevirmen usta
        bijbaan bijbaantje baantje nebenjob studentenjob studentjob ekstrajobb studiejob extrajobb
        geometra científica científico
        sistemista sistemisti servitör servitris wireman midshipman sapper missionary busser teamleitung
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
# Last parts of titles: of compounds in Germanic languages ("Backendentwickler"), of Chinese ones, of "geologist".
TITLE_ENDINGS = tuple(
    fold_words(
        """entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin administrator techniker
        architekt manager assistent assistentin praktikant praktikantin lehrer lehrerin informatiker tester
        kaufmann kauffrau forscher servicekraft fachkraft lehrkraft pflegekraft bürokraft aushilfskraft
        arbeitskraft führungskraft mitarbeiter mitarbeiterin studentin student hilfskraft ontwikkelaar beheerder
        leider udvikler konsulent medhjælper ingeniør utvikler utvecklare ingenjör ledare arkitekt leder programmør
        medewerker adviseur engineer developer 工程师 实习生 经理 分析师 架构师 总监 主管 研究员 助理 讲师
        エンジニア 엔지니어 개발자 ador adora ateur atrice atore icienne ólogo óloga ologue medewerkster ographer
        ologist ician referent referentin redakteur redakteurin betreuer betreuerin planer prüfer meister helfer
        trainer designer analyst analystin berater spezialist spezialistin koordinator koordinatorin beauftragter
        beauftragte asiantuntija kehittäjä insinööri päällikkö suunnittelija johtaja opettaja tutkija harjoittelija
        hoitaja fejlesztő mérnök gazda vezető elemző tervező gyakornok tanácsadó szakértő mühendisi uzmanı
        geliştiricisi yöneticisi danışmanı sorumlusu ansvarlig ansvarig rådgiver rådgivare samordnare utredare
        handläggare sekreterare tekniker konsult sjef chef medewerkster deskundige begeleider onderzoeker
        programmeur adviseur verkoper consultant specialist coördinator"""
    )
)
