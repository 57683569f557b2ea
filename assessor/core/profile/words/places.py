"""Countries, states, large cities and words for remote work: what stands beside a job without being its employer."""

from __future__ import annotations

from assessor.core.profile.folding import fold_words

_NAMES = """
usa us u.s. u.s.a united_states united_states_of_america uk u.k. united_kingdom england scotland wales ireland
germany deutschland france spain españa italy italia portugal netherlands the_netherlands nederland holland belgium
belgië belgique switzerland schweiz suisse austria österreich denmark danmark sweden sverige norway norge finland
suomi iceland poland polska czechia czech_republic česko slovakia hungary magyarország romania românia bulgaria
greece croatia serbia slovenia ukraine russia belarus lithuania latvia estonia turkey türkiye türkei israel egypt
morocco tunisia algeria nigeria kenya ghana ethiopia uganda tanzania rwanda senegal south_africa india pakistan
bangladesh sri_lanka nepal china hong_kong taiwan japan korea south_korea republic_of_korea s.korea singapore
malaysia indonesia thailand vietnam philippines australia new_zealand canada mexico méxico brazil brasil argentina
chile colombia peru perú uruguay ecuador costa_rica uae u.a.e united_arab_emirates saudi_arabia qatar jordan lebanon
iran iraq kuwait bahrain oman luxembourg malta cyprus kazakhstan uzbekistan georgia armenia azerbaijan europe emea
eu worldwide alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois
indiana iowa kansas kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana
nebraska nevada new_hampshire new_jersey new_mexico new_york north_carolina north_dakota ohio oklahoma oregon
pennsylvania rhode_island south_carolina south_dakota tennessee texas utah vermont virginia washington west_virginia
wisconsin wyoming ontario quebec québec alberta manitoba british_columbia nova_scotia tasmania queensland victoria
new_south_wales bavaria bayern hessen sachsen nordrhein-westfalen catalonia cataluña andalucía maharashtra karnataka
tamil_nadu new_york_city nyc san_francisco bay_area san_francisco_bay_area los_angeles chicago boston seattle austin
denver dallas houston atlanta miami philadelphia phoenix san_diego san_jose portland detroit minneapolis st._louis
pittsburgh cleveland columbus cincinnati nashville charlotte raleigh durham baltimore washington_d.c. washington_dc
palo_alto mountain_view menlo_park sunnyvale cupertino santa_clara redmond bellevue cambridge oakland berkeley
sacramento salt_lake_city las_vegas orlando tampa kansas_city indianapolis milwaukee new_orleans honolulu irvine
pasadena toronto montreal montréal vancouver ottawa calgary waterloo edmonton halifax london manchester edinburgh
glasgow bristol leeds birmingham liverpool oxford cardiff belfast dublin cork galway limerick berlin munich münchen
hamburg frankfurt cologne köln stuttgart düsseldorf leipzig dresden hannover nürnberg bremen bonn karlsruhe
heidelberg mannheim aachen dortmund essen potsdam jena freiburg vienna wien graz linz salzburg zurich zürich geneva
genève basel bern lausanne paris lyon marseille toulouse nantes bordeaux lille grenoble strasbourg rennes nice
madrid barcelona valencia sevilla málaga bilbao zaragoza granada lisbon lisboa porto braga coimbra aveiro rome roma
milan milano turin torino naples napoli bologna florence firenze genova padova amsterdam rotterdam utrecht the_hague
den_haag eindhoven delft groningen leiden brussels bruxelles antwerp antwerpen ghent gent leuven copenhagen
københavn aarhus odense aalborg stockholm gothenburg göteborg malmö uppsala lund linköping oslo bergen trondheim
stavanger tromsø helsinki espoo tampere turku oulu reykjavik warsaw warszawa kraków krakow wrocław wroclaw gdańsk
gdansk gdynia sopot poznań poznan łódź lodz katowice lublin szczecin prague praha brno ostrava bratislava budapest
bucharest bucurești cluj cluj-napoca iasi timisoara sofia belgrade zagreb ljubljana athens thessaloniki istanbul
ankara izmir tel_aviv jerusalem haifa cairo casablanca rabat tunis lagos abuja nairobi eldoret kampala accra
addis_ababa kigali dakar cape_town johannesburg pretoria durban mumbai delhi new_delhi bangalore bengaluru hyderabad
chennai pune kolkata noida gurgaon gurugram ahmedabad jaipur kochi karachi lahore islamabad dhaka colombo kathmandu
beijing shanghai shenzhen guangzhou hangzhou chengdu wuhan nanjing taipei tokyo osaka kyoto seoul busan pohang
daejeon bangkok hanoi ho_chi_minh_city jakarta kuala_lumpur manila sydney melbourne brisbane perth adelaide canberra
hobart auckland wellington christchurch mexico_city ciudad_de_méxico guadalajara monterrey são_paulo rio_de_janeiro
curitiba porto_alegre belo_horizonte recife florianópolis campinas brasília salvador fortaleza buenos_aires córdoba
santiago bogotá medellín lima quito montevideo dubai abu_dhabi riyadh doha beirut amman tehran baghdad moscow
saint_petersburg kyiv kiev kharkiv lviv odesa minsk vilnius kaunas riga tallinn tartu almaty tashkent tbilisi
yerevan baku remote fully_remote hybrid on-site onsite on_site home_office homeoffice télétravail teletrabajo remoto
remota distans hjemmekontor zdalnie praca_zdalna fernarbeit online virtual anywhere híbrido híbrida presencial ibrido
ibrida in_presenza in_sede da_remoto à_distância a_distância a_distancia hybride présentiel en_présentiel sur_site
kerala telangana gujarat rajasthan punjab haryana odisha bihar assam goa jharkhand andhra_pradesh west_bengal
uttar_pradesh madhya_pradesh uttarakhand chhattisgarh himachal_pradesh sindh khyber_pakhtunkhwa coimbatore trivandrum
thiruvananthapuram mysore mysuru mangalore mangaluru visakhapatnam vizag vijayawada nagpur indore bhopal lucknow kanpur
chandigarh mohali vadodara nashik bhubaneswar patna guwahati ludhiana faridabad ghaziabad thane navi_mumbai
secunderabad madurai cochin calicut kozhikode thrissur bombay madras calcutta tiruchirappalli rawalpindi faisalabad
peshawar multan sialkot quetta chittagong sylhet sharjah ajman al_ain ras_al_khaimah fujairah jeddah dammam khobar
al_khobar muscat manama kuwait_city olinda goiânia manaus belém maceió joão_pessoa campo_grande são_luís ibadan
port_harcourt kano benin_city kumasi tema takoradi mombasa kisumu nakuru lusaka harare gaborone windhoek kinshasa
douala yaoundé abidjan bamako cotonou lomé maputo luanda antananarivo port_louis cebu cebu_city quezon_city makati
davao taguig pasig mandaluyong bandung surabaya yogyakarta medan denpasar semarang penang petaling_jaya johor_bahru
cyberjaya selangor da_nang danang phnom_penh yangon vientiane chiang_mai nagoya yokohama sapporo fukuoka kobe sendai
hiroshima nagano incheon daegu gwangju kaohsiung taichung hsinchu suzhou tianjin xi'an chongqing qingdao xiamen
ulaanbaatar bishkek dushanbe ashgabat astana nur-sultan shymkent samarkand isfahan shiraz tabriz mashhad erbil basra
aleppo damascus sana'a aden khartoum tripoli benghazi oran constantine marrakech fez agadir tangier alexandria giza
la_paz cochabamba asunción guayaquil cali barranquilla cartagena caracas maracaibo valparaíso rosario mendoza
la_plata puebla tijuana querétaro mérida guatemala_city san_salvador tegucigalpa managua panama_city
santo_domingo havana kingston port_of_spain port-au-prince
vor_ort hybrydowo stacjonarnie na_miejscu hybridt på_plats på_distans på_stedet etätyö op_locatie thuiswerk uzaktan
hibrit in-person in_person in-office in_office work_from_home wfh
"""
# Where one works from.
SITES = frozenset(
    name.replace("_", " ")
    for name in fold_words(
        """remote fully_remote hybrid on-site onsite on_site on-premises in-office in_office office-based home-based
        work_from_home wfh home_office homeoffice vor_ort präsenz hybride télétravail à_distance sur_site présentiel
        en_présentiel distanciel teletrabajo remoto remota híbrido híbrida presencial en_remoto a_distancia teletrabalho
        à_distância ibrido ibrida da_remoto in_sede in_presenza smart_working op_locatie thuiswerk op_afstand
        distans på_distans på_plats på_stedet på_kontoret hjemmekontor zdalnie hybrydowo stacjonarnie praca_zdalna
        na_dálku vzdáleně hybridně etänä lähityö uzaktan hibrit ofiste hibrid fernarbeit anywhere"""
    )
)
PLACES = SITES | frozenset(name.replace("_", " ") for name in fold_words(_NAMES))
STATE_CODES = frozenset(
    code.upper()
    for code in fold_words(
        """al ak az ar ca co ct de fl ga hi id il in ia ks ky la me md ma mi mn ms mo mt ne nv nh nj nm ny nc nd oh ok
        or pa ri sc sd tn tx ut vt va wa wv wi wy dc on qc bc ab mb sk ns nb nsw vic qld sa tas act uk usa us eu uae
        d.c. pr sp rj mg rs mh ka ts ap wb up hr dl kl"""
    )
)
EMPLOYMENT = tuple(
    word.replace("_", " ")
    for word in fold_words(
        """full-time part-time full_time part_time fulltime parttime permanent temporary fixed-term fixed_term
        vollzeit teilzeit unbefristet befristet festanstellung minijob temps_plein temps_partiel cdi cdd alternance
        jornada_completa tiempo_completo media_jornada tiempo_parcial tempo_integral tempo_parcial meio_período clt
        tempo_pieno voltijd deeltijd fuldtid deltid heltid pełny_etat część_etatu umowa_o_pracę b2b tam_zamanlı
        yarı_zamanlı seasonal summer_job contract contract_role evenings weekends contracted contract_position
        casual"""
    )
)
