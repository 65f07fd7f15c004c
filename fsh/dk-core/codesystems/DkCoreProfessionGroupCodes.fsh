CodeSystem: DkCoreProfessionGroupCodes
Id: DkCoreProfessionGroupCodes
Title: "DK Profession Group Codes"
Description: "The health professions that Danish law authorises."
* ^experimental = false
* ^caseSensitive = false
* ^content = #complete
* #4498 "Optiker"
* #5151 "Fysioterapeut"
* #5152 "Social- og sundhedsassistent"
* #5153 "Ergoterapeut"
* #5155 "Fodterapeut"
* #5158 "Radiograf"
* #5159 "Bioanalytiker"
* #5166 "Sygeplejerske"
* #5175 "Jordemoder"
* #5176a "Kontaktlinseoptiker"
* #5176b "Optometrist"
* #5265 "Kiropraktor"
* #5431 "Tandplejer"
* #5432 "Klinisk tandtekniker"
* #5433 "Tandlæge"
* #5451 "Klinisk diætist"
* #7170 "Læge"
* #9495 "Bandagist"
* #A511 "Osteopat"
* #B511 "Behandlerfarmaceut"
* #C511 "Ambulancebehandler"
