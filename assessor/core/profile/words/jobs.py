"""Words that tell employers, kinds of work and what is none; data only, folded on import. Titles: `title_words`."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

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
        """no_employment not_employed without_employment parental_leave maternity_leave paternity_leave maternity
        paternity family_leave sabbatical career_break career_gap gap_year elternzeit mutterschutz babypause
        congé_parental congé_maternité baja_maternal licença_maternidade permiso_parental excedencia
        ouderschapsverlof zwangerschapsverlof barsel foreldrepermisjon föräldraledig urlop maternità weltreise
        travelling traveling unemployed arbeitslos arbeitssuchend volunteer volunteering ehrenamt bénévole
        voluntario voluntaria voluntário voluntária vrijwilliger frivillig wolontariusz wolontariuszka
        exchange_student exchange_semester auslandssemester freiwilligendienst bundesfreiwilligendienst"""
    )
)
# The same where no title stands beside them: firms and jobs are named with these words, too.
LEAVE = tuple(
    words.replace("_", " ")
    for words in fold_words(
        """at_home home_with looked_after cared_for my_father my_mother my_parents my_son my_daughter my_children
        my_wife my_husband my_grandmother my_grandfather twins newborn stayed_home stay_at_home caring_for care_for
        looking_after bringing_up raising_my raising_children raising_a_child with_my_children with_the_children
        with_our with_the_baby child_care childcare carer_for carer_of family_care family_reasons sick_leave
        illness in_between between_two_jobs time_out zwischendurch recovery convalescence burnout pilgrimage
        world_trip world_tour tour_du_monde vuelta_al_mundo volta_ao_mundo giro_del_mondo wereldreis jordomrejse
        travels travel_year backpacking year_off time_off between_jobs job_search looking_for_work job_seeking
        unpaid_leave leave_of_absence on_leave moved_to relocation kinderpause familienzeit pflegezeit
        pflege_meiner krankheit auszeit erziehungszeit zu_hause care_of_a care_of_my au_foyer congé_sabbatique
        année_sabbatique en_casa cuidado_de año_sabático em_casa cuidar_de ano_sabático in_mobilità disoccupato
        disoccupata cassa_integrazione in_cerca_di chômage demandeur_d'emploi demandeuse_d'emploi
        recherche_d'emploi en_paro desempleado desempleada desempregado desempregada en_búsqueda_de
        procura_de_emprego bezrobotny bezrobotna bezrobocie werkloos werkzoekend arbetslös arbetssökande arbejdsløs
        arbeidsledig jobbsökande arbeitssuche stellensuche jobsuche orientierungsphase berufliche_neuorientierung
        redundant_and_looking seeking_work out_of_work a_casa thuis föräldraledighet mammaledig pappaledig
        barselspermisjon urlop_macierzyński urlop_wychowawczy mateřská rodičovská äitiysvapaa vanhempainvapaa
        hoitovapaa doğum_izni"""
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
