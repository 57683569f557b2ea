"""How sections are called in languages beside those of `words.headings`, by language; one phrase per comma.

Ukrainian, Bulgarian, Serbian and Croatian, Slovenian, Slovak, Greek, Lithuanian, Latvian, Estonian, Vietnamese,
Indonesian and Hebrew.
"""

from __future__ import annotations

FURTHER_HEADINGS: dict[str, str] = {
    "summary": """про мене, про себе, коротко про себе, резюме, мета, профіль, за мен, цел, профил,
        o meni, o sebi, sažetak,
        profil, povzetek, o mne, zhrnutie, σχετικά με εμένα, προφίλ, περίληψη, apie mane, santrauka, par mani,
        kopsavilkums, minust, kokkuvõte, giới thiệu, giới thiệu bản thân, mục tiêu nghề nghiệp, tóm tắt, tentang saya,
        ringkasan, profil diri, על עצמי, אודות, תקציר""",
    "experience": """percorso, percorso professionale, percorso lavorativo, mandate, mandate & projekte, uppdrag,
        uppdragshistorik, zlecenia, travail, arbetet, досвід, досвід роботи, професійний досвід, трудова
        діяльність, місця роботи, професионален опит, опит, трудов стаж, radno iskustvo, iskustvo, profesionalno
        iskustvo, radna mjesta, radno mesto, delovne izkušnje, izkušnje, zaposlitve, pracovné skúsenosti, prax,
        pracovná prax, επαγγελματική εμπειρία, εμπειρία, εργασιακή εμπειρία, προϋπηρεσία, darbo patirtis, patirtis,
        darba pieredze, pieredze, töökogemus, kogemus, kinh nghiệm, kinh nghiệm làm việc, quá trình làm việc,
        pengalaman, pengalaman kerja, riwayat pekerjaan, ניסיון, ניסיון תעסוקתי, ניסיון מקצועי""",
    "education": """освіта, навчання, образование, обучение, obrazovanje, školovanje, izobrazba,
        izobraževanje, vzdelanie,
        εκπαίδευση, σπουδές, išsilavinimas, mokslai, izglītība, haridus, haridustee, học vấn, trình
        độ học vấn, giáo dục,
        pendidikan, riwayat pendidikan, השכלה, לימודים""",
    "skills": """навички, вміння, уміння, технічні навички, ключові навички, компетенції, умения, технически умения,
        компетенции, vještine, veštine, znanja, znanja i vještine, tehničke vještine, veščine, znanja in veščine,
        zručnosti, schopnosti, znalosti, δεξιότητες, τεχνικές δεξιότητες, γνώσεις, įgūdžiai,
        gebėjimai, prasmes, iemaņas,
        oskused, kỹ năng, kỹ năng chuyên môn, keahlian, keterampilan, kemampuan, כישורים, מיומנויות""",
    "projects": """проєкти, проекти, projekti, projekty, έργα, projektai, projektid, dự án, proyek, פרויקטים""",
    "publications": """публікації, публикации, publikacije, objave, publikácie, δημοσιεύσεις,
        publikacijos, publikācijas,
        publikatsioonid, công bố, publikasi, פרסומים""",
    "awards": """нагороди, відзнаки, награди, nagrade, priznanja, ocenenia, βραβεία, διακρίσεις, apdovanojimai,
        balvas, apbalvojumi, auhinnad, giải thưởng, penghargaan, פרסים""",
    "certifications": """сертифікати, курси, сертифікати & курси, сертификати, курсове, certifikati, tečajevi, tečaji,
        certifikáty, kurzy, πιστοποιήσεις, πιστοποιητικά, σεμινάρια, sertifikatai, kursai, sertifikāti, kursi,
        sertifikaadid, koolitused, chứng chỉ, sertifikat, sertifikasi, pelatihan, תעודות, הסמכות, קורסים""",
    "languages": """мови, володіння мовами, знання мов, езици, jezici, strani jezici, jeziki, tuji jeziki, jazyky,
        jazykové znalosti, γλώσσες, ξένες γλώσσες, kalbos, kalbų mokėjimas, valodas, valodu zināšanas, keeled,
        keelteoskus, ngôn ngữ, ngoại ngữ, bahasa, kemampuan bahasa, שפות""",
    "interests": """захоплення, інтереси, хобі, дозвілля, интереси, хобита, interesi, hobiji,
        slobodno vrijeme, prosti čas,
        záľuby, záujmy, ενδιαφέροντα, χόμπι, pomėgiai, laisvalaikis, intereses, vaļasprieki, hobid,
        huvid, sở thích, hobi,
        minat, תחביבים""",
    "volunteering": """волонтерство, волонтерська діяльність, доброволчество, volontiranje,
        prostovoljstvo, dobrovoľníctvo,
        εθελοντισμός, εθελοντική δράση, savanorystė, brīvprātīgais darbs, vabatahtlik töö, tình nguyện, hoạt động tình
        nguyện, sukarelawan, kegiatan sukarela, התנדבות""",
    "": """контакти, контактна інформація, рекомендації, kontakti, podaci za kontakt, referencije, kontakt,
        referencie, επικοινωνία, στοιχεία επικοινωνίας, συστάσεις, kontaktai, rekomendacijos, kontaktid,
        soovitajad, liên hệ, thông tin liên hệ, thông tin cá nhân, người tham chiếu, kontak, data pribadi,
        referensi, פרטי קשר, ממליצים, פרטים אישיים""",
}

