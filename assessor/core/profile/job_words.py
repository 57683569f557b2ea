"""Words that tell a job title from an employer, and what kind of work it is; data only, folded on import."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

TITLES = frozenset(
    fold_words(
        """desk engineer engineers engineering-manager developer developers programmer manager analyst architect
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
        geometra científica científico"""
    )
)
# Last parts of titles: of compounds in Germanic languages ("Backendentwickler"), of Chinese ones, of "geologist".
TITLE_ENDINGS = tuple(
    fold_words(
        """entwickler entwicklerin ingenieur ingenieurin leiter leiterin berater beraterin administrator techniker
        architekt manager assistent assistentin praktikant praktikantin lehrer lehrerin informatiker tester
        kaufmann kauffrau forscher mitarbeiter mitarbeiterin studentin student hilfskraft ontwikkelaar beheerder
        leider udvikler konsulent medhjælper ingeniør utvikler utvecklare ingenjör ledare arkitekt leder
        programmør medewerker adviseur engineer developer 工程师 实习生 经理 分析师 架构师 总监 主管 研究员 助理 讲师
        エンジニア 엔지니어 개발자
        ador adora ateur atrice atore icienne ólogo óloga ologue medewerkster
        ographer ologist ician referent referentin redakteur redakteurin betreuer betreuerin planer prüfer
        meister helfer trainer
        designer analyst analystin berater spezialist spezialistin koordinator koordinatorin beauftragter
        beauftragte asiantuntija kehittäjä insinööri päällikkö suunnittelija johtaja opettaja tutkija
        harjoittelija hoitaja fejlesztő mérnök gazda vezető elemző tervező gyakornok tanácsadó szakértő mühendisi
        uzmanı geliştiricisi yöneticisi danışmanı sorumlusu ansvarlig ansvarig rådgiver rådgivare samordnare
        utredare handläggare sekreterare tekniker konsult sjef chef medewerkster deskundige begeleider onderzoeker
        programmeur adviseur verkoper consultant specialist coördinator"""
    )
)

# What follows a company's name, by how surely it says so.
LEGAL_FORMS = frozenset(
    fold_words(
        """inc inc. incorporated ltd ltd. limited llc llp plc corp corp. corporation gmbh ag kg ohg ug gbr e.v. ev
        mbh se kgaa sa s.a. sas s.a.s. sarl s.a.r.l. sl s.l. s.l.u. slu bv b.v. nv n.v. vof oy oyj ab as a/s aps asa
        ans ltda ltda. s/a eireli srl s.r.l. spa s.p.a. snc sp.zo.o. sp o.o. z.o.o. s.r.o. a.s. kft zrt nyrt d.o.o.
        doo pty pvt pvt. co. co.,ltd company companies holding holdings group gruppe groupe grupo gruppo koncern
        lda lda. berhad npc ggmbh bvba sprl scrl dooel shpk sh.p.k. wll w.l.l. fze fzco pjsc ltée enr srls scarl
        scoop s.coop. sccl kgaa. oyj. ehf ehf. hf hf. ohf. eurl sasu sca gie asbl scop eirl cia. cía. sdn d.d. dd
        j.d.o.o. eood ood ad тов тзов пп пат
        прат ат тоо дзп gesmbh ges.m.b.h. kb hb ky tmi rt. bt. mtü mb všį jv pvt.ltd
        k.k. kk pte bhd tbk oü uab sia jsc ooo ооо зао ао a.ş. aş şti 公司 有限公司 株式会社 集团 주식회사 شركة"""
    )
)
INSTITUTIONS = tuple(
    fold_words(
        """universi univ. college école ecole school schule hochschule fachhochschule institut academ akadem politec
        háskól
        polytech politechnika uniwersytet escuela escola colegio colégio instituto yliopisto högskola høgskole
        üniversite laborator hospital hôpital hôpitaux szpital nemocnice sairaala klinik clinic krankenhaus sykehus
        ministry ministerium ministère ministerio
        ministério bank banca banco banque sparkasse versicherung agency agence agentur agencia council
        committee foundation fundación stiftung fondation association verein society department bureau centre center
        zentrum centrum church parish museum library prefeitura ayuntamiento municipalidad municipio ziekenhuis
        syndicat mairie communauté lycée rectorat chambre levéltár iskola egyetem
        provincie waterschap urząd gmina gemeinde gemeente kommune kommun stadtwerke
        landkreis municipality county urząd fabrik werke apotek pharmacy army navy force airlines airport railway
        bahn office authority trust cooperative co-operative guild union theatre theater gallery hospice
        court courts tribunal
        parliament observatory archiv inspectorate directorate secretariat embassy consulate genossenschaft
        coopérative cooperativa
        fondazione istituto ospedale comune région regione diputación junta xunta
        大学 学院 医院 银行 جامعة مستشفى بنك"""
    )
)
# Chinese, Japanese and Korean write the word at the end, without a space.
CJK_COMPANIES = (
    "公司",
    "集团",
    "集團",
    "银行",
    "銀行",
    "大学",
    "大學",
    "学院",
    "医院",
    "研究院",
    "研究所",
    "株式会社",
    "会社",
    "회사",
    "은행",
    "대학교",
    "병원",
)
SOFT_COMPANY = frozenset(
    fold_words(
        """labs lab systems system solutions technologies technology tech software consulting services studio
        studios partners ventures media digital networks analytics robotics health energy logistics industries
        motors pharma capital interactive games entertainment publishing press records foods electronics
        semiconductor telecom mobile pay payments hosting airways shipping freight retail market stores supermarket
        restaurant hotel café cafe bakery insurance advisory infosystems infotech research academy startup"""
    )
)

KINDS: tuple[tuple[str, frozenset[str]], ...] = (
    (
        "internship",
        frozenset(
            fold_words(
                """intern interns internship trainee traineeship praktikant praktikantin praktikum stagiaire stage
        becario becaria prácticas practicante estagiário estagiária estágio tirocinante stagista stagiair praktyka
        praktykant praktykantka stażysta stażystka staż stajyer harjoittelija стажер стажёр gyakornok werkstudent
        pflichtpraktikum praktik praksis sommerpraktikant co-op coop placement attachment praktikantstilling
        实习生 متدرب متدربة"""
            )
        ),
    ),
    (
        "freelance",
        frozenset(
            fold_words(
                """freelance freelancer freelancing self-employed self contractor freiberufler freiberuflich
        freiberuflerin selbständig selbstständig selbständiger autónomo autónoma autônomo autônoma zzp zzp'er
        indépendant indépendante libero independent samozatrudnienie enskild фрилансер freelancerin"""
            )
        ),
    ),
    (
        "teaching",
        frozenset(
            fold_words(
                """teaching teacher lecturer tutor instructor professor dozent dozentin lehrer lehrerin
        lehrbeauftragter lehrbeauftragte enseignant enseignante profesor profesora docente docent professora
        insegnante underviser lærer lärare nauczyciel wykładowca učitel opettaja öğretmen преподаватель tanár
        lehrkraft tutorin ta gta"""
            )
        ),
    ),
    (
        "research",
        frozenset(
            fold_words(
                """researcher research postdoc postdoctoral doctoral forscher forscherin wissenschaftlicher
        wissenschaftliche wissenschaftler doktorand doktorandin chercheur chercheuse doctorant doctorante
        investigador investigadora pesquisador pesquisadora ricercatore ricercatrice onderzoeker promovendus forsker
        forskare badacz doktorant tutkija исследователь ra gra predoctoral predoc phd"""
            )
        ),
    ),
)

# A period under these words is no position: leave, study, travel, unpaid work.
NO_POSITION = tuple(
    fold.replace("_", " ")
    for fold in fold_words(
        """parental_leave maternity_leave paternity_leave maternity paternity family_leave sabbatical career_break
        career_gap gap_year elternzeit mutterschutz babypause congé_parental congé_maternité baja_maternal
        licença_maternidade permiso_parental excedencia ouderschapsverlof zwangerschapsverlof barsel
        foreldrepermisjon föräldraledig urlop maternità weltreise travelling traveling unemployed arbeitslos
        arbeitssuchend volunteer volunteering ehrenamt bénévole voluntario voluntaria voluntário voluntária
        vrijwilliger frivillig wolontariusz wolontariuszka exchange_student exchange_semester auslandssemester
        freiwilligendienst bundesfreiwilligendienst"""
    )
)
# The same where no title stands beside them: firms and jobs are named with these words, too.
LEAVE = tuple(
    words.replace("_", " ")
    for words in fold_words(
        """at_home home_with looked_after cared_for my_father my_mother my_parents my_son my_daughter my_children
        my_wife
        my_husband my_grandmother my_grandfather twins newborn stayed_home stay_at_home caring_for care_for
        looking_after bringing_up raising_my raising_children raising_a_child with_my_children with_the_children
        with_our with_the_baby child_care childcare carer_for carer_of family_care family_reasons sick_leave illness
        in_between between_two_jobs time_out zwischendurch
        recovery convalescence burnout pilgrimage world_trip world_tour tour_du_monde vuelta_al_mundo
        volta_ao_mundo giro_del_mondo wereldreis
        jordomrejse travels travel_year backpacking year_off time_off
        between_jobs job_search looking_for_work job_seeking unpaid_leave leave_of_absence on_leave moved_to
        relocation kinderpause familienzeit pflegezeit pflege_meiner krankheit auszeit erziehungszeit zu_hause
        au_foyer congé_sabbatique année_sabbatique en_casa cuidado_de año_sabático em_casa cuidar_de ano_sabático
        a_casa thuis föräldraledighet mammaledig pappaledig barselspermisjon urlop_macierzyński urlop_wychowawczy
        mateřská rodičovská äitiysvapaa vanhempainvapaa hoitovapaa doğum_izni"""
    )
)
# What names no job where nothing beside it is told for a title: a course between two jobs.
COURSES = frozenset(
    fold_words(
        """course courses kurs kurse sprachkurs cours curso cursos corso corsi cursus kursus kurssi lehrgang
        formation
        reconversion fortbildung weiterbildung umschulung bootcamp retraining traineeship-programme studies studium
        études estudios
        estudos studi studie studier student étudiant étudiante estudiante estudante pupil"""
    )
)
# "Break: travels": these head what was no job.
BREAKS = tuple(fold_words("break gap pause pausa pauze intermezzo interlude interval"))
# "Teaching assistant, same school": the employer of the job above.
SAME = frozenset(
    fold_words(
        """same ibid ibidem idem ebenda ebd gleiche gleicher gleichen gleiches selbe selber selben derselbe dieselbe
        même mismo misma mesmo mesma stesso stessa zelfde dezelfde hetzelfde samme samma tamtéž tamże samej sama
        тот же там aynı"""
    )
)
# "Product engineer there, 2019 - 2021": at the employer above.
THERE = frozenset(fold_words("there dort daselbst ebendort là-bas allí allá ahí lì ivi daar där dér tam tamże siellä"))
# First words of a description line in English that a list of past tenses does not cover.
VERBS = frozenset(
    fold_words(
        """led built rebuilt rewrote began chose drew fed got laid left lent met paid read rode sent spent split told
        showed wrote ran made kept took cut grew won taught sold held oversaw drove set put brought gave sat
        lead build write run make keep own owns work works manage manages develop develops design designs maintain
        maintains create support supports help helps responsible working building leading developing designing
        managing maintaining writing creating supporting helping collaborate coordinate analyze analyse implement
        deliver provide conduct mentor teach drive ensure perform participate prepare handle used using use"""
    )
)
