"""Words for trades and posts in many languages, beside those of `title_words`; data only, folded on import.

Surnames that are trades ("Fischer", "Bauer") and words that mean something else in another language are left out.
"""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

_ENGLISH = """candidate barman barmaid support helpdesk all-rounder allrounder person hand drummer guitarist
violinist cellist pianist keyboardist vocalist chorister wrangler generalist factotum nanny au-pair babysitter
childminder lexicographer verger sexton bursar provost dean rector headteacher headmaster headmistress deputy
accompanist bookseller newsreader hydrographer hydrologist oceanographer seismologist botanist zoologist
horticulturist viticulturist oenologist apiarist angler gamekeeper groundskeeper groundsman greenkeeper
lighthouse-keeper lockkeeper signalman pointsman platelayer brakeman fireman boilerman ropemaker sailmaker
shipwright wheelwright milliner lacemaker quilter felter papermaker stereotyper lithographer etcher printmaker
gilder calligrapher signwriter puppeteer juggler acrobat clown magician stuntman animator storyboarder colourist
colorist compositor roustabout roughneck toolpusher shotfirer quarryman assayer smelter patternmaker diemaker
toolmaker galvanizer enameller glassblower embalmer undertaker gravedigger masseur masseuse physiotherapist
osteopath chiropractor podiatrist doula paraglider purser dispatcher loadmaster ostler stablehand jockey farrier
drover shearer wool-classer cattleman dairyman dairymaid fruiterer grocer chandler ironmonger pawnbroker bookmaker
operative conscript airman seaman rifleman gunner medic colonel commander reservist call-taker subtitler
fundraiser stallholder vintner taxonomist anaesthetist counsellor counselor
speechwriter ghostwriter cartoonist smokejumper diver grader handyman watchman lifeboatman coxswain farmhand
busboy bouncer stacker shelf-stacker expediter croupier teller bellhop doorman valet butler footman housemaid
chambermaid laundress dishwasher waitperson sous-chef
pastry-chef pizzaiolo timekeeper scrutineer tallyman proofer usherette dresser wigmaker"""
_GERMAN = """buchhalter buchhalterin fachkraft kraftfahrer erzieher erzieherin pfleger pflegerin krankenschwester
hebamme hausmeister gärtner winzer imker förster maurer elektriker mechaniker mechatroniker zimmermann friseur
friseurin lektor lektorin archivar archivarin bibliothekar bibliothekarin kurator kuratorin statistiker
statistikerin mathematiker mathematikerin physiker physikerin chemiker chemikerin biologe biologin geologe geologin
aktuar aktuarin disponent disponentin stellvertreter stellvertreterin vorstand vorständin bürokraft schreibkraft
lehrkraft aushilfskraft pflegekraft lehrling volontärin trainerin moderator moderatorin journalist journalistin
fotograf fotografin grafiker grafikerin gestalter gestalterin zeichner zeichnerin vermesser vermesserin steuermann
matrose lokführer lokführerin schaffner schaffnerin zugbegleiter zugbegleiterin postbote postbotin bote botin
zusteller zustellerin kurier putzkraft küster mesner kantor kantorin organistin dirigent dirigentin musiker
musikerin schauspieler schauspielerin apotheker apothekerin arzt ärztin tierarzt tierärztin zahnarzt zahnärztin
anwalt anwältin rechtsanwalt notar notarin steuerberater wirtschaftsprüfer wirtschaftsprüferin referendar
referendarin anwärter amtmann beamter beamtin angestellter angestellte selbstständiger selbstständige
zivildienstleistender wehrdienstleistender grundwehrdienst wehrdienst
rettungssanitäter sanitäter zivi hiwi programmierer programmiererin
spezialist spezialistin datenanalyst
datenwissenschaftler produktmanager vertriebler vertreter vertreterin vertretung stellvertretung"""
_SPANISH = """práctica pasantía dependiente monitora ayudante conductor conductora chofer chófer enfermero enfermera
médico médica veterinario veterinaria
bibliotecario bibliotecaria secretario secretaria funcionario funcionaria maquinista tornero carpintero albañil
fontanero panadero panadera pastelero pastelera jardinero jardinera peluquero peluquera cartero cartera bombero
bombera marinero pescadora minero librero librera joyero zapatero tapicero costurera sastre niñera vigilante portero
portera conserje ordenanza peón capataz aprendiz aprendiza perito perita delineante periodista electricista dentista
florista modista guionista taxista camionero camionera topógrafo topógrafa fotógrafo fotógrafa biólogo bióloga
economista abogado abogada notario arquitecto maestra tutor tutora subdirector subdirectora vicepresidente
presidenta socio socia cofundador cofundadora dueño dueña propietario propietaria voluntario telefonista
teleoperador teleoperadora archivero archivera documentalista apicultor apicultora agricultor agricultora ganadero
ganadera enólogo enóloga"""
_FRENCH = """alternance boulanger boulangère pâtissier pâtissière coiffeur coiffeuse infirmier infirmière
aide-soignant aide-soignante médecin pharmacien pharmacienne vétérinaire avocat avocate notaire greffier greffière
huissier bibliothécaire documentaliste archiviste journaliste graphiste fleuriste caissier caissière livreur
livreuse chauffeur conducteur conductrice mécanicien mécanicienne électricien électricienne plombier menuisier
menuisière ébéniste maçon couvreur peintre jardinier jardinière paysagiste viticulteur viticultrice éleveur éleveuse
matelot pêcheur surveillant surveillante éducateur éducatrice professeur professeure instituteur institutrice
moniteur monitrice standardiste hôtesse réceptionniste gouvernante plongeur plongeuse commis sommelière
accompagnateur accompagnatrice statisticien statisticienne mathématicien mathématicienne économiste géomètre
cartographe urbaniste dessinateur dessinatrice ingénieur-développeur ingénieur-conseil chargée-de-mission
rédacteur-réviseur correcteur correctrice relecteur relectrice opérateur opératrice intérimaire indépendante
apiculteur apicultrice accordeur fromager fromagère"""
_PORTUGUESE = """responsável empregado empregada motorista enfermeiro enfermeira padeiro padeira cozinheiro
cozinheira pedreiro carpinteiro jardineiro jardineira eletricista canalizador costureira cabeleireiro cabeleireira
farmacêutico farmacêutica bibliotecário bibliotecária secretário secretária escriturário escriturária funcionário
funcionária ajudante explicador explicadora contabilista chefe encarregado encarregada porteiro zelador zeladora
marinheiro lavrador lavradora jornalista fotógrafo advogado advogada médica biólogo bióloga economista vendedora
balconista bancário bancária carteiro topógrafo desenhador desenhadora projetista programador-analista gerenta
autônomo autônoma apicultor apicultora agricultora enólogo consultor-sénior"""
_ITALIAN = """operaio operaia infermiere infermiera panettiere panettiera pasticcere pasticcera barbiere
parrucchiere parrucchiera autista magazziniere magazziniera ragioniere ragioniera contabile commercialista avvocato
avvocata notaio farmacista veterinario veterinaria agronomo agronoma perito disegnatore disegnatrice progettista
collaudatore elettricista idraulico muratore falegname sarto sarta tipografo tipografa fotografo fotografa
giornalista bibliotecario bibliotecaria archivista custode guardiano portalettere postino marinaio pescatore
contadino apicoltore apicoltrice viticoltore educatrice allenatore addetto addetta apprendista caporeparto
capoprogetto capostazione macchinista professore professoressa direttrice impiegata tecnica stagista coordinatore
coordinatrice biologo biologa economista enologo enologa geometra libero-professionista amministratore"""
_POLISH = """pielęgniarka pielęgniarz spawacz ślusarz stolarz murarz malarz hydraulik krawcowa krawiec fryzjer
fryzjerka ogrodnik rolnik pszczelarz leśnik bibliotekarz bibliotekarka archiwista archiwistka dziennikarz
dziennikarka graficzka fotograf księgarz listonosz konduktor konduktorka maszynista motorniczy motornicza dyspozytor
dyspozytorka kasjer kasjerka pracownik pracownica pomocnik uczeń czeladnik brygadzista referent referentka inspektor
inspektorka geodeta geodetka kartograf statystyk ekonomista ekonomistka matematyk fizyk chemik biolog farmaceuta
farmaceutka weterynarz położna wychowawca wychowawczyni trener trenerka korepetytor korepetytorka lektor lektorka
doradca sekretarka sekretarz deweloper deweloperka zastępca analityczka inżynier-programista kierowca-mechanik
administratorka koordynator koordynatorka adiunkt menedżer menedżerka dyrektorka właścicielka"""
_DUTCH = """verpleegkundige chauffeur timmerman metselaar loodgieter elektricien monteur lasser schilder tuinman
imker matroos schipper slager kapper kleermaker winkelier caissière conducteur machinist postbode bibliothecaris
archivaris fotograaf vormgever ontwerper tekenaar landmeter hoofd leraar lerares onderwijzer onderwijzeres
instructeur vakkenvuller bezorger koerier voorman opzichter toezichthouder secretaresse receptioniste gids acteur
muzikant dirigent zzp wetenschapper statisticus wiskundige econoom jurist hovenier rechercheur ambtenaar"""
_NORDIC = """førstegangstjeneste værnepligtig vernepliktig värnpliktig
sjuksköterska sykepleier sygeplejerske undersköterska läkare snickare snekker tømrer murare elektriker
rørlegger svetsare målare mekaniker sjåfør chaufför förare fører kassör biträde butiksbiträde kontorist
bibliotekarie bibliotekar grafiker redaktør oversetter oversætter regnskapsfører bokholder økonom ekonom revisor
jurist fisker fiskare gårdskarl birøkter biodlare styrmann matros kapten lokfører flygeleder brannmann vaktmester
vaktmästare renholder städare lektor stipendiat vikar vikarie sommarvikarie trener tränare lärling brevbärare
postbud medarbeider butikkmedarbeider avdelningschef teknisk-sjef datamatiker fullmektig saksbehandler konsulent
rådgjevar førsteamanuensis amanuensis kennari hjúkrunarfræðingur verkfræðingur forritari sérfræðingur sölumaður
ritstjóri þýðandi rannsakandi ráðgjafi"""
_FINNISH = """lääkäri myyjä kuljettaja asentaja sähkömies kirvesmies muurari maalari hitsaaja siivooja vartija
talonmies puutarhuri metsuri kalastaja mehiläishoitaja valokuvaaja graafikko kirjanpitäjä sihteeri työntekijä
apulainen esimies ohjaaja valmentaja lehtori dosentti professori tohtorikoulutettava analyytikko arkkitehti
konsultti koordinaattori neuvoja sovelluskehittäjä tuntiopettaja järjestelmäasiantuntija yrittäjä"""
_CZECH_SLOVAK = """řidič řidička kuchařka truhlář zedník malíř svářeč elektrikář zahradník včelař lesník knihovník
knihovnice archivář archivářka novinář novinářka grafička účetní ekonom ekonomka sekretářka úředník úřednice
pracovník pracovnice dělník dělnice skladník skladnice vrátný uklízečka lékař lékařka lékárník veterinář učitelka
lektor lektorka vychovatel vychovatelka trenér trenérka výzkumník výzkumnice analytička testerka správkyně
koordinátor koordinátorka specialista specialistka zástupce statistička matematik vodič predavač predavačka kuchár
kuchárka učiteľ učiteľka výskumník výskumníčka správca vedúci vedúca špecialista špecialistka riaditeľ riaditeľka
účtovník účtovníčka úradník úradníčka inžinier inžinierka vývojárka"""
_HUNGARIAN_ROMANIAN = """eladó szakács pék pincér sofőr ápoló ápolónő orvos gyógyszerész állatorvos könyvelő titkár
titkárnő ügyintéző könyvtáros levéltáros újságíró fordító tolmács szerkesztő fényképész grafikus asztalos kőműves
villanyszerelő kertész méhész erdész kutató oktató adjunktus docens tanársegéd munkatárs asszisztens igazgató
menedzser programozó informatikus programatoare contabil contabilă casier casieră vânzător vânzătoare șofer bucătar
ospătar brutar asistentă farmacistă învățător învățătoare profesoară bibliotecar bibliotecară arhivar arhivară
ziarist ziaristă traducător traducătoare tâmplar zidar grădinar pădurar funcționar lucrător lucrătoare muncitor
muncitoare analistă dezvoltatoare cercetător cercetătoare directoare coordonator coordonatoare consilier consilieră
stagiar stagiară operatoare ingineră șefă"""
_SOUTH_SLAVIC = """učitelj učiteljica nastavnik nastavnica profesorica liječnik liječnica zdravnik zdravnica
ljekarnik prodavačica kuhar kuharica konobar konobarica natakar natakarica vozač vozačica voznik voznica mehaničar
električar stolar mizar vrtlar pčelar čebelar čebelarka šumar knjižničar knjižničarka arhivist arhivistka novinar
novinarka prevoditelj prevoditeljica prevajalec prevajalka urednik urednica računovođa računovodja tajnica suradnik
suradnica sodelavec sodelavka savjetnik savjetnica analitičar analitičarka istraživač istraživačica raziskovalec
raziskovalka asistentica asistentka razvijalec programerka direktorica ravnatelj ravnateljica saradnik saradnica"""
_BALTIC = """mokytojas mokytoja vairuotojas vairuotoja pardavėjas pardavėja virėjas virėja buhalteris buhalterė
vadybininkas vadybininkė specialistas specialistė analitikė konsultantas konsultantė asistentas asistentė dėstytojas
dėstytoja tyrėjas tyrėja administratorius administratorė direktorius direktorė operatorius operatorė technikas
bibliotekininkas bibliotekininkė inžinierė skolotājs skolotāja vadītāja pārdevējs pārdevēja pavārs grāmatvedis
grāmatvede speciālists speciāliste analītiķis analītiķe konsultants asistents asistente pasniedzējs pētnieks
pētniece operators tehniķis inženiere õpetaja müüja autojuht raamatupidaja spetsialist analüütik lektor teadur
tehnik raamatukoguhoidja tarkvaraarendaja projektijuht treener"""
_GREEK_TURKISH = """δάσκαλος δασκάλα νοσοκόμος νοσηλευτής νοσηλεύτρια γιατρός λογιστής λογίστρια πωλητής πωλήτρια
σερβιτόρος σερβιτόρα μάγειρας οδηγός τεχνικός ηλεκτρολόγος αναλύτρια ερευνητής ερευνήτρια βοηθός καθηγήτρια
διευθύντρια υπάλληλος προγραμματίστρια σύμβουλος συντονιστής συντονίστρια hemşire doktor eczacı muhasebeci kasiyer
şoför fırıncı elektrikçi tesisatçı marangoz terzi kuaför bahçıvan arıcı balıkçı kütüphaneci gazeteci fotoğrafçı
grafiker çalışan işçi memur sekreter araştırmacı görevlisi elemanı analisti mimarı lideri şefi asistanı koordinatörü
danışmanı öğretmeni"""
_CYRILLIC = """водитель продавец кассир повар официант официантка учитель учительница врач медсестра фармацевт
бухгалтер экономист секретарь библиотекарь журналист журналистка переводчик переводчица редактор фотограф электрик
слесарь сварщик столяр плотник грузчик кладовщик диспетчер машинист рабочий мастер начальник заведующий заведующая
заместитель помощник ассистент ассистентка стажерка лектор доцент профессор сотрудник сотрудница тестировщица
программистка методист тренер репетитор инспектор статистик геодезист эколог биолог лаборантка водій продавець касир
кухар офіціант офіціантка вчитель вчителька лікар лікарка бухгалтерка економіст економістка секретар секретарка
бібліотекар бібліотекарка журналіст журналістка перекладач перекладачка редакторка слюсар зварник тесляр вантажник
диспетчерка машиніст робітник робітниця майстер майстриня начальниця завідувач завідувачка заступник заступниця
помічник помічниця асистент асистентка стажер стажерка доцентка професор професорка співробітник співробітниця
адміністраторка координатор координаторка спеціаліст спеціалістка консультантка дослідник дослідниця учител учителка
готвач шофьор счетоводител счетоводителка продавач продавачка анализатор сътрудник ръководител стажант стажантка
преподавател преподавателка библиотекарка преводач преводачка мұғалім жүргізуші сатушы аспаз дәрігер есепші хатшы
маман бағдарламашы талдаушы әзірлеуші жетекші меңгеруші көмекші оқытушы настаўнік настаўніца праграміст праграмістка
інжынер вадзіцель бухгалтарка наставник наставница програмер програмерка истраживач руководилац сарадник сарадница"""
_ASIAN = """viên sinh giám đốc trợ thư-ký staf karyawan pegawai asisten magang dosen penulis penerjemah perawat
dokter sopir kasir koki pelayan direktur peneliti kerani jurujual petani nelayan kahera tsuper nars karani dereva
daktari mhasibu mpishi معلم معلمة طبيب طبيبة ممرض ممرضة محاسب محاسبة سكرتير سكرتيرة مترجم مترجمة صحفي صحفية سائق
طباخ بائع عامل فني فنية رئيس رئيسة منسق منسقة مشرف مشرفة موظف موظفة مصمم مصممة كاتب מורה אחות רופא נהג טבח מזכירה
מנתח מנתחת חוקר חוקרת יועץ יועצת עוזר עוזרת מתכנת מתכנתת ინჟინერი დეველოპერი მენეჯერი ანალიტიკოსი მასწავლებელი
ასისტენტი პროგრამისტი ինժեներ ծրագրավորող մենեջեր վերլուծաբան ուսուցիչ"""

