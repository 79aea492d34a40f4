import { words } from './words.ts';

/** Words of states, of American states and of seats of government: never a person by themselves, but they may speak. */
export const EN_PLACES = words(`
  afghanistan albania algeria angola argentina armenia australia austria azerbaijan bahrain bangladesh belarus belgium benin
  bhutan bolivia bosnia botswana brazil brunei bulgaria burundi cambodia cameroon canada chile china colombia congo croatia
  cuba cyprus denmark djibouti ecuador egypt eritrea estonia eswatini ethiopia fiji finland france gabon gambia germany ghana
  greece grenada guatemala guinea guyana haiti honduras hungary iceland india indonesia iran iraq ireland israel italy jamaica
  japan kazakhstan kenya kiribati kosovo kuwait kyrgyzstan laos latvia lebanon lesotho liberia libya lithuania luxembourg
  madagascar malawi malaysia maldives mali malta mauritania mauritius mexico micronesia moldova monaco mongolia montenegro
  morocco mozambique myanmar namibia nauru nepal netherlands nicaragua niger nigeria norway oman pakistan palau palestine
  panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa senegal serbia seychelles singapore
  slovakia slovenia somalia spain sudan suriname sweden switzerland syria taiwan tajikistan tanzania thailand togo tonga
  tunisia turkey türkiye turkmenistan tuvalu uganda ukraine uruguay uzbekistan vanuatu venezuela vietnam yemen zambia zimbabwe
  britain england scotland wales america europe asia africa
  alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas
  kentucky louisiana maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma
  oregon pennsylvania tennessee texas utah vermont wisconsin wyoming dakota jersey hampshire
  washington moscow beijing london paris berlin brussels geneva vienna rome madrid lisbon ankara tehran baghdad riyadh cairo
  delhi islamabad kabul dushanbe tashkent astana almaty bishkek ashgabat baku yerevan tbilisi minsk kyiv kiev warsaw prague
  budapest bucharest sofia belgrade athens tokyo seoul pyongyang hanoi bangkok jakarta manila canberra ottawa brasília brasilia
  nairobi abuja pretoria khartoum juba kinshasa luanda dakar rabat algiers tunis tripoli doha muscat sanaa amman damascus beirut`);

/** Stand before a place as part of its name. */
export const EN_PLACE_LEADS = words(
  'north south east west northern southern eastern western new central upper lower greater san santa saint',
);

/** Stems of states in Russian. */
export const RU_PLACE_STEMS: readonly string[] = `
  росси украин беларус казахстан узбекистан таджикистан кыргызстан киргизи туркменистан туркмени азербайджан армени грузи
  молдов молдави литв латви эстони польш германи франци британи англи испани итали португали греци турци иран ирак сири
  израил палестин египет егип ливи тунис алжир марокк судан эфиопи кени танзани нигери инди пакистан афганистан кита
  монголи япони коре вьетнам таиланд индонези малайзи австрали канад америк бразили аргентин мексик куб венесуэл норвеги
  швеци финлянди дани австри швейцари венгри румыни болгари серби хорвати словаки словени чехи европ ази африк
  москв ташкент астан бишкек душанбе ашхабад баку ереван тбилиси киев минск вашингтон пекин лондон париж берлин брюссел`
  .split(/\s+/)
  .filter((stem) => stem !== '');

/** Of a nation or a region: "Top Tajik diplomat" holds no name. */
export const EN_DEMONYMS = words(`
  tajik uzbek kazakh kyrgyz turkmen russian ukrainian belarusian georgian armenian azerbaijani moldovan american british english
  scottish welsh irish french german italian spanish portuguese dutch belgian swiss austrian polish czech slovak hungarian
  romanian bulgarian greek turkish serbian croatian bosnian albanian swedish norwegian danish finnish estonian latvian
  lithuanian icelandic israeli palestinian lebanese syrian iraqi iranian saudi emirati qatari kuwaiti yemeni omani jordanian
  egyptian libyan tunisian algerian moroccan sudanese ethiopian somali kenyan tanzanian ugandan nigerian ghanaian senegalese
  african european asian chinese japanese korean vietnamese thai indonesian malaysian filipino philippine indian pakistani
  afghan bangladeshi nepali nepalese mongolian australian canadian mexican brazilian argentine argentinian chilean colombian
  venezuelan peruvian bolivian cuban arab muslim christian jewish hispanic latino western eastern northern southern central`);
