"""Words for dates as resumes write them: months, seasons, "present", "since", and what stands between two dates.

Folded on import (see `folding`), so accents and capitals may be written as the language writes them.
"""

from __future__ import annotations

from assessor.core.profile.folding import fold, fold_words, longest_first

_MONTHS: tuple[str, ...] = (
    """jan ian january januar januari janvier janv enero ene janeiro gennaio gen jänner styczeń stycznia sty leden
    ledna tammikuu ocak январь января янв ianuarie január siječanj يناير siječnja sausis sausio janvāris jaanuar
    jaanuari січень січня януари ιανουάριος ιανουαρίου gener""",
    """feb february februar februari février févr fév febrero fevereiro fev febbraio luty lutego lut únor února
    helmikuu şubat февраль февраля фев februarie február فبراير veljača veljače vasaris vasario februāris
    veebruar veebruari лютий лютого февруари φεβρουάριος φεβρουαρίου febrer""",
    """mar march märz maerz mrz mars marzo março maart mrt marts marzec marec marca březen března maaliskuu mart март
    марта martie március مارس ožujak ožujka kovas kovo märts märtsi березень березня març μάρτιος μαρτίου""",
    """apr april avril avr abril abr aprile kwiecień kwietnia kwi duben dubna huhtikuu nisan апрель апреля апр
    aprilie április أبريل ابريل travanj travnja balandis balandžio aprīlis aprill aprilli квітень квітня април
    απρίλιος απριλίου""",
    """may mai mayo maio maggio mag mei maj maja květen května toukokuu mayıs май мая május مايو máj mája
    svibanj svibnja gegužė gegužės maijs травень травня μάιος μαΐου maig""",
    """jun june juni juin junio junho giugno giu czerwiec czerwca cze červen června kesäkuu haziran июнь июня
    июн iunie június يونيو jún júna lipanj lipnja birželis birželio jūnijs juuni червень червня юни ιούνιος
    ιουνίου juny""",
    """jul july juli juillet juil julio julho luglio lug lipiec lipca lip červenec července heinäkuu temmuz июль
    июля июл iulie július يوليو júl júla srpanj liepa liepos jūlijs juuli липень липня юли ιούλιος ιουλίου
    juliol""",
    """aug august août agosto ago augustus augusti sierpień sierpnia sie srpen srpna elokuu ağustos август
    августа авг augusztus أغسطس kolovoz kolovoza rugpjūtis rugpjūčio augusts серпень серпня αύγουστος αυγούστου
    agost agustus""",
    """sep sept september septembre septiembre setiembre setembro set settembre wrzesień września wrz září
    syyskuu eylül сентябрь сентября сен сент septembrie szeptember سبتمبر septembra rujan rujna rugsėjis rugsėjo
    septembris вересень вересня септември σεπτέμβριος σεπτεμβρίου""",
    """oct october oktober okt octobre octubre outubro out ottobre ott październik października paź říjen října
    lokakuu ekim октябрь октября окт octombrie október أكتوبر اكتوبر októbra spalis spalio oktobris oktoober
    жовтень жовтня октомври οκτώβριος οκτωβρίου""",
    """nov november novembre noviembre novembro listopad listopada listopadu lis marraskuu kasım ноябрь ноября
    ноя noiembrie نوفمبر lapkritis lapkričio novembris листопад листопада ноември νοέμβριος νοεμβρίου""",
    """dec december dez dezember décembre déc diciembre dic dezembro dicembre desember des grudzień grudnia gru
    prosinec prosince joulukuu aralık декабрь декабря дек decembrie ديسمبر decembra gruodis gruodžio decembris
    detsember грудень грудня декември δεκέμβριος δεκεμβρίου""",
)