# By people who write their language in Latin letters: Japanese, Russian and Ukrainian, Korean, Chinese, Hindi, Greek.
ROMANISED_HEADINGS: dict[str, str] = {
    "summary": """self introduction, self pr, personal appeal, shokumu yoyaku, shokumu gaiyo, jiko pr, jiko shokai,
        jiko shoukai, keireki gaiyo, shibo doki, o sebe, obo mne, pro mene, pro sebe, jagi sogae, jagisogae, ziwo
        jieshao, geren jianjie, parichay, profil epaggelmatos""",
    "experience": """shokureki, shokumu keireki, shokumukeireki, keireki, gyomu keireki, jitsumu keiken, shokumu
        naiyo, kinmu keireki, opyt raboty, opyt, trudovaya deyatelnost, rabota, dosvid roboty, dosvid, gyeongnyeok,
        gyeongryeok, gyeongnyeok sahang, gongzuo jingli, gongzuo jingyan, gongzuo, karya anubhav, anubhav,
        ergasiaki empeiria, epaggelmatiki empeiria, proypiresia""",
    "education": """gakureki, gakureki keireki, obrazovanie, obrazovaniye, obucheniye, osvita, navchannya,
        hangnyeok, hakryeok, jiaoyu beijing, jiaoyu jingli, jiaoyu, xueli, shiksha, shaikshanik yogyata,
        ekpaidefsi, ekpaideusi, spoudes""",
    "skills": """sukiru, gijutsu, gijutsu sukiru, sukiru setto, tokui gijutsu, noryoku, navyki, klyuchevye navyki,
        umeniya, navychky, gisul, boyu gisul, jineng, zhuanye jineng, kaushal, dexiotites""",
    "certifications": """shikaku, menkyo, menkyo shikaku, menkyo & shikaku, shikaku & menkyo, shutoku shikaku, hoyu
        shikaku, sertifikaty, kursy, jagyeokjeung, zhengshu""",
    "languages": """gogaku, gogakuryoku, gaikokugo, yazyki, inostrannye yazyki, znanie yazykov, movy, inozemni
        movy, oegugeo, yuyan, yuyan nengli, bhasha, bhashayen, xenes glosses""",
    "projects": """purojekuto, proyekty, peurojekteu, xiangmu, xiangmu jingyan""",
    "interests": """shumi, shumi tokugi, tokugi, uvlecheniya, khobbi, interesy, hobi, chwimi, aihao, xingqu aihao,
        ruchiyan""",
    "awards": """jusho, jusho reki, shobatsu, nagrady, susang, rongyu""",
    "publications": """ronbun, chosho, publikatsii""",
    "": """requests, personal requests, special requests, commuting time, renrakusaki, kojin joho, kihon joho,
        honnin kibo, honnin kibo kinyuran, kontakty, lichnye dannye, lianxi fangshi, geren xinxi, yeollakcheo,
        vyaktigat jankari""",
}
