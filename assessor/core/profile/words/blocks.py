"""Words that tell what a part of a resume is: degrees, schools, spoken languages, certificates, well-known tools."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

DEGREES = frozenset(
    fold_words(
        """bachelor bc bachelors bachelor's master masters master's phd ph.d dphil doctorate doctoral mba msc m.sc bsc
        bit b.sc b.s bs m.s ms b.a ba m.a ma b.eng beng m.eng meng b.tech btech m.tech mtech b.e m.e bba bca mca llb
        llm. diploma diplom dipl.-ing dipl-ing dipl diplome diplôme licence licenciatura licenciado licenciada grado
        máster mestrado mestre graduação bacharel bacharelado doutorado tecnólogo laurea dottorato magistrale
        maîtrise doctorat baccalauréat bac bachiller bachillerato abitur matura magister inżynier licencjat mgr inż
        ingénieur ingeniero ingeniería engenharia kandidat civilingenjör civilingeniør sivilingeniør cand.merc
        datamatiker associate a.s degree undergraduate postgraduate juris j.d gce a-levels gcse hnd btec foundation
        staatsexamen fachhochschulreife promotion technologist b.com bcom m.com b.ed lisans yüksek doktora vwo havo
        бакалавър магістр диплом πτυχίο μεταπτυχιακό διδακτορικό diplomirani magistar prvostupnik magistras
        bakalauras bakalaurs maģistrs bakalaureus sarjana hbo mbo propedeuse titulo técnico tecnico higher
        technician bts dut бакалавр магистр 本科 硕士 博士 学士 修士
        diplomi-insinööri maisteri kandidaatti tradenomi insinöörityö bacc ingénieur-diplômé mérnökinformatikus
        okleveles
        bakalářské bakalár magisterské laureato laureata mühendisliği bölümü بكالوريوس ماجستير دكتوراه""".replace(
            "llm.", ""
        )
    )
)
# Degrees that are words or units of their own in small letters ("under 6 ms a frame", "as", "me").
ONLY_CAPITAL = frozenset(fold_words("bit ms ma be me bs ba as bc m.e b.e m.s b.s m.a b.a a.s mit sc grado dr lic"))
SCHOOLS = tuple(
    fold_words(
        """universi univerz університет универс πανεπιστ universitas sveučiliš fakultet univ. college école
        ecole school schule hochschule fachhochschule institut academ akadem
        politec polytech politechnika uniwersytet università universidad universidade université universitet
        universiteit faculty facult fakultät lyce gymnas escuela escola instituto kolleg yliopisto korkeakoulu
        högskola høgskole høyskole háskól üniversitesi szkoła campus conservator cégep technikon 大学 学院 جامعة""",
    )
)
# Of compounds: "Yrkeshögskolan", "Ingenieurschule".
SCHOOL_ENDS = tuple(
    fold_words(
        """högskola högskolan høgskole høgskolen høyskole høyskolen folkhögskola hochschule akademie universität
        universiteit universitet universitetet korkeakoulu ammattikorkeakoulu yliopisto gymnasium szkoła hogeschool"""
    )
)
# Schools that go by letters alone.
SCHOOL_NAMES = frozenset(
    fold_words(
        """tu eth mit iit nyu ucla ucl lse epfl kth ntnu dtu lmu rwth kit upm upc usp unicamp ucsd uc cmu caltech tum
        agh uw pw uj eur uva vu kul ens insa hec essec tue bits nit"""
    )
)
LANGUAGES = frozenset(
    fold_words(
        """english german french spanish portuguese italian dutch danish swedish norwegian finnish polish czech
        slovak hungarian romanian bulgarian greek turkish russian ukrainian arabic hebrew persian farsi urdu
        hindi bengali tamil telugu kannada marathi gujarati punjabi malayalam chinese mandarin cantonese
        japanese korean vietnamese thai indonesian malay tagalog filipino swahili zulu afrikaans yoruba igbo
        hausa amharic catalan basque galician welsh irish gaelic latin icelandic estonian latvian lithuanian
        croatian serbian slovenian bosnian albanian georgian armenian kazakh uzbek nepali sinhala burmese
        khmer lao mongolian gikuyu kikuyu somali jejueo valencian maori reo maltese faroese breton frisian
        fries luxembourgish macedonian belarusian tatar kurdish pashto dari tajik turkmen kyrgyz azerbaijani
        azeri oromo tigrinya xhosa shona sesotho setswana luganda luo dholuo kinyarwanda kirundi lingala twi
        ewe wolof bambara fula malagasy hokkien teochew hakka cebuano ilocano javanese sundanese tibetan
        uyghur yiddish esperanto sanskrit konkani assamese odia oriya sindhi dhivehi quechua kichwa nahuatl
        guarani aymara mapudungun cree inuktitut sami mingrelian chechen ossetian gaeilge gàidhlig cymraeg
        euskara galego català kiswahili isizulu bahasa українська англійська німецька польська французька
        румунська російська іспанська английски немски български
        ελληνικά αγγλικά γαλλικά γερμανικά engleski njemački nemački angleščina nemščina angličtina nemčina
        lietuvių anglų vokiečių rusų angļu krievu inglise saksa vene soome inggris tiếng slovenščina
        hrvatski srpski bosanski magyar íslenska
        føroyskt eesti latviešu lietuvių shqip deutsch englisch französisch spanisch italienisch portugiesisch
        niederländisch polnisch russisch türkisch arabisch ukrainisch tschechisch ungarisch chinesisch
        japanisch anglais allemand français espagnol italien portugais néerlandais arabe russe chinois
        japonais polonais inglés alemán francés español italiano portugués árabe ruso chino japonés inglês
        alemão francês espanhol português russo japonês chinês inglese tedesco francese spagnolo portoghese
        engels duits frans spaans nederlands italiaans engelsk tysk fransk spansk dansk norsk svensk italiensk
        engelska tyska franska spanska svenska norska danska finska angielski niemiecki francuski hiszpański
        polski rosyjski ukraiński włoski angličtina němčina čeština francouzština englanti suomi saksa ruotsi
        ingilizce almanca türkçe fransızca английский немецкий русский французский испанский engleză franceză
        germană română العربية الإنجليزية الفرنسية 英语 中文 普通话 日语 英語 日本語 한국어 영어""",
    )
)
CERTIFICATE = frozenset(
    fold_words(
        """ccnp ccna ccie lpic rhcsa rhce mcsa mcse cks ocp oscp ceh cism cisa csm cspo pmi-acp certified
        certificate certification certificates certifications zertifiziert zertifikat certificat certificado
        certificação certyfikat pmp cka ckad cissp istqb itil scrum-master psm prince2 coursera udemy edx
        course courses diplomado diplomados sertifikat sertifisering certifiering certifikat osvědčení
        todistus sertifika сертификат 证书 認定 자격증 attestation habilitation kurs licence license licences permit
        first-aid toefl delf dele goethe telc cambridge jlpt topik hsk ielts specialization nanodegree"""
    )
)
# Who certifies for what they sell, and the grades they give: "Azure Data Scientist Associate".
VENDORS = frozenset(
    fold_words(
        """aws amazon azure google gcp microsoft oracle databricks snowflake kubernetes cisco comptia hashicorp
        salesforce sap redhat ibm nvidia tensorflow mongodb confluent vmware linux scrum safe dbt tableau
        servicenow elastic hubspot meta deeplearning.ai isc2 isaca isa axelos pmi itil linkedin udacity"""
    )
)
GRADES = frozenset(
    fold_words(
        """associate professional specialty speciality practitioner expert foundation foundations foundational
        fundamentals administrator developer architect engineer analyst master level core essentials exam"""
    )
)
# How well one speaks a language.
LEVELS = frozenset(
    fold_words(
        """native fluent mother tongue proficient bilingual intermediate beginner elementary conversational basic
        muttersprache fließend verhandlungssicher grundkenntnisse maternelle courant notions bilingue nativo nativa
        materno materna fluido básico básica avanzado fluente avançado intermédio intermediário madrelingua scolastico
        moedertaal vloeiend modersmål flytende flydende flytande modersmaal ojczysty biegły biegle podstawowy
        mateřský rodilý plynně äidinkieli sujuva anadil akıcı родной свободно nativ fluent anyanyelv rodný materinski
        dzimtā gimtoji emakeel 母语 流利 母語 ネイティブ 모국어 原生"""
    )
)
# A few names that nearly every technical skills list has at least two of; not the catalog, only a tell-tale.
TOOLS = frozenset(
    fold_words(
        """python java javascript typescript c++ c# sql mysql postgresql postgres mongodb redis sqlite oracle php
        ruby rust kotlin swift scala perl bash shell html html5 css css3 react angular vue node.js nodejs django
        flask fastapi spring docker kubernetes terraform ansible aws azure gcp git github gitlab jenkins linux unix
        windows excel word powerpoint office tableau spark hadoop kafka airflow pytorch tensorflow keras
        scikit-learn numpy pandas jira latex matlab graphql rest grafana prometheus elasticsearch rabbitmq snowflake
        databricks photoshop figma selenium nginx helm openai langchain vllm litellm langfuse bedrock"""
    )
)
AWARDS = frozenset(
    fold_words(
        """award awarded awards prize prizes scholarship scholarships winner winners won honors honours fellowship
        fellowships medal medals trophy finalist runner-up laureate grant grants preis stipendium auszeichnung prix
        bourse médaille premio premios beca prêmio bolsa borsa prijs beurs pris stipendium nagroda stypendium"""
    )
)
PUBLICATION = frozenset(
    fold_words(
        """journal proceedings proc conference conf workshop symposium transactions letters arxiv doi isbn press
        preprint volume vol pp review quarterly magazine zeitschrift tagungsband revue actes revista actas rivista
        tijdschrift tidskrift czasopismo"""
    )
)
UNPAID = frozenset(
    fold_words(
        """volunteer volunteered volunteering volunteers charity unpaid food-bank foodbank shelter scouts treasurer
        ehrenamtlich ehrenamt bénévole bénévolat voluntario voluntaria voluntário voluntária volontario volontaria
        vrijwilliger frivillig ideell trustee mentor-programme pro-bono
        lifeboat wolontariusz wolontariuszka refugees"""
    )
)