# Further languages, and the short forms of those above. Short forms that are common words of another language
# ("pro", "tra", "elo") are left out, and so is Croatian "listopad", which is November elsewhere.
_FURTHER_MONTHS: tuple[str, ...] = (
    """január jann jannar janar xaneiro xineru urtarrila urtarrilak ionawr eanáir janúar januarie
    yanvar oca led ιαν січ јануар jaan tammi қаңтар იანვარი հունվար ינואר ژانویه जनवरी
    জানুয়ারি มกราคม
    јануари студзень студзеня genièr janvāra januára styczniu janairu janaayo jenner جنوری جانفي ม.ค""",
    """febr pebrero pebruari februarie februára únor úno shkurt febreiro febreru otsaila chwefror feabhra febrúar frar
    fevral şub φεβ лют фебруар veebr helmi veljača თებერვალი փետրվար פברואר فوریه फरवरी फ़रवरी ফেব্রুয়ারি กุมภาพันธ์
    ақпан люты febrièr lutym fabrairu febraayo فروری فيفري ก.พ""",
    """märt mär marso mac maret machi martxoa mawrth márta március márc marzu már bře ožu μαρ бер maalis მარტი մարտ
    מרץ מרס مارس मार्च মার্চ มีนาคม
    наурыз сакавік сакавіка marcu maarso مارچ มี.ค""",
    """aprili apirila ebrill aibreán apríl április ápr dub abril prill nis aprel квіт huhti აპრილი ապրիլ אפריל آوریل
    अप्रैल এপ্রিল เมษายน сәуір красавік красавіка aprīļa apríla kwietniu afrilu abriil abrëll
    اپریل أفريل เม.ย""",
    """mei mejju mayu maiatza bealtaine maí május máj kvě μαι трав touko svibnja მაისი մայիս מאי مه मई মে
    พฤษภาคม мамыр мај maija maju maajo mee مئی ماي พ.ค""",
    """juni junie hunyo xuño xunu ekaina mehefin meitheamh júní június čvn qershor iyun ġunju haz ιουν черв kesä juin
    ივნისი հունիս יוני ژوئن जून জুন มิถุนายน
    маусым јун јуни чэрвень чэрвеня jūnija junij junija czerwcu yuni juun جون جوان มิ.ย""",
    """juill juli julai julie hulyo xullo xunetu uztaila gorffennaf iúil júlí július čvc korrik iyul lulju tem ιουλ лип
    heinä ივლისი հուլիս יולי ژوئیه जुलाई জুলাই กรกฎาคม
    шілде јул јули ліпень ліпеня jūlija julij julija lipcu srpnja yuli luulyo julhet جولائی جويلية ก.ค""",
    """ogos agosti agustos ogo agostu abuztua awst lúnasa ágúst aug avgust avqust gusht awwissu ağu αυγ серп srp elok
    აგვისტო օգոստոս אוגוסט اوت अगस्त আগস্ট สิงหาคม
    тамыз жнівень жніўня augusta avgusta sierpniu agusta agoosto اگست أوت ส.ค""",
    """septemba setyembre setembre iraila szept září zář shtator sentyabr sentabr septembar settembru eyl
    σεπ вер syys septembrī სექტემბერი սեպտեմբեր ספטמבר سپتامبر सितंबर सितम्बर সেপ্টেম্বর กันยายน
    қыркүйек септембар верасень верасня wrześniu satumba sebteembar medi ستمبر ก.ย""",
    """oktoba oktubre ochobre urria hydref říj tetor oktyabr oktabr oktobar ottubru eki οκτ жовт loka oktobrī
    ოქტომბერი հոկտեմբեր אוקטובר اکتبر अक्टूबर अक्तूबर অক্টোবর ตุลาคม
    қазан октобар кастрычнік кастрычніка październiku oktoobar ต.ค""",
    """novemba nobyembre payares azaroa tachwedd nóvember noyabr novembar novembru nëntor kas noi νοε лист marras
    studeni studenoga ნოემბერი նոյեմբեր נובמבר نوامبر नवंबर नवम्बर নভেম্বর พฤศจิกายน
    қараша новембар лістапад лістапада novembra listopadzie nuwamba nofeembar نومبر พ.ย""",
    """disember disemba desemba disyembre desember desembre avientu abendua rhagfyr nollaig decembar dekabr dhjetor
    diċembru dets ara δεκ груд joulu prosinac prosinca დეკემბერი դեկտեմբեր דצמבר دسامبر दिसंबर दिसम्बर
    ডিসেম্বর ธันวาคม желтоқсан децембар снежань снежня decembro grudniu disamba diseembar دسمبر ธ.ค""",
)

# Finnish writes "since" and "until" as endings of the month: "elokuusta 2019 huhtikuuhun 2021".
_FINNISH_MONTH, _FINNISH_ENDINGS = "kuu", ("", "n", "ta", "ssa", "sta", "hun")
MONTHS: dict[str, int] = {
    word + ending: i + 1
    for months in (_FURTHER_MONTHS, _MONTHS)
    for i, words in enumerate(months)
    for word in fold_words(words)
    for ending in (_FINNISH_ENDINGS if word.endswith(_FINNISH_MONTH) else ("",))
}
# Before the number of a month, in languages that count them: "tháng 7 2018".
NUMBERED: tuple[str, ...] = tuple(fold_words("tháng thg th"))
# What languages write behind the number of a year: "2019 r.", "2019 г.", "2019 ж.", "2019 m.".
YEAR_SIGNS: tuple[str, ...] = longest_first(
    fold_words("r. r roku г. г гг. года год р. року ж. ж жыл жылы жылғы жылдың m. gada yılı yıl évi")
)
# Before the number of a year: "od roku 2019", "depuis l'année 2019", "since the year 2019".
YEAR_NAMES: tuple[str, ...] = tuple(fold_words("roku rok the_year year jahr jahre l'année année año ano anno anul năm"))

