"""How the sections of a resume are called, by canonical section, in the languages that resumes come in.

One phrase per comma. "&" stands for every word that means "and". A phrase is found without accents, case and
punctuation, and with any of `heading_qualifiers.QUALIFIERS` before or after it.
"""

from __future__ import annotations

HEADINGS: dict[str, str] = {
    "summary": """summary, profile, self-introduction, self introduction, self-pr, about, about me, about myself,
        bio, biography, objective, career objective, goal,
        goals, career goal, objectives, overview, personal statement, statement, introduction, intro, in short, in
        brief, in a nutshell, tldr, tl dr, at a glance, the short version, who i am, who am i, hello, hello there, hi,
        hi there, hey, hey there, welcome, g'day, gday, good day, howdy, greetings, pitch, elevator pitch, headline,
        synopsis, abstract, research interests, research interest, executive summary, career summary, executive
        profile, summary of qualifications, qualifications summary, highlights, career highlights, value proposition,
        professional snapshot, snapshot, what i do, ce que je fais,
        me, myself, me in short, the person, mission, vision, my story,
        story, background summary, position sought, what i am looking for, what i'm looking for, looking for, uber
        mich, ueber mich, profil, kurzprofil, zusammenfassung, kurzfassung, persönliches profil, ziel, berufsziel,
        karriereziel, motivation, hallo, moin, servus, gruezi, guten tag, auf einen blick, zur person, kurz zu mir,
        wer ich bin, steckbrief, kurzvorstellung, kurz & knapp, à propos, a propos de moi, résumé, profil
        professionnel, objectif, objectif professionnel, bonjour, accroche, salut, qui suis je, en bref, perfil,
        perfil profesional, perfil personal, resumen, resumen profesional, sobre mí, sobre mi, acerca de mí, objetivo,
        objetivo profesional, extracto, hola, quien soy, sobre, quem sou, quem sou eu, resumo, resumo profissional,
        objetivo profissional, perfil profissional, olá, oi, sobre mim, em resumo, síntese, profilo, profilo
        personale, sintesi, chi sono, obiettivo, ciao, riepilogo, su di me, samenvatting, profielschets, persoonlijk
        profiel, over mij, profiel, doelstelling, wie ben ik, hoi, in het kort, om mig, profiltekst, resumé,
        sammendrag, om meg, sammanfattning, profiltext, om mej, hej, hei, kort fortalt, mål, kort om mig,
        nøkkelkvalifikasjoner, kort om meg, podsumowanie, o mnie, profil zawodowy, cel zawodowy, cześć, podsumowanie
        zawodowe, kim jestem, witam, o mně, souhrn, shrnutí, profil osobowy, yhteenveto, profiili, minusta, özet,
        profilim, hakkımda, hakkimda, о себе, обо мне, цель, профиль, rezumat, despre mine, bemutatkozás,
        összefoglaló, rólam, نبذة, الملخص, ملخص, نبذة عني, الهدف, 个人简介, 自我评价, 个人总结, 求职意向, 简介,
        自己紹介, 自己pr, 職務要約, 자기소개, 소개, profile summary""",
    "experience": """projekthistorie, projektliste, festanstellungen, anstellungen, angestelltenverhältnisse,
        experience, experiences, work, work experience,
        history, contract work, employment, employment history, work history,
        trajectòria, trajectòria professional, experiència, experiència laboral, experiència professional,
        practical training, industrial training, practical work, practical experience, on the job training, work
        placement, placement year, industrial placement, industrial placements, year in industry, sandwich year,
        work placements, placements, attachments, industrial attachment, industrial attachments,
        career, career history, professional experience, professional background, professional history, job history,
        jobs, positions, positions held, appointments, academic appointments, academic positions, internship,
        internships, internship experience, where i have worked, where i've worked, where i worked, where i have been,
        where i've been, where i've been so far, what i have done, what i've done, what i did, what i have done so
        far, career path, work so far, so far, my work, past work, places i have worked, places i've worked, places,
        day jobs, day job, paid work, gigs, roles, previous roles, previous positions, relevant positions,
        engagements, assignments, client work, clients, contracts, consulting, freelance, freelance work, freelancing,
        self employment, teaching, teaching experience, research, research experience, research positions, industry,
        industry experience, the work, work life, working life, track record, professional journey, trajectory,
        professional trajectory, path, journey, my
        journey, career journey, timeline, professional timeline, where i work, companies, employers, experience &
        projects, military experience, who i have worked for, who i've worked for, how i got here, earlier work,
        earlier, earlier career, earlier positions, earlier roles, previous experience, apprenticeship,
        apprenticeships, traineeship, working, service record, duties, life in companies, berufserfahrung,
        berufserfahrungen, beruflicher werdegang, werdegang, berufspraxis, praktische erfahrung, praktische
        erfahrungen, erfahrung, erfahrungen, praktika, praktikum, beruf, berufliche stationen, stationen, berufliche
        tätigkeiten, tätigkeiten, beschäftigung, laufbahn, anstellungen, arbeit, wo ich gearbeitet habe, bisherige
        stationen, beruflicher hintergrund, berufliche laufbahn, arbeitserfahrung, berufliches, arbeitgeber,
        berufsweg, berufstätigkeit, nebenjobs, nebentätigkeiten, lehre, lehrtätigkeit, expérience, expériences,
        expérience professionnelle, expériences professionnelles, parcours, stages, stage, parcours professionnel,
        emplois, emploi, carrière, travail, historique professionnel, postes occupés, mes expériences, experiencia,
        experiencias, experiencia laboral, experiencia profesional, trayectoria, trayectoria profesional, empleo,
        historial laboral, prácticas, trabajo, trabajos, vida laboral, carrera profesional, mi trayectoria,
        experiência, experiências, experiência profissional, experiências profissionais, carreira, percurso
        profissional, histórico profissional, empregos, estágios, estágio, trajetória, trajetória profissional,
        trabalho, onde trabalhei, atuação profissional, percurso, esperienza, esperienze, esperienza lavorativa,
        esperienze lavorative, esperienza professionale, tirocini, lavoro, esperienze professionali, percorso
        professionale, carriera, dove ho lavorato, werkervaring, ervaring, loopbaan, arbeidsverleden, professionele
        ervaring, stages & werk, banen, werk, waar ik werkte, carrière & werkervaring, relevante werkervaring,
        erhvervserfaring, arbejdserfaring, erfaring, ansættelser, job, karriere, arbejde, beskæftigelse, praktik,
        ansættelse, arbeidserfaring, yrkeserfaring, praksis, jobberfaring, arbeid, arbetslivserfarenhet,
        arbetserfarenhet, erfarenhet, anställningar, yrkeserfarenhet, arbete, yrkesliv, tidligere ansettelser,
        arbejdsliv, doświadczenie, doświadczenie zawodowe, przebieg kariery, praca, kariera, zatrudnienie, praktyki,
        staże, staż, historia zatrudnienia, przebieg pracy zawodowej, gdzie pracowałem, gdzie pracowałam, pracovní
        zkušenosti, praxe, zkušenosti, zaměstnání, pracovné skúsenosti, työkokemus, ura, kokemus, deneyim, iş
        deneyimi, deneyimler, iş tecrübesi, iş deneyimleri, stajlar, опыт работы, опыт, работа, карьера, experiență,
        experiență profesională, szakmai tapasztalat, munkatapasztalat, munkahelyek, radno iskustvo, الخبرة, الخبرات,
        الخبرة العملية, الخبرات العملية, خبرات العمل, خبرة العمل, 工作经历, 工作经验, 实习经历, 职业经历, 工作履历,
        職歴, 職務経歴, 경력, 경력사항, εργασιακή εμπειρία, kinh nghiệm làm việc, pengalaman kerja, pengalaman""",
    "education": """estudis, formació, educació, educație, educație & formare,
        education, school, schools, schooling, studies, study, academic background, educational
        background, academic qualifications, academics, academic history, academic record, degrees, degree,
        university, college, where i studied, where i have studied, where i learned, where i learnt, what i studied,
        education & training, training & education, qualifications, academia, formal education, educational
        qualifications, academic education, scholastics, learning path, alma mater, what i learned, academic profile,
        education history, schoolwork, where i went to school, higher education, academic details, education details,
        academic credentials, bildung, ausbildung, bildungsweg, studium, schulbildung, akademischer werdegang,
        hochschulbildung, schule, akademische ausbildung, bildungsgang, aus & weiterbildung, ausbildung & studium,
        studium & ausbildung, abschlüsse, schulische ausbildung, universitäre ausbildung, berufsausbildung,
        schulbildung & studium, bildungslaufbahn, formation, formations, éducation, études, diplômes, formation
        académique, cursus, parcours académique, scolarité, diplôme, formation initiale, parcours scolaire, études &
        diplômes, mes études, diplômes & formations, educación, formación, formación académica, estudios, titulación,
        historial académico, académico, formación & educación, educación & formación, títulos, estudios realizados,
        educação, formação, formação acadêmica, formação académica, escolaridade, estudos, graduação, habilitações,
        habilitações literárias, habilitações académicas, onde estudei, formação escolar, istruzione, formazione,
        istruzione & formazione, studi, titoli di studio, percorso formativo, percorso di studi, opleiding,
        opleidingen, onderwijs, studie, studies & opleiding, educatie, scholing, uddannelse, uddannelser, studier,
        utdanning, utdannelse, utbildning, utbildningar, skole, skola, skolegang, wykształcenie, edukacja, studia,
        szkoła, vzdělání, studium vysoke skoly, vzdelanie, koulutus, opinnot, eğitim, eğitim bilgileri, образование,
        учеба, обучение, educație, studii, tanulmányok, végzettség, iskolák, obrazovanje, التعليم, المؤهلات, المؤهل
        العلمي, المؤهلات العلمية, الدراسة, 教育经历, 教育背景, 学历, 教育, 学歴, 학력, 학력사항, εκπαίδευση, học vấn,
        pendidikan""",
    "skills": """skills, skill, skill set, skillset, technical, technicals, technical skills, core skills, key skills,
        hard skills, soft skills, competencies, competences, core competencies, core competence, core competency
        matrix, competency matrix, competency, expertise, areas of expertise, tools, toolbox, toolkit, tool set,
        toolset, tool belt, toolbelt, stack, tech stack, technology, technologies, tech, technology stack, knowledge,
        know how, what i know, things i work with, things i use, knows, what i use, what i work with, tools i use,
        tools i actually use, what i can do,
        what i bring, can do, what i'm good at, what i am good at, good at, things i know, i know,
        proficiencies, proficiency, technical proficiencies, abilities, capabilities, strengths, key strengths,
        specialties, specialities, specializations, software, computer skills, it skills, digital skills, programming,
        programming languages, programming skills, languages & tools, languages & technologies, languages &
        frameworks, tools & technologies, methods, methods & tools, languages & tools i use, skills & tools, craft, my
        toolbox, my tools, my stack, in my toolbox, weapons of choice, arsenal, tech toolbox, kit, gear, instruments,
        superpowers, skill matrix, skills matrix, skills summary, areas of knowledge, working knowledge, technical
        knowledge, technical expertise, technical experience summary, keywords, competence, disciplines,
        qualifications & skills, software & tools, workbench, equipment, professional skills, what i do well,
        kenntnisse, fähigkeiten, kompetenzen, fachkenntnisse, it kenntnisse, edv kenntnisse, technische kenntnisse,
        fertigkeiten, fachkompetenzen, technologien, werkzeuge, programmierkenntnisse, was ich kann, können, skills &
        kenntnisse, kenntnisse & fähigkeiten, edv, technische fähigkeiten, werkzeugkasten, software kenntnisse, it
        kompetenzen, compétences, compétences techniques, compétence, savoir faire, outils, informatique, technologies
        & outils, compétences informatiques, connaissances, atouts, boîte à outils, compétences clés, logiciels, ce
        que je sais faire, habilidades, competencias, conocimientos, aptitudes, destrezas, habilidades técnicas,
        competencias técnicas, tecnologías, herramientas, conocimientos técnicos, informática, conocimientos
        informáticos, lo que sé hacer, competências, conhecimentos, ferramentas, tecnologias, habilidades &
        competências, competências técnicas, conhecimentos técnicos, habilidades tecnicas, caixa de ferramentas, o que
        sei, o que sei fazer, aptidões, competenze, competenze tecniche, capacità, abilità, conoscenze, strumenti,
        tecnologie, competenze informatiche, vaardigheden, competenties, kennis, technische vaardigheden, technieken,
        gereedschap, kennis & vaardigheden, gereedschapskist, wat ik kan, computervaardigheden, kompetencer,
        færdigheder, kvalifikationer, it kompetencer, it færdigheder, værktøjer, kompetanse, ferdigheter, kompetenser,
        färdigheter, kunskaper, teknikker, teknologier, værktøjskasse, tekniske kompetencer, verktøy, verktyg, det kan
        jeg, it kunskaper, tekniska färdigheter, faglige kompetencer, nøgleord, nøglekompetencer, umiejętności,
        kompetencje, technologie, narzędzia, umiejętności techniczne, co umiem, znajomość technologii, umiejętności &
        narzędzia, wiedza, dovednosti, znalosti, schopnosti, zručnosti, taidot, osaaminen, tekniset taidot, beceriler,
        yetenekler, yetkinlikler, teknik beceriler, teknolojiler, навыки, ключевые навыки, умения, технологии,
        competențe, abilități, készségek, ismeretek, képességek, vještine, المهارات, مهارات, المهارات التقنية, 技能,
        专业技能, 技能特长, 技术栈, 掌握技能, スキル, 기술, 보유기술, 기술스택, δεξιότητες, kỹ năng, keahlian,
        keterampilan""",
    "projects": """projects, project, project work, project experience, personal projects, side projects, side
        project, my project, my projects, own projects, independent projects, selected projects, open source, open
        source projects, open source contributions, open source work, portfolio, things i have built, things i've
        built, what i have built, what i've built, things i made, what i made, things i built, stuff i made, stuff
        i've built, built, made, building, software & data, software projects, code, github projects, research
        projects, academic projects, university projects, course projects, class projects, hackathons, hackathon
        projects, independent study, selected independent study, independent work, weekend projects, pet projects,
        hobby projects, apps, products, case studies, technical projects, selected work, selected works, work
        samples, showcase, experiments, creations, software, demos, ventures, capstone, capstone project, thesis
        project, final year project, project history, key projects, notable projects, projects & open source, maker,
        makings, on the side, side work, after hours code, projekte, eigene projekte, projekterfahrung, ausgewählte
        projekte, private projekte, projektarbeit, projektliste, nebenprojekte, persönliche projekte, projekt, was
        ich gebaut habe, referenzprojekte, projets, projets personnels, projet, réalisations, projets académiques,
        mes projets, projets & réalisations, proyectos, proyectos personales, proyecto, proyectos destacados, mis
        proyectos, projetos, projetos pessoais, projeto, meus projetos, projetos académicos, o que construí,
        projetos acadêmicos, progetti, progetti personali, progetto, projecten, eigen projecten, persoonlijke
        projecten, wat ik bouwde, projekter, prosjekter, egne projekter, egna projekt, prosjekt, sideprojekter, egne
        prosjekter, udvalgte projekter, projekty, projekty własne, własne projekty, projektit, omat projektit,
        projeler, kişisel projeler, проекты, личные проекты, proiecte, projektek, projekti, مشاريع, المشاريع,
        المشروعات, 项目经历, 项目经验, 项目, 個人開発, プロジェクト, 프로젝트, εργα, dự án, proyek""",
    "publications": """publications, publication, papers, paper, selected publications, selected papers, articles,
        books, research papers, journal papers, journal articles, conference papers, peer reviewed publications,
        preprints, published work, published works, published, bibliography, writings, what i have written, what i've
        written, things i wrote, scientific publications, theses, patents & publications, publications & patents,
        publications & talks, research & publications, publications & research, talks & publications,
        publications & presentations, refereed publications, my papers,
        veröffentlichungen, publikationen, veröffentlichung, schriften, articles & publications, travaux publiés,
        publicación, publicação, pubblicazione, publikation, publikacja, publicatie, veröffentlichung,
        publicaciones, artículos, publicações, artigos, pubblicazioni, articoli, publicaties, artikelen,
        publikationer, publikasjoner, publiceringar, publikacje, artykuły, publikace, julkaisut, yayınlar, yayınlarım,
        публикации, статьи, publicații, publikációk, منشورات, الأبحاث, المنشورات, 论文, 发表论文, 学术成果,
        論文, 논문""",
    "awards": """awards, award, honors, honours, honor, honors & awards, awards & honors, awards & honours, honours &
        awards, honors/awards, awards/honors, achievements, accomplishments, recognition, recognitions, awards &
        recognition, awards & achievements, scholarships, fellowships, grants, grants & awards, prizes, distinctions,
        merits, awards & scholarships, honors & scholarships, scholarships & awards, awards & grants, medals,
        competitions, contests, trophies, awards & distinctions, key achievements, things i won, won, academic honors,
        selected honors, fellowships & awards, awards & fellowships, laurels, kudos, achievements & awards, honors &
        achievements, auszeichnungen, preise, ehrungen, stipendien, preise & auszeichnungen, stipendien &
        auszeichnungen, erfolge, preise & stipendien, distinctions & prix, prix, récompenses, prix & distinctions,
        bourses, bourses & prix, premios, reconocimientos, becas, premios & reconocimientos, logros, distinciones,
        prêmios, prémios, reconhecimentos, bolsas, premiações, conquistas, premi, riconoscimenti, borse di studio,
        prijzen, onderscheidingen, beurzen, prijzen & beurzen, priser, udmærkelser, utmerkelser, utmärkelser,
        stipendier, legater, hædersbevisninger, nagrody, wyróżnienia, osiągnięcia, nagrody & wyróżnienia, stypendia,
        ocenění, úspěchy, palkinnot, saavutukset, ödüller, başarılar, награды, достижения, premii, díjak, elismerések,
        nagrade, الجوائز, جوائز, الإنجازات, 获奖经历, 荣誉奖项, 奖项, 荣誉, 所获荣誉, 受賞歴, 受賞, 수상, 수상경력,
        수상내역""",
    "certifications": """certifications, certification, certificates, certificate, licenses, licences, tickets,
        badges, courses & certificates, courses & certifications, certifications & courses, certificates & courses,
        licenses & certifications, certifications & licenses, licences & certifications, certifications & training,
        training & certifications, professional certifications, training, trainings, courses, online courses, short
        courses, professional development, continuing education, further education, further training, certificates
        & training, training & courses, courses & training, accreditations, accreditation, moocs, professional
        training, credentials earned, exams, exams passed, tickets & licences, certs, papers & certificates,
        professional qualifications, cards & tickets, zertifikate, zertifizierungen, zertifizierung, weiterbildung,
        weiterbildungen, fortbildungen, fortbildung, kurse, schulungen, zertifikate & weiterbildungen,
        weiterbildung & zertifikate, lehrgänge, zusatzqualifikationen, certificats, certifications
        professionnelles, formations complémentaires, formation continue, cours, attestations, certificaciones,
        certificados, cursos, cursos & certificaciones, formación complementaria, certificación, cursos &
        certificados, formación adicional, certificações, certificação, cursos & certificações, formação
        complementar, cursos complementares, licenças & certificações, certificazioni, certificati, corsi, corsi di
        formazione, attestati, certificaten, certificeringen, cursussen, trainingen, cursussen & trainingen,
        certificeringer, certifikater, kurser, kurser & certifikater, sertifikater, sertifiseringer, kurs, kurs &
        sertifikater, certifikat, certifieringar, kurser & certifieringar, efteruddannelse, certyfikaty, kursy,
        szkolenia, kursy & szkolenia, szkolenia & certyfikaty, certyfikaty & szkolenia, uprawnienia, certifikáty,
        kurzy, školení, sertifikaatit, kurssit, sertifikalar, sertifika, kurslar, сертификаты, курсы, повышение
        квалификации, certificări, cursuri, tanúsítványok, képzések, tanfolyamok, certifikati, الشهادات, شهادات,
        الدورات, الدورات التدريبية, 证书, 资格证书, 培训经历, 资質, 資格, 자격증, chứng chỉ, sertifikat""",
    "languages": """languages, language, spoken, spoken languages, languages spoken, language skills, foreign
        languages, human languages, natural languages, languages i speak, i speak, tongues, mother tongue, linguistic
        skills, language proficiency, speaks, speaking, what i speak, words i speak, language abilities, sprachen,
        i talk, sprachkenntnisse, fremdsprachen, sprache, sprachliche kenntnisse, langues, langue, langues parlées,
        compétences linguistiques, langues étrangères, idiomas, idioma, lenguas, conocimientos de idiomas, línguas,
        lingue, lingue straniere, competenze linguistiche, conoscenze linguistiche, talen, talenkennis,
        taalvaardigheid, taalvaardigheden, sprog, sprogkundskaber, sprogfærdigheder, språk, språkferdigheter,
        språkkunskaper, języki, języki obce, znajomość języków, znajomość języków obcych, jazyky, jazykové znalosti,
        kielet, kielitaito, diller, yabancı diller, yabancı dil, языки, иностранные языки, limbi străine, limbi,
        nyelvek, nyelvtudás, nyelvismeret, jezici, strani jezici, اللغات, لغات, 语言, 语言能力, 外语水平, 言語, 語学,
        외국어, 언어, γλώσσες, ngôn ngữ, bahasa""",
    "interests": """interests, interest, hobbies, hobby, hobbies & interests, interests & hobbies, off the clock,
        outside work, outside of work, beyond work, personal interests, free time, leisure, in my free time, spare
        time, in my spare time, after work, after hours, pastimes, when not working, when i'm not working, when i am
        not working, away from keyboard, away from the keyboard, afk, off duty, also, other interests, private, fun,
        for fun, fun facts, passions, life outside work, off hours, off screen, apart from work, not at work, besides
        work, beside work, the rest of me, the rest of life, unplugged, personal, weekends, at weekends, activities &
        interests, interests & activities, random facts, home life, out of office, life, outside the office,
        interessen, hobbys, freizeit, hobbys & interessen, interessen & hobbys, persönliche interessen, privates, in
        meiner freizeit, nach feierabend, centres d'intérêt, centres d'interet, loisirs, intérêts, hobbies & intérêts,
        passions & loisirs, en dehors du travail, intereses, aficiones, pasatiempos, tiempo libre, intereses
        personales, interesses, hobbies & interesses, tempo livre, interesses pessoais, passatempos, tempos livres,
        interessi, hobby
        & interessi, tempo libero, hobby's, interesses & hobby's, vrije tijd, vrijetijdsbesteding, hobby's &
        interesses, interesser, fritid, fritidsinteresser, privat, fritidsintressen, intressen, hobbyer, i min fritid,
        zainteresowania, hobby zainteresowania, czas wolny, po godzinach, pasje, zájmy, koníčky, záľuby, harrastukset,
        kiinnostukset, ilgi alanları, hobiler, hobilerim, интересы, хобби, увлечения, hobby uri, interese, érdeklődés,
        hobbi, interesi, الاهتمامات, الهوايات, هوايات, 兴趣爱好, 爱好, 兴趣, 趣味, 취미, sở thích, hobi, minat""",
    "volunteering": """volunteering, volunteer, community, volunteer work, volunteer experience, volunteering
        experience,
        voluntary work, voluntary service, community service, community involvement, giving back, giving a hand,
        helping out, lending a hand, civic engagement, social engagement, charity, charity work, pro bono, pro bono
        work, volunteer service, community work, volunteer activities, volunteer & community, unpaid work, doing good,
        social work, community engagement, volunteering & community, service to others, good causes, volunteer roles,
        ehrenamt, ehrenamtliches engagement, ehrenamtliche tätigkeiten, ehrenamtliche tätigkeit, engagement, soziales
        engagement, freiwilligenarbeit, gesellschaftliches engagement, bénévolat, engagement associatif, engagements
        associatifs, volontariat, vie associative, associatif, voluntariado, trabajo voluntario, voluntariados,
        experiencia voluntaria, trabalho voluntário, voluntariado & comunidade, volontariato, attività di
        volontariato, vrijwilligerswerk, frivilligt arbejde, frivilligt, frivillig, frivillig arbeid, frivillig
        innsats, frivilligt arbete, ideellt arbete, ideellt engagemang, ideelt arbejde, verv, wolontariat, działalność
        społeczna, dobrovolnictví, vapaaehtoistyö, gönüllülük, gönüllü çalışmalar, волонтерство, волонтёрство,
        voluntariat, önkéntesség, volontiranje, العمل التطوعي, التطوع, 志愿者经历, 志愿活动, 公益活动, ボランティア,
        봉사활동""",
    # Headings that end a section and are none of the eleven.
    "": """requests, personal requests, declaration, 本人希望, 本人希望記入欄, contact, contacts,
        contact me, contact info, contact information, contact details, get in touch, reach
        me, find me, details, personal details, personal information, personal info, personal data, links, link,
        web, online, on the web, profiles, social, social media, socials, websites, references, reference, referees,
        recommendations, testimonials, kind words, coursework, relevant coursework, relevant courses, selected
        coursework, course list, graduate coursework, patents, patent, talks, talk, invited talks, speaking
        engagements, talks & workshops, presentations, presentation, speaking, conferences, conference talks,
        workshops, events, service, academic service, professional service, reviewing, communities,
        memberships, membership, affiliations, professional affiliations, professional memberships, associations,
        extracurricular, extracurriculars, extracurricular activities, extracurricular activity, extra curricular
        activities, co curricular, activities, leadership, leadership experience, leadership & activities,
        leadership & involvement, campus involvement, on campus involvement, involvement, student activities, campus
        activities, clubs, positions of responsibility, responsibilities, other, others, miscellaneous, misc,
        additional, additional information, other information, further information, more, notes, note, availability,
        notice period, declaration, visa, nationality, citizenship, driving licence, driving license, military
        service, learning, learning at the moment, currently learning, now learning, what i want to learn, what i
        want to learn next, want to learn, what i am learning, what i'm learning, next, what's next, not my work,
        haven't done, have not done, what i have not done, what i haven't done, not done, to be honest, honestly,
        what i don't do, focus areas, most proud of, day of my life, my time, philosophy, life philosophy, writing,
        blog, blogs, blog posts, media, press, appearances, program committees, committees, side things, teams,
        mentoring, supervision, students supervised, exhibitions, performances, in the news, attachments, quotes,
        quote, wanted, salary, relocation, mobility, travel, signature, gpa, leadership & open source, keyword list,
        kontakt, kontaktdaten, persönliche daten, persönliches, angaben zur person, zur meiner person, referenzen,
        sonstiges, weiteres, vorträge, mitgliedschaften, führerschein, anlagen, außeruniversitäre aktivitäten,
        wehrdienst, zivildienst, coordonnées, contacts & liens, informations personnelles, références, divers, état
        civil, autres, permis de conduire, conférences, contacto, datos personales, información personal,
        referencias, otros, otros datos, información adicional, datos de contacto, contato, contacto & morada, dados
        pessoais, informações pessoais, referências, outros, informações adicionais, informação adicional,
        palestras, contatti, dati personali, informazioni personali, referenze, altro, patente, altre informazioni,
        contactgegevens, personalia, persoonlijke gegevens, referenties, overig, overige, rijbewijs, lezingen,
        kontaktoplysninger, personlige oplysninger, referencer, andet, øvrigt, foredrag, kørekort,
        kontaktinformasjon, personlig informasjon, referanser, annet, førerkort, kontaktuppgifter, personuppgifter,
        referenser, övrigt, körkort, föredrag, dane osobowe, dane kontaktowe, referencje, inne, prawo jazdy,
        dodatkowe informacje, klauzula, rodo, osobní údaje, kontaktní údaje, reference na vyžádání, ostatní,
        řidičský průkaz, yhteystiedot, henkilötiedot, suosittelijat, muuta, iletişim, kişisel bilgiler, referanslar,
        diğer, контакты, личные данные, личная информация, рекомендации, дополнительная информация, прочее, date
        personale, elérhetőség, személyes adatok, osobni podaci, معلومات الاتصال, الاتصال, البيانات الشخصية,
        المعلومات الشخصية, المراجع, 联系方式, 个人信息, 基本信息, 个人资料, 其他, 連絡先, 基本情報, 연락처, 개인정보""",
}
