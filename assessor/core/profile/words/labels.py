"""Labels that forms and tables write before a title, an employer or dates; data only, folded on import."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

# What forms and tables write before a title or an employer and a colon.
TITLE_LABELS = tuple(
    word.replace("_", " ")
    for word in fold_words(
        """yakushoku shokushu shokumei position position_held role title job_title designation last_designation
        current_designation designated_as working_as position_title occupation occupation_or_position_held post
        cargo puesto función poste fonction intitulé funktion tätigkeit stelle stanowisko ruolo mansione qualifica
        functie befattning roll stilling função pozice должность as what_i_was my_job what_i_did
        occupation_or_position rolle beruf metier métier als beruf_oder_funktion position_oder_funktion
        fonction_ou_poste_occupé profesión_o_cargo puesto_desempeñado lavoro_o_posizione_ricoperti
        função_ou_cargo_ocupado posto_ocupado posto zajmowane_stanowisko tehtävä nimike tööülesanne amet pareigos
        munkakör beosztás funcția_sau_postul_ocupat funcție pozisyon görev radno_mjesto delovno_mesto
        pracovní_pozice pracovná_pozícia посада лауазымы chức_vụ vị_trí jabatan jawatan posisi 役職 職種 職位 职位
        职务 직위 직책"""
    )
)
EMPLOYER_LABELS = tuple(
    word.replace("_", " ")
    for word in fold_words(
        """kaisha kaisha-mei kaishamei kinmusaki company company_name employer name_of_employer
        name_and_address_of_employer organisation organization firma arbeitgeber unternehmen entreprise employeur
        empresa empleador empregador azienda datore_di_lavoro bedrijf werkgever pracodawca arbetsgivare
        arbejdsgiver arbeidsgiver zaměstnavatel компания where firm for at employer_name name_of_company
        name_or_address_of_employer employer_and_place name_und_adresse_des_arbeitgebers
        nom_et_adresse_de_l'employeur nombre_y_dirección_de_la_empresa nombre_del_empleador
        nome_e_indirizzo_del_datore_di_lavoro nome_e_endereço_do_empregador entidade_patronal
        nazwa_i_adres_pracodawcy organization_name organisation_name name_of_organization name_of_organisation
        name_of_the_organization name_of_the_organisation name_of_the_company name_of_the_employer employed_by
        nombre_da_empresa entidade centro_de_traballo työnantaja tööandja darbdavys munkáltató angajator
        numele_și_adresa_angajatorului işveren poslodavac delodajalec работодатель роботодавець жұмыс_беруші
        perusahaan nama_perusahaan syarikat majikan nom_de_l'entreprise nombre_de_la_empresa nome_da_empresa
        nome_dell'azienda bedrijfsnaam công_ty tên_công_ty 会社名 勤務先 企業名 公司 公司名称 单位 회사명 회사
        şirket institution wo bei où dónde onde dove waar"""
    )
)
# Words that only order the jobs: "Before that (2015-2020)".
FORMERLY = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """before before_that before_this after_that then earlier previously formerly now currently today
        at_present
        first last most_recently davor vorher zuvor danach dann zuletzt früher jetzt avant auparavant
        puis ensuite
        actuellement antes después luego ahora antes_disso depois agora prima poi adesso daarvoor daarna
        eerst nu
        tidigare därefter tidligere deretter derefter wcześniej potem obecnie dříve potom"""
    )
)
# Where the others have their dates: none is known.
UNDATED = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """undated no_date no_dates n.d n/d ohne_datum undatiert o.d sans_date non_daté sin_fecha sem_data senza_data
        zonder_datum utan_datum uden_dato bez_daty"""
    )
)
DATE_LABELS = UNDATED | frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """kikan zaiseki_kikan when dates date period time duration years from since zeitraum dauer von wann
        période dates_de durée quand periodo período fechas fecha duración cuándo datas quando date_da periode
        wanneer okres period_of_employment employment_dates dates_of_employment duration_of_employment
        period_of_service employment_period tenure work_period working_period time_period service_period
        anstellungszeitraum vertragslaufzeit période_d'emploi período_laboral período_de_trabalho periodo_di_lavoro
        okres_zatrudnienia anställningstid waktu masa_kerja tempoh 期間 在籍期間 时间 期间 기간 근무기간 thời_gian"""
    )
)
# Over or before what was done in a job.
ACTIVITY_LABELS = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """main_activities main_activities_and_responsibilities activities
        activities_and_responsibilities main_duties
        duties responsibilities tasks key_responsibilities type_of_business_or_sector type_of_business sector
        wichtigste_tätigkeiten wichtigste_tätigkeiten_und_zuständigkeiten aufgaben tätigkeiten branche
        principales_actividades principales_actividades_y_responsabilidades actividades funciones
        sector_de_actividad
        principales_activités principales_activités_et_responsabilités activités missions secteur_d'activité
        principali_attività principali_mansioni_e_responsabilità attività mansioni settore
        tipo_di_azienda_o_settore
        principais_atividades principais_atividades_e_responsabilidades atividades funções setor
        główne_zadania zakres_obowiązków obowiązki zadania taken werkzaamheden voornaamste_werkzaamheden
        arbetsuppgifter
        arbejdsopgaver arbeidsoppgaver tehtävät hlavní_náplň_práce náplň_práce feladatok activități_principale
        обязанности обов'язки nhiệm_vụ mô_tả_công_việc"""
    )
)
# Of forms that give the first and the last day on lines of their own.
START_LABELS = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """from start started start_date date_from date_of_joining joining_date joined doj von beginn ab
        eintritt du
        début date_de_début desde inicio fecha_de_inicio de início data_de_início da dal inizio
        data_di_inizio van
        begonnen fra od start_month entry date_of_entry date_joined od_kiedy"""
    )
)
END_LABELS = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """to until till end ended end_date date_to date_of_leaving leaving_date relieving_date
        date_of_relieving left
        relieved bis ende austritt au fin date_de_fin hasta fecha_de_fin até fim término data_de_fim
        data_de_término a
        al fine data_di_fine tot til do end_month exit date_left dol"""
    )
)
# Whom one worked for who had no employer; beside an employer it only says for whom a part of the work was.
CLIENT_LABELS = frozenset(
    word.replace("_", " ")
    for word in fold_words(
        """client client_name end_client customer client_organisation client_organization kunde auftraggeber
        kunde_(branche) endkunde cliente donneur_d'ordre client_final opdrachtgever klant klient
        zleceniodawca kund
        uppdragsgivare oppdragsgiver kunde/branche"""
    )
)
