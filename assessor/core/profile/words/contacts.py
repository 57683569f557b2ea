"""Words around a person's name and number: labels, degrees behind it, particles in it, and what no name contains."""

from __future__ import annotations

import re

from assessor.core.profile.folding import fold_words

NAME_LABELS = tuple(
    re.escape(label).replace("_", r"\s")
    for label in fold_words(
        """name full_name candidate surname(s)_/_first_name(s) first_name(s)_/_surname(s) surname_first_name
        surname,_first_name name_and_surname first_and_last_name name,_vorname vorname,_name nom_et_prénom
        prénom_et_nom nom,_prénom nombre_y_apellidos apellidos_y_nombre nombre_completo nome_completo nome_e_cognome
        cognome_e_nome cognome_/_nome_ nome_/_cognome jméno_a_příjmení ad_soyad ime_i_prezime ime_in_priimek név фио
        vor-_und_nachname vorname_und_name nom nombre nome naam navn namn имя imię_i_nazwisko shimei applicant
        applicant_name candidate_name employee_name your_name vor-_und_zuname nombres_y_apellidos 姓名 氏名 名前
        الاسم"""
    )
)
PHONE_LABELS = tuple(
    fold_words(
        """phone tel mobile mob. mob cell handy telefon telefono telefone teléfono téléphone telemóvel celular móvil
        mobil gsm whatsapp puhelin telefoon kontakt call ☎ 📞 📱 ✆ fon fernsprecher rufnummer denwa keitai fone tlf tfno
        tél 电话 手机 هاتف جوال тел"""
    )
)
CREDENTIALS = frozenset(
    fold_words(
        """phd dr drs prof mr mrs ms miss mx sir herr frau ing dipl dipling msc bsc ma ba ms bs mba md jd llm beng
        meng mag mgr pmp cissp cpa cfa esq jr sr ii iii iv he she they him her them his csm pe rn psm eng engr m.
        mme mlle sra srta d dna doctor msci mphil bcom btech mtech inż lic ir bba frsc ceng hons"""
    )
)
PARTICLES = frozenset(
    fold_words(
        """de da do dos das del della di du des der den van von zu zum zur la le el al bin binti ibn bint e y of the
        san ter ten te op 't af av dal lo mac mc st abu ben bat ap""",
    )
)
NO_NAMES = frozenset(
    fold_words(
        """resume résumé cv curriculum vitae lebenslauf page email e-mail phone address contact portfolio linkedin
        github university college school institute inc llc ltd gmbh company department section application form
        street road avenue ave experience education skills summary profile objective projects references
        confidential template updated date january february march april june july august september october november
        december present about notes diary invoice report federal register agency proposed rules support bot my your
        the this and for with bewerbung hoja vida currículum curriculo currículo kontakt persönliche daten website"""
    )
)
