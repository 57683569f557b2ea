"""Headings as people write them who avoid the usual words: in the first person, as jokes, as verbs; by section.

The same notation as `words.headings.HEADINGS`, which comes first where both know a phrase.
"""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

PHRASES: dict[str, str] = {
    "summary": """about the author, about this person, what i am, who you are dealing with, who you'd be
        hiring, the person behind it, in one paragraph, in three sentences, in two sentences, in one
        sentence, in a sentence, in a few words, in few words, in brief about me, short version,
        first things first, to begin with, the gist, gist, in plain words, in plain english, lede,
        the lede, nutshell, foreword, preface, prologue, opening, who writes this, who is this,
        who's this, what you get, what i offer, what i am about, what i'm about, what i am after,
        what i'm after, what i want, where i am going, position desired, target, target role, aim,
        ambition, aspiration, aspirations, purpose, self description, self portrait, presentation of
        self, worum es geht, das bin ich, über meine person, in kürze, kurz gesagt, vorstellung,
        présentation, presentation, en quelques mots, en resumen, presentación, en breve, en pocas
        palabras, apresentação, em poucas palavras, em síntese, presentazione, in breve, in poche
        parole, kort over mij, even voorstellen, wie ik ben, om mig selv, hvem er jeg, hvem jeg er,
        presentasjon, vem är jag, vem jag är, presentation om mig, kilka słów o mnie, w skrócie,
        krátce o mně, lyhyesti, kuka olen, kısaca, kısaca ben, коротко о себе, кратко, 概要, プロフィール,
        요약,
        who, in three lines, in one line, in two lines, in two sentences, in three sentences, before you ask, what i
        work on, what i am good for, why me, a few words, in few words, the short of it, briefly, what this is, in
        essence, what i look for, who this is, who writes, first things first, who you'd be hiring, whom you would
        hire""",
    "experience": """posts, posts held, posts & duties, job, my jobs, my career, my working life, my career so
        far, career so far, what i have done for money, for money, done for money, for a living,
        what i do for a living, where i have earned my keep, earning a living, how i earn my living,
        salaried work, salaried, paid, paid jobs, paid student work, paid positions, student work,
        student jobs, student job, campus jobs, summer jobs, summer work, holiday jobs, vacation
        work, part time jobs, part time work, tasks, seats, desks, chairs, hats, hats i have worn,
        hats i've worn, stations, stops, stops so far, where i worked before, worked at, worked,
        worked for, i worked at, i worked for, i have worked at, i have worked for, i work at,
        working for, employed at, employed by, employed, in employment, in work, on the job, at
        work, before, before that, before this, before then, now & before, now & then, now,
        currently, at present, today, until now, up to now, up to here, former posts, former jobs,
        former roles, former employers, former positions, places of work, workplaces, workshops &
        labs worked in, ships served, service, years of work, years at work, years in industry,
        shifts, posts so far, posts i held, jobs i have had, jobs i've had, jobs i held, jobs held,
        jobs so far, jobs done, what i get paid for, what i got paid for, what i was paid for, who
        paid me, who has paid me, who pays me, who employed me, who has employed me, professional
        life, professional past, professional path, professional practice, practice, work done, work
        record, employment record, career record, career summary & positions, positions & roles,
        roles held, roles & positions, roles so far, offices held, offices, trade, the trade,
        trades, in the trade, things i have been paid for, things i've been paid for, things i was
        paid to do, relevant work, relevant employment, selected employment, chronology, chronicle,
        story so far, the story so far, the day job, nine to five, 9 to 5, field work, fieldwork,
        clinical experience, professional employment, laboratory experience, industry positions,
        industrial experience, other employment, contract work, consulting work, temporary work,
        berufliches leben, arbeitsleben, berufsleben, arbeitsstellen, stellen, anstellung, bisherige
        tätigkeiten, tätigkeit, wo ich war, was ich gemacht habe, was ich bisher gemacht habe, jobs
        & praktika, praxis, praxiserfahrung, praktische tätigkeiten, beruflich, studentische
        tätigkeiten, werkstudententätigkeiten, postes, poste, expérience de travail, expérience pro,
        expériences pro, vie professionnelle, mes postes, où j'ai travaillé, jobs étudiants, jobs
        d'été, activité professionnelle, activités professionnelles, missions, métier, métiers,
        puestos, puesto, puestos desempeñados, cargos, dónde he trabajado, donde he trabajado, donde
        trabajé, dónde trabajé, experiencia de trabajo, ocupaciones, oficio, oficios, historia
        laboral, recorrido profesional, recorrido, cargos ocupados, por onde andei, por onde passei,
        onde trabalho, vida profissional, atividade profissional, atividades profissionais,
        experiência de trabalho, cargos exercidos, funções, ofício, impieghi, impiego, occupazioni,
        mestiere, mestieri, posizioni, posizioni ricoperte, esperienze di lavoro, vita
        professionale, storia lavorativa, dove lavoro, functies, beroep, waar ik heb gewerkt,
        werkverleden, werkgevers, betrekkingen, arbeidservaring, stillinger, hvor jeg har arbejdet,
        hvor jeg har jobbet, arbeidsliv, jobs & praktik, karriereforløb, yrkeskarriere,
        arbetsplatser, var jag har arbetat, var jag jobbat, tjänster, yrkesbana, jobb, stanowiska,
        gdzie pracuję, gdzie pracowałem dotąd, droga zawodowa, życie zawodowe, historia pracy,
        zawód, kde jsem pracoval, kde jsem pracovala, kariéra, zamestnanie, priebeh zamestnania,
        pracovné pozície, työhistoria, työ, työpaikat, työsuhteet, missä olen työskennellyt, iş
        hayatı, çalıştığım yerler, kariyer, kariyerim, трудовая деятельность, трудовой стаж, места
        работы, где я работал, где работала, loc de muncă, locuri de muncă, istoric profesional,
        munka, karrier, szakmai pályafutás, مسيرتي المهنية, المسيرة المهنية, الوظائف, 履历, 任职经历,
        职业生涯, 実務経験, 業務経歴, 経歴, 직장 경력, 업무 경험,
        has worked for, the years, working years, the years so far, the road so far, road so far, the road here, the
        way here, where the time went, where the years went, where the rent came from, paid the rent, pays the rent,
        the rent, daily bread, bread & butter, how i make a living, on the payroll of, on the payroll, payroll,
        payrolls, what i have been doing, by day, day work, at work, weekdays, monday to friday, previously, lately,
        then & now, now & then, past & present, life so far, working life so far, positions so far, paid so far, who
        paid, who paid me, payers, my bosses, companies i served, services rendered, logbook, the log, ship's log,
        bisher, bisherige arbeit, zuletzt, tot nu toe, loopbaan tot nu toe, hittills, hidtil, dotychczas, hasta
        ahora, até agora, finora, jusqu'ici""",
    "education": """classroom, classrooms, classroom years, in the classroom, diplomas, diploma, diplomas &
        degrees, degrees & diplomas, schools & degrees, learned at, learnt at, learned, learnt,
        taught at, lessons, studied, studied at, i studied at, i studied, i went to, i learned at,
        schools attended, schooled, school years, school days, university years, student years,
        years of study, student life, books & lecture halls, lecture halls, campus, on paper, paper,
        formation & diplomas, training & degrees, theory, learning & degrees, book learning, how i
        learned, how i learned it, how i learned this, where i learned it, where it began, titles &
        degrees, titles, letters after my name, academic life, academic path, academic training,
        academic qualification, qualification, scholarly record, studies & degrees, gelernt, wo ich
        gelernt habe, was ich gelernt habe, wo ich studiert habe, schule & studium, schulen,
        hochschule, universität, lernen, akademisches, schulisches, bildungsabschlüsse, abschluss,
        école, écoles, mes diplômes, où j'ai étudié, études suivies, parcours universitaire, dónde
        estudié, donde estudié, donde aprendí, formado en, estudios cursados, escuela, universidad,
        títulos académicos, onde aprendi, estudei em, escola, universidade, percurso académico,
        percurso acadêmico, dove ho studiato, scuola, scuole, università, diplomi, titoli, studi
        compiuti, waar ik leerde, studies, gestudeerd, gestudeerd aan, diploma's, school & studie,
        hvor jeg har studeret, hvor jeg studerte, uddannelsesforløb, skoler, utdanningsløp, var jag
        studerat, skolor, examen, examina, kształcenie, szkoły, gdzie się uczyłem, gdzie
        studiowałem, studia & szkoły, kde jsem studoval, školy, škola, studium, opiskelu, opiskelut,
        koulut, tutkinnot, okul, okullar, öğrenim, öğrenim durumu, eğitimim, учёба, где учился, где
        училась, școală, școli, studii & formare, iskola, tanulmányaim, دراستي, الشهادات العلمية,
        学习经历, 求学经历, 学歴 & 資格, 学業, 교육,
        trained, trained at, trained in, taught at, schooled at, learned in, learnt in, apprenticed, before work,
        where i was taught, who taught me, colegios, escuelas, school & after""",
    "skills": """works with, work with, i work with, working with, what i work in, i can, i can do, i know
        how to, i use, i know & use, uses, use, used, tools used, tools i know, tools of the trade,
        the tools, tools i would be sad without, things i can do, what my hands know, hands, hands
        on, hands & head, hands & heads, in my hands, bench, on my bench, on my desk, at hand, to
        hand, bag of tricks, tricks, tool bag, toolbag, tool chest, toolchest, tool shed, toolshed,
        tool box, tool kit, drawer, in the drawer, inventory, materials, machinery, machines, rig,
        setup, palette, vocabulary, repertoire, ingredients, pantry, building blocks, under the
        hood, what it runs on, daily tools, daily drivers, everyday tools, fluent in, comfortable
        with, at home with, at ease with, familiar with, handy with, trained in, well versed in,
        versed in, able to, knowing, know, skilled in, skills i use, skilled with, techniques,
        techs, technical side, technical profile, technical proficiency, technical summary,
        technical competencies, technical toolbox, technical background, software skills, software i
        use, coding, code & tools, tools & methods, tools & languages, tools & skills, systems,
        platforms, frameworks, languages & libraries, databases & tools, ich kann, was ich nutze,
        womit ich arbeite, arbeite mit, ich arbeite mit, handwerk, handwerkszeug, rüstzeug, kann
        ich, technik, können & wissen, wissen, was ich mitbringe, stärken, je sais faire, je
        maîtrise, maîtrise, mes outils, ce que je maîtrise, savoirs, technique, techniques & outils,
        domaines de compétence, environnement technique, lo que sé, lo que uso, sé hacer, manejo,
        con qué trabajo, saberes, caja de herramientas, mis herramientas, o que uso, sei fazer, com
        que trabalho, domínio, minhas ferramentas, saberes & ferramentas, so fare, cosa so fare,
        quello che so fare, attrezzi, ferri del mestiere, cassetta degli attrezzi, con cosa lavoro,
        waar ik mee werk, ik kan, ik werk met, wat ik gebruik, gereedschappen, kan, jeg kan, hvad
        jeg kan, hva jeg kan, jeg arbejder med, jeg jobber med, arbejder med, jobber med, værktøjer,
        kunnen, jag kan, vad jag kan, jobbar med, arbetar med, jag arbetar med, verktygslåda,
        potrafię, umiem, pracuję z, używam, warsztat, moje narzędzia, nástroje, umím, co umím,
        pracuji s, osaan, työkalut, työkalupakki, mitä osaan, araçlar, bildiklerim, neler bilirim,
        kullandığım araçlar, владею, инструменты, умею, что умею, unelte, instrumente, ce știu,
        eszközök, amit tudok, أدوات, الأدوات, الكفاءات, 工具, 技术, 技術, 能力, 使用技術, 工具箱, ツール,
        得意分野, 스킬, 도구,
        works in, can use, what is in the drawer, in the drawer, in the bag, in the box, good with, handy with,
        within reach, with what i work, used daily, what i reach for, hands know, on the bench""",
    "projects": """home lab, lab at home, my lab, workshop at home, on my laptop, on my laptop only, own things,
        things of my own, my own things, my own work, own work, things built, built &
        shipped, shipped, things i shipped, things shipped, made by me, built by me, i built, i
        made, i have built, what i build, things i build, what i am building, what i'm building,
        tinkering, tinkered, garage, in the garage, from the garage, in the shed, workshop,
        sketches, prototypes, proofs of concept, on github, in the open, open work, public work,
        public code, free software, contributions, exhibits, evidence, proof, proof of work, gebaut,
        gebautes, bastelei, basteleien, eigenes, fabriqué, construit, ce que j'ai construit,
        bricolages, cosas que hice, cosas que he hecho, lo que he construido, construido, o que fiz,
        coisas que fiz, construído, cosa ho costruito, costruito, fatto da me, gemaakt, wat ik
        maakte, zelf gemaakt, bygget, hvad jeg har bygget, byggt, vad jag byggt, zbudowałem, co
        zbudowałem, postavil jsem, vlastní projekty, tehtyä, omia töitä, yaptıklarım, сделано, что я
        сделал, 作品, 作品集, 制作物, 자체 프로젝트,
        things made, made at home, for myself, hackathon, hackathons""",
    "publications": """in print, printed, printed matter, in writing, read me, texts, i wrote, i have written,
        written, written work, things i have written, things i've written, what i wrote, articles &
        papers, papers & articles, papers & talks, papers & posters, posters, geschrieben,
        gedrucktes, aufsätze, articles publiés, publié, écrits, publicado, escritos, lo que he
        escrito, publicados, o que escrevi, scritti, ho scritto, gepubliceerd, geschreven, skrevet,
        udgivet, publicerat, skrivet, opublikowane, publikováno, kirjoituksia, yazılar, 发表, 発表論文""",
    "awards": """once won, won once, also won, prizes & medals, wins, i won, what i won, won along the way,
        cups, ribbons, nice things people said, pats on the back, applause, applause from others,
        honourable mentions, honorable mentions, mentions, gewonnen, preise & ehrungen, gagné,
        palmarès, ganado, premiado, distinções, vinto, gewonnen prijzen, vundet, vunnet, vunnit,
        wygrane, vyhráno, voitetut, kazandıklarım, 荣誉与奖励""",
    "certifications": """diplomados, certs, certs & such, papers & cards, cards, cards & papers, cards & licences,
        tickets, stamps, stamped, papers & stamps, exams, exams passed, examinations, passed, tests
        passed, badges, licences, licenses, licences & cards, permits, permits & licences, courses
        taken, courses i took, i took, also certified, certified in, certified, scheine, nachweise,
        prüfungen, lizenzen, scheine & kurse, certifications & permis, permis, examens, brevets,
        carnets, títulos propios, exámenes, licencias, cartas, exames, licenças, patenti, esami,
        abilitazioni, bewijzen, examens & certificaten, beviser, kursbeviser, bevis, certifikat &
        kurser, egzaminy, licencje, zkoušky, osvědčení, todistukset, luvat, belgeler, sınavlar,
        допуски, certificate, engedélyek, 証明書, 免許, 免許 & 資格, 資格 & 免許, 면허,
        papers with stamps, on the wall, framed, stamped, with stamps""",
    "languages": """i speak, speak, spoken at home, we speak, speaks & reads, i speak & read, i speak & write,
        tongues i speak, my tongues, tongues & scripts, words, in words, said in, heard & spoken,
        how i talk, talk to me in, talks in, we can talk in, you can talk to me in, can be talked to
        in, understood, ich spreche, was ich spreche, gesprochen, je parle, parlées, hablo, idiomas
        que hablo, lenguas que hablo, falo, línguas que falo, parlo, lingue parlate, lingue che
        parlo, ik spreek, gesproken talen, jeg taler, jeg snakker, jag talar, tal, mówię, mówię po,
        mluvím, mluvím jazyky, puhun, konuşurum, bildiğim diller, говорю на, владение языками,
        vorbesc, beszélek, أتحدث, 会说的语言, 話せる言語, 구사 언어,
        mouths to speak with, tongues i speak, mother tongues, can talk in, reads & speaks, languages i get by in,
        talks in, converses in""",
    "interests": """in my own time, own time, my own time, on my own time, i also, i like, likes, things i like,
        what i like, loves, i love, also me, also a person, as a person, as a human, not code, no
        code, without a screen, without a computer, without computers, when the screen is off, with
        the screen off, when it's dark, evenings, evenings & weekends, nights & weekends, sundays,
        on sundays, saturdays, on saturdays, weekends & evenings, the weekend, off the job, off
        work, off hours & weekends, out of hours, outdoors, at home, home, otherwise, elsewhere, not
        for money, unpaid, free hours, idle hours, the other half, the other life, other life, other
        loves, other things, everything else, all else, the rest, rest, small print, ps, p s,
        postscript, footnote, last but not least, & otherwise, pleasures, joys, recreation, sport,
        sports, music, sonst noch, sonst, ansonsten, auch, außerdem, nebenbei, feierabend, nach der
        arbeit, was ich mag, à côté, temps libre, hors travail, en dehors du bureau, le reste, et
        aussi, ce que j'aime, además, fuera del trabajo, lo que me gusta, y además, ratos libres,
        ocio, nas horas vagas, horas vagas, além do trabalho, fora do trabalho, gostos, do que
        gosto, lazer, nel tempo libero, fuori dal lavoro, altre passioni, passioni, passatempi,
        anche, in mijn vrije tijd, buiten werk, ook, daarnaast, verder, i fritiden, uden for
        arbejde, også, på fritiden, utenom jobben, på fritid, utanför jobbet, också, dessutom, po
        pracy, w wolnym czasie, poza pracą, lubię, ve volném čase, po práci, mimo práci, vapaa aika,
        vapaa ajalla, työn ulkopuolella, boş zamanlarımda, iş dışında, свободное время, вне работы,
        în timpul liber, pasiuni, szabadidő, szabadidőmben, خارج العمل, 业余爱好, 业余生活, 休日, 여가,
        after five, besides, apart from that, what else, and else, when the machine is off, away from the desk, also
        true, when i am not working, at weekends, off the clock""",
    "volunteering": """given back, giving back, giving time, given time, what i give back, pro bono,
        things i give away, given
        away, for free, for nothing, unpaid, for others, for the neighbours, neighbours, neighbors, for
        the neighbourhood,
        in the village, in the neighbourhood, local service, civic duty, civic duties, civic work,
        duty, in my community, for my community, freely given, time given, time i give, i volunteer,
        i help, lent a hand, where i lent a hand, where i help, helping, helps, ehrenamtlich,
        freiwillig, freiwilliges, vereinsarbeit, verein, bénévole, engagement bénévole, engagements
        bénévoles, associations, voluntario, de forma voluntaria, voluntário, comunidade,
        volontario, come volontario, vrijwillig, als vrijwilliger, frivilligt arbejde & foreninger,
        foreninger, foreningsliv, dugnad, frivillighet, föreningsliv, föreningar, społecznie,
        dobrovolná činnost, dobrovolnictvo, talkoot, yhdistystoiminta, gönüllü, добровольчество,
        社会活动, 社会貢献,
        in the parish, in the club, for the village""",
    "": """curious about, next on my list, next up, on my list, half learnt, half learned, reading now, i'd like, i
        would
        like, wish list, wishlist, to learn next, up next, not yet, contacts & links, how to reach me, where to find
        me, find me at, write to me, write me, call
        me, coordinates, post & phone, currently studying, what i am studying, what i'm studying, i
        am learning, i'm learning, still learning, would like to learn, i would like to learn, would
        like to work with, to learn, reading list, not yet, not known, i do not know, what i do not
        know, what i don't know, i cannot, i can't, cannot, don't ask me about, tools i would not be
        sad without, gaps, practical matters, practicalities, formalities, terms, conditions, who
        can vouch for me, vouchers for me, ask them, people to ask, mir fehlt, noch zu lernen, lerne
        gerade, j'apprends, estoy aprendiendo, aprendiendo, estou a aprender, a aprender, sto
        imparando, leer ik, lærer nu, lär mig, uczę się, učím se, opettelen, öğreniyorum, изучаю""",
}