TRADES = frozenset(
    fold_words(
        " ".join(
            (
                _ENGLISH,
                _GERMAN,
                _SPANISH,
                _FRENCH,
                _PORTUGUESE,
                _ITALIAN,
                _POLISH,
                _DUTCH,
                _NORDIC,
                _FINNISH,
                _CZECH_SLOVAK,
                _HUNGARIAN_ROMANIAN,
                _SOUTH_SLAVIC,
                _BALTIC,
                _GREEK_TURKISH,
                _CYRILLIC,
                _ASIAN,
            )
        )
    )
)
# Last parts of compounds that name who does it: "Zugführer", "seaweed-gatherer" is none, "Bandmaster".
TRADE_ENDINGS = tuple(
    fold_words(
        """führer führerin pfleger pflegerin händler händlerin fahrer fahrerin arbeiter arbeiterin verkäufer verkäuferin
        programmierer programmiererin lehrling gehilfe gehilfin beamter beamtin schreiber schreiberin inhaber inhaberin
        bibliothekar bibliothekarin
        keeper maker wright monger worker setter handler minder master therapist woman person
        analyytikko arkkitehti konsultti koordinaattori työntekijä kuljettaja asentaja ohjaaja myyjä
        medarbeider medarbejder medarbetare biträde förare fører säljare selger sælger kennari fræðingur stjóri
        chauffeur monteur verpleegkundige leraar begeleidster coördinatrice beheerster
        edora idora ógrafo ógrafa arendaja hoidja juht juhataja"""
    )
)
