"""How sections are called by people who write their language in Latin letters; one phrase per comma.

Japanese, Russian and Ukrainian, Korean, Chinese, Hindi and Greek.
"""

from __future__ import annotations

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