# Headings that are clauses: what opens them, and the verb that tells the section, in this order of precedence.
CLAUSE_OPENERS = frozenset(
    fold_words(
        """what where who how things places people stuff jobs firms was wo womit wer ce où ou qui comment lo donde
            dónde
        que qué onde o cosa dove chi quello wat waar wie hvad hvor hva vad var co gdzie kde mitä missä mit hol"""
    )
)
CLAUSE_VERBS: tuple[tuple[str, frozenset[str]], ...] = tuple(
    (id_, frozenset(fold_words(verbs)))
    for id_, verbs in (
        ("education", "school university college study learn"),
        ("interests", "relax free fun evenings weekend weekends fritid freizeit"),
        ("volunteering", "volunteer volunteered unpaid donate donated"),
        (
            "experience",
            """done did gjort gemacht fait hecho hice feito fiz fatto gedaan robiłem robiłam dělal dělala tehnyt
                rent salary wages living payroll paid pay pays worked employed employ earned earn earns hired served
            gearbeitet arbeite travaillé
            travaille trabajado trabajé trabalhei lavorato gewerkt arbejdet jobbet jobbat arbetat pracowałem
            pracowałam pracoval
            pracovala työskennellyt dolgoztam""",
        ),
        (
            "education",
            """läst lest studied learned learnt graduated trained taught schooled studiert gelernt étudié appris
                estudié aprendí
            estudei aprendi studiato imparato gestudeerd geleerd studeret studert studerat lärt studiowałem uczyłem
            studoval studovala opiskellut tanultam""",
        ),
        ("languages", "speak spoken speaks spreche parle hablo falo parlo spreek taler snakker talar mówię mluvím"),
        ("publications", "wrote written published geschrieben écrit escrito scritto geschreven skrevet skrivit"),
        ("awards", "won awarded gewonnen gagné ganado vinto vundet vunnit"),
        (
            "projects",
            "built made build make making created shipped gebaut construit construido construí costruito bygget",
        ),
        (
            "skills",
            """know use uses using work handle bring kann nutze sais maîtrise manie sé
            uso sei kan ved umiem potrafię umím
            osaan tudok so""",
        ),
        ("interests", "like love enjoy mag aime gusta gosto piace"),
    )
)
# A clause with one of these tells what is not there.
DENIALS = frozenset(
    fold_words(
        "not never no don't didn't won't can't cannot nicht nie pas no não non niet ikke inte nie ne yet learning"
    )
)