# First and last month of a season; a winter named with one year is taken as its first three months.
SEASONS: dict[str, tuple[int, int]] = {
    word: months
    for months, words in (
        ((3, 5), "spring springs frühling frühjahr printemps primavera wiosna vår forår våren lente"),
        (
            (6, 8),
            "summer summers sommer verões veranos étés estati été verano verão estate lato zomer sommar",
        ),
        ((9, 11), "fall autumn autumns herbst automne otoño outono autunno jesień herfst höst efterår"),
        ((1, 3), "winter winters hiver invierno inverno zima vinter"),
        ((1, 4), "early anfang début inicio início inizio debut begin"),
        ((6, 7), "mid middle mitte mediados meados metà midden medio milieu"),
        ((9, 12), "late ende fin finales fim fine eind"),
        ((1, 2), "beginning start"),
        ((12, 12), "end"),
        ((1, 6), "h1"),
        ((7, 12), "h2"),
    )
    for word in fold_words(words)
}

# Words for a quarter of a year, after its number ("3. Quartal 2019", "third quarter of 2019").
QUARTERS = tuple(
    fold_words("quarter quartal kvartal kvartalet kwartał trimestre trim trimester kwartaal čtvrtletí neljännes çeyrek")
)
ORDINALS: dict[str, int] = {
    word: number
    for number, words in (
        (1, "1 1st i first erstes 1er premier primer primero primo eerste første första pierwszy"),
        (2, "2 2nd ii second zweites 2e deuxième segundo secondo tweede andet andre drugi"),
        (3, "3 3rd iii third drittes 3e troisième tercer tercero terceiro terzo derde tredje trzeci"),
        (4, "4 4th iv fourth viertes 4e quatrième cuarto quarto vierde fjerde fjärde czwarty"),
    )
    for word in fold_words(words)
}

# Japanese and Taiwanese eras, by the year before their first.
ERAS: dict[str, int] = {"昭和": 1925, "平成": 1988, "令和": 2018, "民國": 1911, "民国": 1911}
ROMAN_MONTHS: dict[str, int] = {
    numeral: i + 1
    for i, numeral in enumerate(["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"])
}

# One phrase per semicolon.
_PRESENT = """
    present; the present; present day; pres.; pres; tills vidare; indtil videre; auf
    weiteres; bis auf weiteres; further notice; current; currently; current position; now;
    today; date; to date; till date; till now; until now; ongoing; on going; still;
    heute; jetzt; dato; aktuell; gegenwart; laufend;
    présent; actuel; actuellement; aujourd'hui; aujourd’hui; ce jour; maintenant; en cours;
    presente; actual; actualmente; actualidad; la actualidad; la fecha; hoy; atual; atualmente;
    hoje; momento; o momento; o presente; oggi; attuale; in corso; heden; nu; nuvarande; nå;
    nåværende; d.d.; dd; dags dato; i dag; idag; pågående; nuværende; obecnie; nadal; teraz;
    dziś; dzisiaj; chwili obecnej; současnost; súčasnosť; nay; hiện tại; dosud; doposud; dnes; nykyinen;
    nykyhetki; nyt; halen; günümüz; bugün; devam; devam ediyor; prezent; jelen; jelenleg;
    настоящее время; н.в.; сейчас; сегодня; الآن; الان; حتى الآن; 至今; 现在; 目前; 今; 現在; 현재; this
    day; this very day; this date; this moment; the moment; moment; still here; still there;
    still going; running; counting; continuing; continues; right now; to this day; diesen tag;
    zum heutigen tag; heutigen tag; andauernd; fortlaufend; derzeit; momentan; noch heute;
    unbefristet; anhaltend; jour présent; l'heure actuelle; toujours; à présent; nos jours;
    présentement; toujours en poste; en poste; presente fecha; fecha; día de hoy; hoy día; el
    presente; vigente; en curso; continúa; ahora; día presente; momento actual; la presente
    fecha; presente data; data presente; data de hoje; dias de hoje; dia de hoje; agora; em
    curso; em andamento; data atual; dias atuais; tuttora; ad oggi; giorno d'oggi; attualmente;
    adesso; odierno; vandaag; op heden; dag van vandaag; lopend; nog steeds; nu toe; stadig;
    løbende; fortløpende; fortsatt; fremdeles; löpande; fortfarande; nutid; nåtid; videre;
    vidare; w toku; trwa; dnia dzisiejszego; obecnej chwili; chwili; aktualnie; současnosti;
    dneška; doteď; teď; nyní; trvá; súčasnosti; doteraz; dnešný deň; dnešní den; dodnes; tähän
    päivään; edelleen; jatkuu; toistaiseksi; tänään; hâlen; bugüne kadar; bugüne; şu an; şimdi;
    günümüze kadar; devam etmekte; sürüyor; hala; по настоящее время; настоящий момент; сей
    день; этот день; по сей день; продолжается; по н.в.; тепер; теперішній час; сьогодні;
    донині; дотепер; до тепер; до сьогодні; нині; досі; prezentul; în prezent; astăzi; azi; acum;
    zilele noastre; jelenlegi; mai
    napig; máig; napjainkig; folyamatban; danas; sada; sadašnjost; trenutno; danes; sedaj; zdaj;
    još; dabar; šiandien; šobrīd; tagad; šodien; praegu; tänaseni; сега; днес; момента;
    настоящем; σήμερα; τώρα; παρόν; avui; actualitat; إلى اليوم; اليوم; حتى اليوم; حتى تاريخه;
    حاليا; حاليًا; مستمر; היום; כיום; ועד היום; هم اکنون; تاکنون; اکنون; 迄今; 目前为止; 今天; 今日; 現職;
    在職中; 在职; 至現在; 現今; 至今为止; 现今; 현재까지; 지금; 재직중; 재직 중; 오늘; sekarang;
    saat ini; kini; hingga kini; bây giờ; अब तक; वर्तमान; आज; ปัจจุบัน; sasa; hadi sasa; still going strong; going strong;
    the present day; present time; the present time; დღემდე; ახლა; առ այսօր; ներկա; sot; tani; aktualisht; indiyədək;
    genzai; genzai ni itaru; hyeonjae; zhijin; xianzai; nastoyashchee vremya; n.v.; po n.v.; tsei chas;
    hazırda; hozir; hozirgacha; hozirgi vaqt; hozirgi kun; қазіргі уақыт; қазіргі уақытқа дейін;
    қазіргі кезең; қазір; қазірге дейін; осы уақытқа дейін; осы күнге дейін; бүгінге дейін; бүгінгі күн;
    auj.; auj; act.; inniu; anois; tans; manje; haut; денес; iki šiol; līdz šim; hiện nay;
    cho đến nay; kasalukuyan; kasalukuyang; hivi sasa; nú;
    presennol; nawr; gaur; gaur egun; actualidade; hoxe; illum; hede; vandag; dabartis; pašlaik; tänapäev; цяпер;
    данас; садашњост; сада; בהווה; عصر حاضر; کنون; বর্তমান; ara mateix; ngayon; hari ini
"""
PRESENT: tuple[str, ...] = longest_first({" ".join(fold(words).split()) for words in _PRESENT.split(";")})

_BETWEEN = """to until untill till til through thru upto up_to bis à a au jusqu'à jusqu’à jusqu'en al hasta até
ate ao tot t/m tm fino_a ad do po до по إلى الى حتى 至 到 から och_med hingga sampai s/d hadi hanggang iki līdz
kuni până_în până_la tới đến s.d. gacha deri fins_a fins ata עד تا έως μέχρι"""
BETWEEN: tuple[str, ...] = longest_first({fold(word).replace("_", " ") for word in _BETWEEN.split()})
# What may stand around a word for "now": "until this very day", "bis zum heutigen Tag", "and still counting".
_AROUND_NOW = """
    to until till til through up upto right as of at in the this very and even well just still bis zum zur auf noch
    immer hin und jusqu'à jusqu'au jusque à au le l' et encore aujourd'hui hasta el la los al día de y aún todavía até
    ate ao a o os e ainda fino alla ad ancora tot aan de het en nog frem til og ennå fram till och än aż do po i dziś
    až stále ve až na la și încă sve do oggi до по حتى إلى 至 hingga sampai hadi hanggang iki līdz kuni până în đến deri
    fins עד تا έως μέχρι
"""
AROUND_NOW: tuple[str, ...] = longest_first({fold(word) for word in _AROUND_NOW.split()})
SINCE: tuple[str, ...] = longest_first(
    (
        "a partir de",
        "a partir du",
        *fold_words(
            """since from seit ab von depuis dès desde dal dalla da od sinds vanaf siden fra sedan från starting
        started с منذ sejak nuo kopš alates tangu від από מאז dende frá începând từ din з із од gan ó"""
        ),
    )
)
# Before the end of a course or job that is not over yet.
EXPECTED: tuple[str, ...] = (
    "expected graduation",
    "expected",
    "exp.",
    "exp",
    "anticipated",
    "est.",
    "estimated",
    "voraussichtlich",
    "voraus.",
    "vsl.",
    "prevu",
    "previsto",
    "prevista",
    "graduating",
    "graduated",
    "graduation",
    "grad.",
)
